/** Steps, functions, sends: how far one press of a key goes, forward and back. */

import type { Granularity } from '../protocol/protocol.ts'
import { roundBefore } from './answers/round.ts'
import type { Execution } from './execution.ts'
import { isFaultMoment } from './faultMoments.ts'

/** Step to seek to for "forward" inside the recorded history. */
export function redoTarget(execution: Execution, by: Granularity): number {
  const { trace, cursor, length } = execution
  if (by === 'step') return cursor + 1
  if (by === 'send') return Math.min(length, trace.calls[trace.callOf(cursor)].end ?? length)
  const frame = trace.columns.frame(cursor)
  let i = cursor + 1
  while (i < length && trace.columns.frame(i) === frame) i++
  return i
}

/** Step to seek to for "back". */
export function backTarget(execution: Execution, by: Granularity): number {
  const { trace, cursor } = execution
  if (cursor === 0) return 0
  if (by === 'step') return cursor - 1
  if (by === 'send') return Math.min(cursor - 1, trace.calls[trace.callOf(cursor - 1)].start)
  const frame = trace.columns.frame(cursor - 1)
  let i = cursor - 1
  while (i > 0 && trace.columns.frame(i - 1) === frame) i--
  return i
}

/** Steps that one run takes at the most: modelled code can spin, the page must not. */
export const MOST_STEPS = 100_000

/** A run looks so often whether it goes round. */
export const LOOK_EVERY = 64

/**
 * Runs an actor forward by one step, to the end of a stretch in one function, or of its call;
 * a fault that does its harm, a breakpoint, or code that goes round ends the run at once, so that a
 * person can look.
 *
 * @returns true if one of these ended it
 */
export function run(
  execution: Execution,
  actor: number,
  by: Granularity,
  after: () => void,
): boolean {
  const { machine, trace, breaks } = execution
  const call = trace.currentCall(actor)
  const frame = trace.currentFrame(actor)
  breaks.begin()
  const from = execution.length
  for (let n = 1; n <= MOST_STEPS; n++) {
    execution.step(actor)
    after()
    if (breaks.any && breaks.hit()) return true
    if (isFaultMoment(execution, execution.length - 1)) return true
    if (by === 'step') return false
    if (by === 'function' && trace.currentFrame(actor) !== frame) return false
    if (call < 0 || trace.currentCall(actor) !== call || !machine.runnable(actor)) return false
    if (n % LOOK_EVERY === 0 && roundBefore(execution, execution.length, from) > 0) return true
  }
  return false
}
