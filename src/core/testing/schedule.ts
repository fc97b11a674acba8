/**
 * Random schedules, deterministic from a seed: who does what next, micro-step by micro-step.
 * The moves that were made are a list of data, so that a test can make them again.
 */

import { Trace } from '../history/trace.ts'
import { clockActor, handActor, irqActor, remoteActor } from '../machine/actors.ts'
import type { Call } from '../machine/calls.ts'
import type { Machine } from '../machine/interpreter.ts'
import { RPMSG_ADDR_ANY } from '../memory/constants.ts'
import type { Layout } from '../memory/layout.ts'
import type { Memory } from '../memory/memory.ts'
import { busDeed, remoteMessage } from './driverHabits.ts'
import { armed, mischief, strayWrite } from './faultHabits.ts'
import { Random } from './random.ts'
import { notified, remoteDeed } from './remoteHabits.ts'

/** Begin a call, or do one micro-step. */
export type Move = { readonly actor: number; readonly call: Call | null }

export interface Habits {
  /** May the schedule make calls that have no micro-step at all? */
  readonly emptyCalls: boolean
  /** Most micro-steps that one actor does in a row. */
  readonly burst: number
  /** Is the remote quick to complete, or does it let the ring fill up? 1 (quick) or more. */
  readonly laziness: number
  /** Does anything go wrong? Then the rules of the ring need not hold. */
  readonly faults: boolean
}

export const HABITS: Habits = { emptyCalls: true, burst: 12, laziness: 1, faults: false }

export class Schedule {
  readonly moves: Move[] = []
  readonly #random: Random
  readonly #layout: Layout
  readonly #habits: Habits
  /** Interrupts that were answered, per queue. */
  readonly #answered: number[]
  #token = 0
  #actor = 0
  #left = 0

  constructor(layout: Layout, seed: number, habits: Partial<Habits> = {}) {
    this.#layout = layout
    this.#random = new Random(seed)
    this.#habits = { ...HABITS, ...habits }
    this.#answered = layout.queues.map(() => 0)
  }

  /** Makes moves until the machine has done `steps` more micro-steps. */
  run(machine: Machine, steps: number): void {
    for (let done = 0; done < steps; ) {
      const move = this.#next(machine)
      this.moves.push(move)
      perform(machine, move)
      if (!move.call) done++
    }
  }

  #next(machine: Machine): Move {
    const random = this.#random
    if (this.#left > 0 && machine.runnable(this.#actor)) {
      this.#left--
      return { actor: this.#actor, call: null }
    }
    for (;;) {
      const actor = random.int(machine.actors.length)
      if (machine.runnable(actor)) {
        this.#actor = actor
        this.#left = random.int(this.#habits.burst)
        return { actor, call: null }
      }
      if (machine.state(actor) !== 'idle') continue
      const call = this.#call(actor, machine.memory)
      if (call) return { actor, call }
    }
  }

  /** Something that an idle actor may well do now, or null. */
  #call(actor: number, memory: Memory): Call | null {
    const { scenario } = this.#layout
    const random = this.#random
    const { laziness, faults } = this.#habits
    if (actor < scenario.senders) return scenario.layer === 'rpmsg' ? this.#send() : null
    switch (actor) {
      case irqActor(scenario):
        return this.#interrupt(memory)
      case remoteActor(scenario):
        if (faults && random.oneIn(12)) return mischief(this.#layout, random)
        return random.int(laziness + 1) > 0 && random.oneIn(2) ? null : this.#remote(memory)
      case clockActor(scenario):
        if (faults && random.oneIn(20)) return strayWrite(this.#layout, random)
        if (faults && random.oneIn(8)) return armed(this.#layout, random)
        return random.oneIn(12) ? this.#surroundings(memory) : null
      case handActor(scenario):
        return scenario.layer === 'rpmsg' ? this.#hand(memory) : this.#driver()
      default:
        // A thread of the remote.
        return random.oneIn(3) ? remoteDeed(this.#layout, memory, random, false) : null
    }
  }

  /** Time passes; now and then a signal comes, or memory runs out. */
  #surroundings(memory: Memory): Call {
    const random = this.#random
    const { features, senders } = this.#layout.scenario
    if (features.indirectDesc && random.oneIn(2)) return { fn: 'failAlloc' }
    const actor = random.int(senders)
    const sleeps = memory.load(this.#layout.asleep(actor)) === 1
    if (sleeps && random.oneIn(3)) return { fn: 'signal', actor }
    return { fn: 'tick', ms: 1 + random.int(8000) }
  }

  #send(): Call {
    const random = this.#random
    const bad = random.oneIn(25)
    const len = random.oneIn(25) ? 497 : random.int(random.oneIn(8) ? 497 : 24)
    const data = Uint8Array.from({ length: len }, () => random.int(256))
    return {
      fn: 'send',
      src: bad ? RPMSG_ADDR_ANY : 0x400 + random.int(4),
      dst: 0x400 + random.int(4),
      len,
      data,
      wait: !random.oneIn(4),
      kick: !random.oneIn(3),
    }
  }

  /** In layer rpmsg: clients of the bus, a kick by hand, a look whether the queue is broken. */
  #hand(memory: Memory): Call | null {
    const random = this.#random
    if (this.#habits.emptyCalls && random.oneIn(3)) return { fn: 'isBroken', q: random.int(2) }
    if (random.oneIn(4)) return busDeed(this.#layout, memory, random)
    // virtqueue_kick_prepare has no lock of its own: it may run between anything.
    return random.oneIn(3) ? { fn: 'kick', q: 1 } : null
  }

  /** What a driver does on a bare queue: chains of one to three, seldom longer, in every mixture. */
  #driver(): Call | null {
    const random = this.#random
    const sgs = (n: number) =>
      Array.from({ length: n }, () => [0x1000 + 64 * random.int(64), 1 + random.int(512)] as const)
    if (random.oneIn(3)) return { fn: 'getBuf', q: 0 }
    if (random.oneIn(6))
      return { fn: random.pick(['enableCb', 'disableCb', 'enableCbDelayed']), q: 0 }
    if (random.oneIn(4)) return { fn: 'kick', q: 0 }
    if (this.#habits.emptyCalls && random.oneIn(5)) return { fn: 'isBroken', q: 0 }
    const out = random.int(random.oneIn(6) ? 8 : 3)
    const inn = out === 0 ? 1 + random.int(2) : random.int(2)
    return { fn: 'add', q: 0, out: sgs(out), in: sgs(inn), token: this.#token++ }
  }

  #interrupt(memory: Memory): Call | null {
    for (const q of this.#layout.queues)
      if (memory.load(q.interrupts) > this.#answered[q.index]) {
        this.#answered[q.index]++
        return { fn: 'interrupt', q: q.index }
      }
    return null
  }

  #remote(memory: Memory): Call | null {
    const random = this.#random
    if (this.#layout.remote)
      return random.oneIn(3) ? notified(random) : remoteDeed(this.#layout, memory, random, true)
    if (this.#layout.scenario.layer === 'rpmsg' && random.oneIn(6))
      return remoteMessage(random, this.#habits.faults)
    const q = random.pick(this.#layout.queues)
    if (random.oneIn(12)) return { fn: 'setUsedFlags', q: q.index, value: random.int(2) }
    if (random.oneIn(2)) return { fn: 'take', q: q.index }
    const held: number[] = []
    for (let i = 0; i < q.vring.num; i++) if (memory.load(q.held(i)) !== 0) held.push(i)
    if (held.length === 0) return null
    const some = random.shuffle(held).slice(0, 1 + random.int(held.length))
    return { fn: 'complete', q: q.index, entries: some.map((id) => [id, null] as const) }
  }
}

export function perform(machine: Machine, { actor, call }: Move): void {
  if (call) machine.start(actor, call)
  else machine.step(actor)
}

export function performAll(machine: Machine, moves: readonly Move[]): void {
  for (const move of moves) perform(machine, move)
}

/** The moves that were made when `steps` micro-steps had been done, and those after it. */
export function splitMoves(moves: readonly Move[], steps: number): [Move[], Move[]] {
  let done = 0
  let at = 0
  while (done < steps) if (!moves[at++].call) done++
  return [moves.slice(0, at), moves.slice(at)]
}

/** A recording that is about to begin, and random moves that can be made on it one by one. */
export function planned(
  start: () => Machine,
  seed: number,
  steps: number,
  habits: Partial<Habits> = {},
): { trace: Trace; moves: readonly Move[] } {
  const planner = start()
  const schedule = new Schedule(planner.layout, seed, habits)
  schedule.run(planner, steps)
  return { trace: new Trace(start()), moves: schedule.moves }
}
