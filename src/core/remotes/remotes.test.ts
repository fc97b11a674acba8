import { describe, expect, it, test } from 'vitest'
import { checkInvariants } from '../invariants/invariants.ts'
import { remoteActor, remoteTaskActor } from '../machine/actors.ts'
import type { RemoteId, RemoteOption, Scenario } from '../machine/scenario.ts'
import { SITE_NAMES } from '../machine/sites.ts'
import { VRING_AVAIL_F_NO_INTERRUPT, VRING_USED_F_NO_NOTIFY } from '../memory/constants.ts'
import { hdrReserved } from '../memory/rpmsgHeader.ts'
import { stepLine } from '../testing/notation.ts'
import { Pair } from '../testing/remoteScenes.ts'
import { momentOf } from '../testing/watch.ts'

const REMOTES = ['openamp', 'rpmsg-lite', 'ti-pru'] as const

/** A pair whose remote may send: RPMsg-Lite waits for the driver's first notification. */
function pair(remote: RemoteId, change: Partial<Scenario> = {}): Pair {
  const made = new Pair({ remote, ...change })
  made.poll(0)
  return made
}

/** What the remote has told its application since the start. */
function told(p: Pair, key: string): unknown[] {
  return [...p.trace.notes.values()].flatMap((note) =>
    note && typeof note === 'object' && key in note ? [(note as Record<string, unknown>)[key]] : [],
  )
}
const texts = (p: Pair): string[] =>
  told(p, 'remoteRx').map((msg) => new TextDecoder().decode((msg as { data: Uint8Array }).data))

/** How often one side has rung for the send queue of Linux, or for its receive queue. */
const interrupts = (p: Pair, q: number): number =>
  p.machine.memory.load(p.machine.layout.queues[q].interrupts)
const kicks = (p: Pair, q: number): number =>
  p.machine.memory.load(p.machine.layout.queues[q].kicks)

describe.each(REMOTES)('%s, step by step', (remote) => {
  const steps = (act: (p: Pair, ept: number) => void) => {
    const p = pair(remote)
    const ept = p.endpoint(400)
    p.send(400, 'hi')
    const from = p.trace.length
    act(p, ept)
    // Without the number of the step, which says how long the preparations were.
    const lines = Array.from({ length: p.trace.length - from }, (_, n) =>
      stepLine(p.trace, from + n).replace(/^\d+ /, ''),
    )
    return `${lines.join('\n')}\n`
  }

  const golden = (name: string) => `${import.meta.dirname}/../golden/${name}.${remote}.txt`

  it('receives a message', async () => {
    const received = steps((p) => p.poll())
    await expect(received).toMatchFileSnapshot(golden('remoteReceive'))
  })
  it('sends a message', async () => {
    const sent = steps((p, ept) => p.say(ept, 'ho'))
    await expect(sent).toMatchFileSnapshot(golden('remoteSend'))
  })
})

describe('the beginning', () => {
  it('OpenAMP switches off the kicks for the buffers that it sends in, and stores nothing else', () => {
    const p = new Pair({ remote: 'openamp' })
    const { vring } = p.machine.layout.queues[0]
    expect(p.machine.memory.load(vring.usedFlags)).toBe(VRING_USED_F_NO_NOTIFY)
    const kicked = kicks(p, 0)
    p.say(p.endpoint(400), 'a')
    p.interrupt()
    expect(kicks(p, 0)).toBe(kicked)
  })

  it('RPMsg-Lite sends only after the driver has rung for the receive ring', () => {
    const p = new Pair({ remote: 'rpmsg-lite' })
    const ept = p.endpoint(400)
    const early = p.say(ept, 'early')
    p.poll(0)
    expect([early, p.say(ept, 'late')]).toEqual([-5007, 0])
  })
})

describe('telling Linux that its buffers are free', () => {
  /** Interrupts of one poll that takes three messages. */
  const ofThree = (remote: RemoteId, options: readonly RemoteOption[], flags: number) => {
    const p = pair(remote, { remoteOptions: options })
    p.endpoint(400)
    for (const text of ['a', 'b', 'c']) p.send(400, text)
    const { vring } = p.machine.layout.queues[1]
    p.machine.memory.store(vring.availFlags, flags & VRING_AVAIL_F_NO_INTERRUPT)
    p.machine.memory.store(vring.usedFlags, flags >> 1)
    p.poll()
    return interrupts(p, 1)
  }
  const [WANTED, UNWANTED, OWN_NO_NOTIFY] = [0, 1, 2]
  const consumed: RemoteOption = 'RL_ALLOW_CONSUMED_BUFFERS_NOTIFICATION'

  test.each([
    ['openamp', [], WANTED, 3],
    ['openamp', [], UNWANTED, 0],
    ['openamp', ['VQ_RX_EMPTY_NOTIFY'], WANTED, 1],
    ['rpmsg-lite', [], WANTED, 0],
    ['rpmsg-lite', [consumed], WANTED, 1],
    // Linux cannot say no, and who wants no kicks gives no interrupts.
    ['rpmsg-lite', [consumed], UNWANTED, 1],
    ['rpmsg-lite', [consumed], OWN_NO_NOTIFY, 0],
    ['ti-pru', [], WANTED, 3],
    ['ti-pru', [], UNWANTED, 0],
  ] as const)('%s %j, flags %i: %i', (remote, options, flags, times) => {
    expect(ofThree(remote, options, flags)).toBe(times)
  })
})

describe('buffers that the application keeps', () => {
  it('come back in the order of release, and the head waits in the header', () => {
    const p = pair('openamp')
    const { layout, memory } = p.machine
    const { vring } = layout.queues[1]
    p.endpoint(400, 'hold')
    for (const text of ['a', 'b']) p.send(400, text)
    p.poll()
    const second = layout.bufferAt(layout.scenario.buffers + 1)
    expect(memory.load(hdrReserved(second))).toBe(0x10001)
    for (const held of [1, 0]) p.remote({ fn: 'remoteRelease', held })
    expect([0, 1].map((slot) => memory.load(vring.usedId(slot)))).toEqual([1, 0])
    expect(memory.load(hdrReserved(second))).toBe(1)
  })

  it('that were taken to send and given back are the first to be taken again', () => {
    const p = pair('openamp')
    const ept = p.endpoint(400)
    const taken = [p.take(ept), p.take(ept)]
    for (const tx of [1, 0]) p.remote({ fn: 'remoteFreeTx', tx })
    const buf = (made: unknown) => (made as { buf: number }).buf
    expect([taken[1], taken[0]].map(buf)).toEqual([p.take(ept), p.take(ept)].map(buf))
  })

  it('are zeroed when RL_CLEAR_USED_BUFFERS says so', () => {
    const p = pair('rpmsg-lite', { remoteOptions: ['RL_CLEAR_USED_BUFFERS'] })
    const { layout, memory } = p.machine
    p.endpoint(400)
    p.send(400, 'secret')
    p.poll()
    const start = layout.bufferAt(layout.scenario.buffers)
    expect(memory.bytes.slice(start, start + 22).every((byte) => byte === 0)).toBe(true)
  })
})

describe('no buffer to send in', () => {
  const full = () => {
    const p = pair('rpmsg-lite')
    const ept = p.endpoint(400)
    while (Number(p.say(ept, 'x')) >= 0);
    return { p, ept }
  }
  const wait = (p: Pair, ept: number, ms: number) =>
    p.begin({ fn: 'remoteSend', ept, dst: 1, data: Uint8Array.of(7), wait: ms })
  const thread = (p: Pair) => p.machine.state(remoteTaskActor(p.scenario, 0))

  it('RPMsg-Lite looks again each millisecond, and finds what Linux has given back', () => {
    const { p, ept } = full()
    wait(p, ept, 5)
    p.wait(3)
    p.interrupt()
    expect(thread(p)).toBe('asleep')
    p.wait(1)
    expect([thread(p), p.machine.result(remoteTaskActor(p.scenario, 0))]).toEqual(['idle', 0])
  })
})

describe('a restart with the rings in use', () => {
  it.each(['openamp', 'rpmsg-lite'] as const)('%s handles and completes everything again', (id) => {
    const p = pair(id)
    const { memory, layout } = p.machine
    p.endpoint(400)
    for (const text of ['a', 'b', 'c']) {
      p.send(400, text)
      p.poll()
    }
    p.remote({ fn: 'remoteRestart', mode: 'crash' })
    p.endpoint(400)
    p.poll()
    expect(texts(p)).toEqual(['a', 'b', 'c', 'a', 'b', 'c'])
    const { vring } = layout.queues[1]
    expect([memory.load(vring.availIdx), memory.load(vring.usedIdx)]).toEqual([3, 6])
  })

  it('turns a rule red at the very store that loses the cursor', () => {
    const p = pair('openamp')
    p.say(p.endpoint(400), 'a')
    p.machine.start(remoteActor(p.scenario), { fn: 'remoteRestart', mode: 'crash' })
    const broken = () =>
      checkInvariants(p.machine.memory, p.machine.layout, momentOf(p.trace)).map((v) => v.name)
    const before = broken()
    p.machine.step(remoteActor(p.scenario))
    expect(SITE_NAMES[p.trace.columns.site(p.trace.length - 1)]).toBe('remote.boot.lost')
    expect([before, broken().includes('usedWithinTaken')]).toEqual([[], true])
  })
})

it('TI: between index and entry, the newest used slot holds the id of the last lap', () => {
  const p = pair('ti-pru', { num: 2, buffers: 2 })
  const { memory, layout } = p.machine
  const { vring } = layout.queues[1]
  p.endpoint(400)
  for (const text of ['a', 'b', 'c']) {
    p.send(400, text)
    if (text !== 'c') p.poll()
  }
  const remote = remoteActor(p.scenario)
  p.machine.start(remote, { fn: 'remotePoll', q: 1 })
  while (memory.load(vring.usedIdx) === 2) p.machine.step(remote)
  const torn = memory.load(vring.usedLen(0))
  while (p.machine.runnable(remote)) p.machine.step(remote)
  expect([memory.load(vring.usedIdx), torn, texts(p).length]).toEqual([3, 17, 3])
})

it('RPMsg-Lite with an alignment of 4 writes its used ring where Linux does not look', () => {
  const p = pair('rpmsg-lite', { align: 4 })
  const { memory, layout } = p.machine
  p.endpoint(400)
  p.send(400, 'a')
  p.poll()
  const { vring } = layout.queues[1]
  // Its used.idx lies on Linux's used_event… and Linux sees no completion.
  expect([texts(p), memory.load(vring.usedIdx)]).toEqual([['a'], 0])
})
