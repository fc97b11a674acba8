/** Who holds what, in a few short histories; ownershipFromBytes.test.ts tries many at random. */
import { describe, expect, it } from 'vitest'
import { DEFAULT_SCENARIO, KERNELS, type Scenario } from '../machine/scenario.ts'
import { SITE_NAMES } from '../machine/sites.ts'
import { Scene } from '../testing/driverScenes.ts'
import { expectOwnership, following } from '../testing/ownershipWatch.ts'
import { Owner } from './owner.ts'
import { bufferOwners, descOwners } from './ownershipFromBytes.ts'

const STEPS = 120
/** Seeds of schedules in which restarts, stray writes and wrong ids come early. */
const WITH_HARM = [1, 5, 17]
const small = { num: 4, buffers: 4, senders: 2 } as const
const worlds: [string, Partial<Scenario>][] = [
  ['a textbook remote', small],
  [
    'chains and tables',
    { layer: 'virtqueue', num: 8, features: { indirectDesc: true, eventIdx: false } },
  ],
  ['OpenAMP', { ...small, remote: 'openamp' }],
  ['RPMsg-Lite', { ...small, remote: 'rpmsg-lite', startIdx: 65534 }],
  ['the PRU library', { ...small, remote: 'ti-pru' }],
]

describe.each(KERNELS)('%s: who holds what', (kernel) => {
  it.each(worlds)('with %s', (_, change) => {
    expectOwnership({ ...DEFAULT_SCENARIO, kernel, ...change }, 11, false, STEPS)
  })
  it.each(worlds)('with %s, whatever goes wrong', (_, change) => {
    for (const seed of WITH_HARM)
      expectOwnership({ ...DEFAULT_SCENARIO, kernel, ...change }, seed, true, STEPS)
  })

  it('counts, messages, what the remote may see and what it was told of', () => {
    const scene = Scene.rpmsg({ kernel })
    const { trace, machine } = scene
    const from = trace.length
    const base = trace.calls.length
    let seen = from
    const kept = following(trace, (step) => trace.callOf(step) + 1 - base)
    /** What there is to say about the send queue when all has been observed. */
    const now = () => {
      for (let i = seen; i < trace.length; i++) kept.step(i)
      seen = trace.length
      const names = [Owner.free, Owner.published, Owner.inFlight, Owner.used]
      const counts = names.map((owner) => kept.ownership.counts[1][owner])
      const messages = [...kept.bufferMessage].slice(4)
      const upTo = [kept.publication.publishedUpTo, kept.publication.rungFor]
      return { counts, messages, upTo }
    }
    const send = {
      fn: 'send',
      src: 1,
      dst: 2,
      len: 0,
      data: new Uint8Array(),
      wait: false,
    } as const
    machine.run(0, { ...send, kick: true })
    machine.run(0, { ...send, kick: true })
    expect(now()).toEqual({ counts: [2, 2, 0, 0], messages: [1, 2, 0, 0], upTo: [2, 2] })
    machine.run(0, { ...send, kick: false })
    expect(now()).toEqual({ counts: [1, 3, 0, 0], messages: [1, 2, 3, 0], upTo: [3, 2] })
    const rest = trace.length
    scene.take(2)
    expect(now().counts).toEqual([1, 1, 2, 0])
    scene.complete(1)
    expect(now().counts).toEqual([1, 1, 1, 1])
    const changed = new Set<number>()
    kept.ownership.changedBytes(rest, trace.length, (offset) => changed.add(offset))
    const first = kept.descOwner[1].byteOffset
    const buffer = kept.bufferOwner.byteOffset + 4
    expect(changed).toEqual(new Set([first, first + 1, buffer, buffer + 1]))
    kept.seek(rest)
    expect(now()).toEqual({ counts: [1, 3, 0, 0], messages: [1, 2, 3, 0], upTo: [3, 2] })
    kept.seek(from)
    expect(now()).toEqual({ counts: [4, 0, 0, 0], messages: [0, 0, 0, 0], upTo: [0, 0] })
  })
  it('entries that are written and not announced, and how they are again walking back', () => {
    const scene = Scene.rpmsg({ kernel })
    const { trace } = scene
    const kept = following(trace)
    let seen = trace.length
    const at: number[] = []
    const watch = () => {
      for (; seen < trace.length; seen++) {
        trace.seek(seen + 1)
        kept.step(seen)
        at[seen] = kept.unannounced[2] * 10 + kept.unannounced[3]
      }
    }
    scene.send()
    scene.take(1)
    scene.complete(0)
    watch()
    const sites = Array.from(at.keys()).filter((i) => at[i] > 0)
    const siteOf = (i: number) => SITE_NAMES[trace.columns.site(i)]
    expect(new Set(sites.map(siteOf))).toEqual(
      new Set([
        'add.ring',
        'add.wmb',
        ...(kernel === 'linux-6.x' ? ['add.idxShadow'] : ['add.idxLoad']),
        'done.id',
        'done.len',
        'done.held',
        'done.wmb',
      ]),
    )
    for (const i of at.keys())
      if (at[i] !== undefined) {
        kept.seek(i + 1)
        expect(kept.unannounced[2] * 10 + kept.unannounced[3]).toBe(at[i])
      }
  })
  it('buffers: those of the remote are given out at probe, those to it one by one', () => {
    const scene = Scene.rpmsg({ kernel })
    const { layout, memory } = scene.machine
    const owners = () =>
      bufferOwners(
        memory,
        layout,
        layout.queues.map((q) => descOwners(memory, q, new Set())),
      ).join('')
    const { free, filling, published, inFlight, used } = Owner
    const received = `${published}`.repeat(4)
    expect(owners()).toBe(`${received}${free}${free}${free}${free}`)
    scene.send()
    scene.send()
    expect(owners()).toBe(`${received}${published}${published}${free}${free}`)
    scene.take(2)
    expect(owners()).toBe(`${received}${inFlight}${inFlight}${free}${free}`)
    scene.complete(1)
    expect(owners()).toBe(`${received}${inFlight}${used}${free}${free}`)
    // Taken out of the ring to be written, and in no ring meanwhile.
    scene.machine.start(0, {
      fn: 'send',
      src: 1,
      dst: 2,
      len: 0,
      data: new Uint8Array(),
      wait: false,
      kick: true,
    })
    while (memory.load(layout.lastSbuf) === 2 && owners().at(5) === `${used}`) scene.machine.step(0)
    expect([...owners()].filter((one) => one === `${filling}`)).toHaveLength(1)
  })

  it('bytes that make no sense are read to an end', () => {
    const scene = Scene.rpmsg({ kernel })
    const { layout, memory } = scene.machine
    const svq = layout.queue('svq')
    const { vring } = svq
    const owners = () => [...descOwners(memory, svq, new Set())]
    const { free, published, used } = Owner
    scene.send()
    // A chain that leads back to its beginning, and one that leads out of the table.
    for (const next of [0, 4]) {
      memory.store(vring.descFlags(0), 1)
      memory.store(vring.descNext(0), next)
      expect(owners()).toEqual([published, free, free, free])
    }
    // Indexes further apart than the ring is long: each entry counts once.
    memory.store(vring.availIdx, 60000)
    expect(owners()[0]).toBe(published)
    memory.store(vring.availIdx, memory.load(svq.lastAvailIdx))
    memory.store(vring.usedIdx, 60000)
    expect(owners()[0]).toBe(used)
    // An id out of range, and one of a head that nobody added.
    memory.store(vring.usedIdx, 1)
    for (const id of [3, 4, 5]) {
      memory.store(vring.usedId(0), id)
      expect([id, owners().slice(1)]).toEqual([id, [free, free, free]])
    }
  })
})
