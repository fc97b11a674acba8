import { describe, expect, it } from 'vitest'
import { Trace } from '../history/trace.ts'
import { EINVAL, EMSGSIZE, ENOMEM, ERESTARTSYS } from '../memory/constants.ts'
import { world } from '../testing/worlds.ts'
import { clockActor, handActor, irqActor, remoteActor } from './actors.ts'
import type { Call } from './calls.ts'
import type { Machine } from './interpreter.ts'
import { KIND_NAMES, Kind, kindName } from './op.ts'
import { DEFAULT_SCENARIO as S } from './scenario.ts'

const [irq, remote, clock] = [irqActor(S), remoteActor(S), clockActor(S)]

const send = (change: Partial<Call & { fn: 'send' }> = {}): Call => ({
  fn: 'send',
  src: 1,
  dst: 2,
  len: 1,
  data: new Uint8Array(1),
  wait: true,
  kick: true,
  ...change,
})

/** Runs an actor until it can go no further. */
function go(machine: Machine, actor: number): void {
  while (machine.runnable(actor)) machine.step(actor)
}

/** num = 2 and both buffers on their way. */
function full(): Machine {
  const machine = world({ num: 2, buffers: 2 })
  machine.run(0, send())
  machine.run(0, send())
  return machine
}

/** The remote takes the next message and gives it back. */
function giveBack(machine: Machine, head: number): void {
  machine.run(remote, { fn: 'take', q: 1 })
  machine.run(remote, { fn: 'complete', q: 1, entries: [[head, null]] })
}

describe('a lock', () => {
  it('stops everyone but its holder, who starts again when it is free', () => {
    const machine = world()
    machine.start(0, send())
    machine.start(1, send())
    machine.step(0)
    expect(machine.memory.load(machine.layout.txLock)).toBe(1)
    expect([machine.state(0), machine.state(1)]).toEqual(['ready', 'lock'])
    expect(() => machine.step(1)).toThrow('actor 1 cannot run')
    machine.step(0)
    machine.step(0)
    expect(machine.state(1)).toBe('ready')
    machine.step(1)
    expect(machine.memory.load(machine.layout.txLock)).toBe(2)
  })
})

describe('a sleeper', () => {
  it('sleeps until its time is over, to the millisecond', () => {
    const machine = full()
    machine.start(0, send())
    go(machine, 0)
    machine.run(clock, { fn: 'tick', ms: 14999 })
    expect(machine.state(0)).toBe('asleep')
    machine.run(clock, { fn: 'tick', ms: 1 })
    expect(machine.state(0)).toBe('ready')
    go(machine, 0)
    expect(machine.result(0)).toBe(-ERESTARTSYS)
  })

  it('is woken by the interrupt and takes the buffer', () => {
    const machine = full()
    machine.start(0, send())
    go(machine, 0)
    giveBack(machine, 0)
    expect(machine.state(0)).toBe('asleep')
    machine.run(irq, { fn: 'interrupt', q: 1 })
    expect(machine.state(0)).toBe('ready')
    go(machine, 0)
    expect(machine.result(0)).toBe(0)
  })

  it('that found nothing sleeps on for what is left of its 15 s', () => {
    const machine = full()
    for (const actor of [0, 1]) {
      machine.start(actor, send())
      go(machine, actor)
    }
    machine.run(clock, { fn: 'tick', ms: 10000 })
    giveBack(machine, 0)
    machine.run(irq, { fn: 'interrupt', q: 1 })
    go(machine, 1)
    go(machine, 0)
    expect([machine.state(0), machine.result(1)]).toEqual(['asleep', 0])
    machine.run(clock, { fn: 'tick', ms: 4999 })
    expect(machine.state(0)).toBe('asleep')
    machine.run(clock, { fn: 'tick', ms: 1 })
    expect(machine.state(0)).toBe('ready')
  })

  it('waits in front of those who came before it: the wait queue wakes the latest first', () => {
    const machine = full()
    for (const actor of [2, 0, 1]) {
      machine.start(actor, send())
      go(machine, actor)
    }
    const { layout, memory } = machine
    expect([2, 0, 1].map((actor) => memory.load(layout.waitOrder(actor)))).toEqual([1, 2, 3])
    giveBack(machine, 0)
    const trace = new Trace(machine)
    machine.run(irq, { fn: 'interrupt', q: 1 })
    // What the wake takes off the queue is the order in which it goes.
    const wake = Array.from({ length: trace.length }, (_, i) => i).find(
      (i) => trace.columns.kind(i) === Kind.wake,
    )
    const { before } = trace.range(wake ?? -1)
    expect([0, 1, 2].map((actor) => before[16 * actor])).toEqual([2, 3, 1])
    expect([0, 1, 2].map((actor) => machine.state(actor))).toEqual(['ready', 'ready', 'ready'])
  })
})

describe('a call', () => {
  it('that is refused says why and changes nothing that is shared', () => {
    const machine = full()
    const before = machine.memory.bytes.slice(0, machine.layout.ringBytes)
    const any = { src: 0xffffffff }
    expect(machine.run(0, send(any))).toBe(-EINVAL)
    expect(machine.run(0, send({ len: 497, data: new Uint8Array(497) }))).toBe(-EMSGSIZE)
    expect(machine.run(0, send({ len: -1 }))).toBe(-EMSGSIZE)
    expect(machine.run(0, send({ wait: false }))).toBe(-ENOMEM)
    expect(machine.memory.bytes.slice(0, machine.layout.ringBytes)).toEqual(before)
  })

  it('without any micro-step ends as it begins', () => {
    const machine = world()
    machine.start(handActor(S), { fn: 'isBroken', q: 1 })
    expect([machine.state(handActor(S)), machine.result(handActor(S))]).toEqual(['idle', 0])
  })

  it('cannot begin before the one before it has ended', () => {
    const machine = world()
    machine.start(0, send())
    expect(() => machine.start(0, send())).toThrow('actor 0 is busy')
  })
})

describe('actors as data', () => {
  it('are the same after a revival, at every step of a send that sleeps', () => {
    const machine = full()
    machine.start(0, send())
    machine.start(1, send())
    for (let n = 0; n < 20; n++) {
      for (const actor of [0, 1]) if (machine.runnable(actor)) machine.step(actor)
      const twin = machine.fork()
      expect(twin.actorData()).toEqual(machine.actorData())
      expect([0, 1].map((actor) => twin.state(actor))).toEqual(
        [0, 1].map((actor) => machine.state(actor)),
      )
      expect(Buffer.compare(twin.memory.bytes, machine.memory.bytes)).toBe(0)
    }
  })

  it('of a fork live their own lives', () => {
    const machine = world()
    machine.start(0, send())
    const twin = machine.fork()
    go(twin, 0)
    const { layout } = machine
    expect(twin.memory.load(layout.queues[1].vring.availIdx)).toBe(1)
    expect(machine.memory.load(layout.queues[1].vring.availIdx)).toBe(0)
    expect(machine.state(0)).toBe('ready')
  })

  it('feed their routines from the inbox alone: reviving makes no step and records nothing', () => {
    const machine = world()
    const trace = new Trace(machine)
    machine.start(0, send())
    for (let n = 0; n < 12; n++) machine.step(0)
    const bytes = machine.memory.bytes.slice()
    const { length } = trace
    machine.revive(machine.actorData())
    expect(Buffer.compare(machine.memory.bytes, bytes)).toBe(0)
    expect(trace.length).toBe(length)
  })
})

describe('kinds', () => {
  it('are numbered in the order of their names', () => {
    expect(KIND_NAMES.map((name) => kindName(Kind[name]))).toEqual(KIND_NAMES)
  })
})
