/** A trace, and what the invariants ask about its present moment. */

import { type Write, writeOf } from '../history/stepWrites.ts'
import type { Trace } from '../history/trace.ts'
import {
  checkInvariants,
  concerns,
  queueViolations,
  type Violation,
  worldViolations,
} from '../invariants/invariants.ts'
import type { Moment, Running } from '../invariants/moment.ts'
import type { QueueLayout } from '../memory/layout.ts'
import { offsetOf } from '../memory/memory.ts'

/** What runs at the end of a trace, for `checkInvariants`. */
export function momentOf(trace: Trace): Moment {
  const running = trace.machine.actors.map((_, actor) => runningOf(trace, actor))
  return { running, write: lastWrite(trace) }
}

/** Lines like `17 conserved svq: …` for what does not hold at the end of a trace. */
export function complaints(trace: Trace): string[] {
  const { memory, layout } = trace.machine
  return linesOf(trace, checkInvariants(memory, layout, momentOf(trace)))
}

/**
 * Says the same as `complaints`, for less: a queue is asked again only if the step wrote where
 * its rules look, or if other functions run on it now. To be asked after every step, and after
 * every call that begins. What is broken is asked about until it is mended.
 */
export class Watch {
  readonly #trace: Trace
  readonly #running: (Running | null)[]
  /** Innermost frame of each actor; it tells the whole stack. */
  readonly #frames: number[]
  readonly #found: Violation[][]
  readonly #stale: boolean[]
  readonly #spans: readonly (readonly Span[])[]
  /** Memory that the rules about queues do not ask about: endpoints, locks, the wait queue. */
  readonly #indifferent: readonly Span[]

  constructor(trace: Trace) {
    const { machine } = trace
    this.#trace = trace
    this.#running = machine.actors.map(() => null)
    this.#frames = machine.actors.map(() => -1)
    this.#found = machine.layout.queues.map(() => [])
    this.#stale = machine.layout.queues.map(() => true)
    this.#spans = machine.layout.queues.map(spansOf)
    const { txLock, size } = machine.layout
    const bus = machine.layout.regions.filter(({ name }) => name === 'bus')
    this.#indifferent = [...bus.map(({ from, to }): Span => [from, to]), [offsetOf(txLock), size]]
  }

  /** As `complaints` of the trace, in the same order. */
  complaints(): string[] {
    const write = lastWrite(this.#trace)
    const othersRun = this.#lookAtActors()
    if (write) this.#lookAtWrite(write)
    if (!write && !othersRun && !this.#stale.includes(true)) return []
    const { memory, layout } = this.#trace.machine
    const moment = { running: this.#running, write }
    for (const q of layout.queues)
      if (this.#stale[q.index]) this.#found[q.index] = queueViolations(memory, layout, moment, q)
    const world = worldViolations(memory, layout, moment)
    const found = this.#found.flat()
    if (found.length > 0 || world.length > 0) this.#stale.fill(true)
    else this.#stale.fill(false)
    return linesOf(this.#trace, [...found, ...world])
  }

  /** Do other functions run than before, in any actor? */
  #lookAtActors(): boolean {
    let changed = false
    for (let actor = 0; actor < this.#frames.length; actor++) {
      const frame = this.#trace.currentFrame(actor)
      if (frame === this.#frames[actor]) continue
      changed = true
      this.#blame(this.#running[actor])
      this.#frames[actor] = frame
      this.#running[actor] = runningOf(this.#trace, actor)
      this.#blame(this.#running[actor])
    }
    return changed
  }

  /** Other functions run now where this call is. */
  #blame(running: Running | null): void {
    if (!running) return
    for (let q = 0; q < this.#stale.length; q++)
      if (concerns(running.call, q)) this.#stale[q] = true
  }

  /** A write into one queue is nothing to the others, and most private state is to none. */
  #lookAtWrite({ from }: Write): void {
    const at = this.#spans.findIndex((spans) => spans.some(([a, b]) => from >= a && from < b))
    if (at >= 0) this.#stale[at] = true
    else if (!this.#indifferent.some(([a, b]) => from >= a && from < b)) this.#stale.fill(true)
  }
}

type Span = readonly [from: number, to: number]

/** Where a queue is in memory: its rings, and what driver and remote keep about it. */
const spansOf = ({ vring, numFree, extraNext, lastAvailIdx, held }: QueueLayout): Span[] => [
  [vring.base, vring.end],
  [offsetOf(numFree), offsetOf(extraNext(vring.num - 1))],
  [offsetOf(lastAvailIdx), offsetOf(held(vring.num - 1))],
]

const lastWrite = (trace: Trace): Write | null =>
  trace.length === 0 ? null : writeOf(trace, trace.length - 1)

function runningOf(trace: Trace, actor: number): Running | null {
  const at = trace.currentCall(actor)
  if (at < 0) return null
  const stack: number[] = []
  for (let f = trace.currentFrame(actor); f >= 0; f = trace.frames.parent(f))
    stack.unshift(trace.frames.fn(f))
  return { call: trace.calls[at].call, stack }
}

const linesOf = (trace: Trace, found: readonly Violation[]): string[] =>
  found.map(({ name, queue, sentence }) => `${trace.length} ${name} ${queue}: ${sentence}`)
