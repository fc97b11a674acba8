/**
 * A routine is a generator: operations out, loaded values in. It reads like the C that it
 * models, yet the scheduler can stop between any two accesses. Routines only yield; the
 * interpreter in `interpreter.ts` is the only one that touches memory.
 */
import { Kind, type Op } from './op.ts'

export type Routine<R = void> = Generator<Op, R, number>

/**
 * Calls another routine as a function of its own, so that the stack of a step is known.
 * The interpreter keeps the callee on the actor's stack; its result comes back here.
 */
export function* call<R>(fn: number, callee: Routine<R>): Routine<R> {
  const result: unknown = yield {
    kind: Kind.call,
    site: 0,
    field: -1,
    value: fn,
    data: callee as Routine<unknown>,
  }
  return result as R
}
