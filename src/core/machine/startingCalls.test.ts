import { describe, expect, test } from 'vitest'
import { Trace } from '../history/trace.ts'
import { EptCb } from '../memory/busLayout.ts'
import { RPMSG_ADDR_ANY } from '../memory/constants.ts'
import { FAULTS } from '../memory/faultFields.ts'
import { Layout } from '../memory/layout.ts'
import { irqActor, remoteActor } from './actors.ts'
import { Machine } from './interpreter.ts'
import { DEFAULT_SCENARIO, KERNELS, type RemoteId, type Scenario } from './scenario.ts'
import { startingCalls } from './startingCalls.ts'

const [RVQ, SVQ] = [0, 1]
const REMOTES: readonly RemoteId[] = ['textbook', 'openamp', 'rpmsg-lite', 'ti-pru']
const LIBRARIES = REMOTES.slice(1)
const SERVICE = 'rpmsg-client-sample'

/** The starting point of a scenario, with the remote's interrupts answered on the way. */
function started(change: Partial<Scenario>): Machine {
  const scenario = { ...DEFAULT_SCENARIO, num: 4, buffers: 4, ...change }
  const machine = new Machine(new Layout(scenario))
  const answered = [0, 0]
  for (const { actor, call } of startingCalls(scenario)) {
    machine.run(actor, call)
    for (const q of machine.layout.queues)
      while (machine.memory.load(q.interrupts) > answered[q.index]) {
        answered[q.index]++
        machine.run(irqActor(scenario), { fn: 'interrupt', q: q.index })
      }
  }
  return machine
}

function send(machine: Machine, dst: number): void {
  const message = { src: 1024, dst, len: 2, data: new Uint8Array(2), wait: false, kick: true }
  expect(machine.run(0, { fn: 'send', ...message })).toBe(0)
}

/** The remote takes what waits and gives it back. */
function answer(machine: Machine): void {
  const remote = remoteActor(machine.layout.scenario)
  if (machine.layout.remote) {
    machine.run(remote, { fn: 'remotePoll', q: SVQ })
    return
  }
  const taken = machine.run(remote, { fn: 'take', q: SVQ }) as { head: number }
  machine.run(remote, { fn: 'complete', q: SVQ, entries: [[taken.head, null]] })
}

const indexes = ({ layout, memory }: Machine, at: number) => {
  const q = layout.queues[at]
  return [q.vring.availIdx, q.lastAvailIdx, q.vring.usedIdx, q.lastUsedIdx].map((f) =>
    memory.load(f),
  )
}

test('a bare queue is made, and that is all', () => {
  expect(
    startingCalls({ ...DEFAULT_SCENARIO, layer: 'virtqueue' }).map(({ call }) => call.fn),
  ).toEqual(['newVirtqueue'])
})

test('probe, endpoints, the remote, what it offers, then the faults', () => {
  const listening = [{ addr: 2000, echo: true }]
  const remoteListening = [
    { service: SERVICE, addr: 30, dest: RPMSG_ADDR_ANY, mode: 'echo' },
  ] as const
  const faults = [{ fault: 'dropKick', q: SVQ, value: 1 }] as const
  const called = (remote: RemoteId) =>
    startingCalls({ ...DEFAULT_SCENARIO, remote, listening, remoteListening, faults }).map(
      ({ call }) => call.fn,
    )
  expect(called('textbook')).toEqual(['probe', 'createEpt', 'arm'])
  const offered = ['probe', 'createEpt', 'remoteStart', 'remotePoll', 'remoteCreateEpt']
  expect(called('openamp')).toEqual([...offered, 'arm'])
  expect(called('rpmsg-lite')).toEqual([...offered, 'remoteAnnounce', 'arm'])
  expect(called('ti-pru')).toEqual([...offered, 'remoteAnnounce', 'arm'])
})

test('a service without a name is not announced', () => {
  const remoteListening = [{ service: '', addr: 30, dest: RPMSG_ADDR_ANY, mode: 'hold' }] as const
  const calls = startingCalls({ ...DEFAULT_SCENARIO, remote: 'ti-pru', remoteListening })
  expect(calls.map(({ call }) => call.fn)).not.toContain('remoteAnnounce')
})

describe.each(KERNELS)('%s', (kernel) => {
  test('an endpoint that listens is bound, with its callback', () => {
    const { layout, memory } = started({ kernel, listening: [{ addr: 2000, echo: true }] })
    const { bus } = layout
    // Row 0 is the name service.
    expect([bus.eptAddr(1), bus.eptCb(1)].map((f) => memory.load(f))).toEqual([2000, EptCb.echo])
  })

  test.each(LIBRARIES)('Linux hears of a service that %s offers', (remote) => {
    const remoteListening = [
      { service: SERVICE, addr: 30, dest: RPMSG_ADDR_ANY, mode: 'release' },
      { service: 'raw', addr: 31, dest: RPMSG_ADDR_ANY, mode: 'release' },
    ] as const
    const { layout, memory } = started({ kernel, remote, remoteListening })
    const { bus } = layout
    const dst = Array.from({ length: bus.channels }, (_, row) => row)
      .filter((row) => memory.load(bus.deviceState(row)) !== 0)
      .map((row) => memory.load(bus.deviceDst(row)))
    // 6.x has devices of its own, of which one is the name service.
    expect(dst.filter((addr) => addr === 30 || addr === 31)).toEqual([30, 31])
  })

  test('every fault waits in its place', () => {
    const faults = FAULTS.map((fault, i) => ({ fault, q: i % 2, value: i + 1 }))
    const { layout, memory } = started({ kernel, faults })
    const waiting = layout.queues.map((q) => FAULTS.map((fault) => memory.load(q.fault[fault])))
    expect(waiting).toEqual([
      [1, 0, 3, 0, 5, 0, 7, 0],
      [0, 2, 0, 4, 0, 6, 0, 8],
    ])
  })

  describe.each(REMOTES)('indexes that begin at 65530, with %s', (remote) => {
    const remoteListening = [{ service: '', addr: 30, dest: 1024, mode: 'release' }] as const
    const machine = () => started({ kernel, remote, remoteListening, startIdx: 65530 })

    test('begin there on both sides; the receive ring is full', () => {
      expect(indexes(machine(), SVQ)).toEqual([65530, 65530, 65530, 65530])
      expect(indexes(machine(), RVQ)).toEqual([65534, 65530, 65530, 65530])
    })
    test('come round to 0 without anything that is lost', () => {
      const m = machine()
      const trace = new Trace(m)
      for (let i = 0; i < 12; i++) {
        send(m, 30)
        answer(m)
      }
      // The driver takes a buffer back when it needs one: four are still in the ring.
      expect(indexes(m, SVQ)).toEqual([6, 6, 6, 2])
      expect(
        [...trace.notes.values()].filter((note) => JSON.stringify(note).includes('"err"')),
      ).toEqual([])
    })
    test('are 0 for a firmware that begins again, wherever the ring is', () => {
      const m = machine()
      m.run(remoteActor(m.layout.scenario), { fn: 'remoteRestart', mode: 'crash' })
      expect(indexes(m, SVQ)).toEqual([65530, 0, 65530, 65530])
    })
  })
})

test.each([
  [0, 1],
  [100, 0],
  [65533, 1],
])('with the event index and indexes from %i, probe kicks %i times', (startIdx, kicks) => {
  const features = { indirectDesc: false, eventIdx: true }
  const scenario: Scenario = { ...DEFAULT_SCENARIO, remote: 'openamp', features, startIdx }
  const machine = new Machine(new Layout(scenario))
  const [probe] = startingCalls(scenario)
  machine.run(probe.actor, probe.call)
  expect(machine.memory.load(machine.layout.queues[RVQ].kicks)).toBe(kicks)
})
