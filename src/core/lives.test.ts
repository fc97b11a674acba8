/** Who holds what, in a few short histories; owner.test.ts tries many at random. */
import { describe, expect, it } from 'vitest'
import { Lives } from './lives.ts'
import { descOwners, Owner } from './owner.ts'
import { DEFAULT_SCENARIO, KERNELS, type Scenario } from './scenario.ts'
import { Scene } from './testing/driverScenes.ts'
import { expectLives } from './testing/livesWatch.ts'

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
    expectLives({ ...DEFAULT_SCENARIO, kernel, ...change }, 11, false, STEPS)
  })
  it.each(worlds)('with %s, whatever goes wrong', (_, change) => {
    for (const seed of WITH_HARM)
      expectLives({ ...DEFAULT_SCENARIO, kernel, ...change }, seed, true, STEPS)
  })

  it('counts, messages, what the remote may see and what it was told of', () => {
    const scene = Scene.rpmsg({ kernel })
    const { trace, machine } = scene
    const { layout, memory } = machine
    const from = trace.length
    const base = trace.calls.length
    let seen = from
    const owners = layout.queues.map((q) => descOwners(memory, q, new Set()))
    const lives = new Lives(trace, (step) => trace.callOf(step) + 1 - base, owners)
    const heard: string[] = []
    lives.onChange = (about, index) => heard.push(`${about}:${index}`)
    /** What there is to say about the send queue when all has been observed. */
    const now = () => {
      for (let i = seen; i < trace.length; i++) lives.observe(i)
      seen = trace.length
      const names = [Owner.free, Owner.published, Owner.inFlight, Owner.used]
      const counts = names.map((owner) => lives.ownerCounts[1][owner])
      const messages = [...lives.bufferMessage].slice(4)
      const upTo = [lives.publishedUpTo, lives.rungFor]
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
    heard.length = 0
    lives.seek(rest)
    expect(now()).toEqual({ counts: [1, 3, 0, 0], messages: [1, 2, 3, 0], upTo: [3, 2] })
    expect(new Set(heard)).toEqual(new Set(['1:0', '1:1']))
    lives.seek(from)
    expect(now()).toEqual({ counts: [4, 0, 0, 0], messages: [0, 0, 0, 0], upTo: [0, 0] })
  })
})
