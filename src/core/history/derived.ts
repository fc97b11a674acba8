import type { Registers } from './undoable.ts'

/**
 * What is derived from the steps and walks with them. It notes who changes what with which step,
 * in registers that it keeps; so it can be put to any moment, and be cut with the trace.
 */
export abstract class Derived {
  readonly #registers: Registers[] = []

  /** From now on these registers walk with the history. */
  protected keep(registers: Registers): Registers {
    this.#registers.push(registers)
    return registers
  }

  /** Notes a call that has just begun; it may have ended, too. */
  begun(_call: number): void {}

  /** Notes step `i`, the newest one; the memory is that of the moment after it. */
  step(_i: number): void {}

  /** Walks to the moment after `step` steps; Infinity: to the end, after calls without a step. */
  seek(step: number): void {
    for (const registers of this.#registers) registers.seek(step)
  }

  /** Tells which bytes of the region behind the memory these steps have changed. */
  changedBytes(from: number, to: number, tell: (offset: number, length: number) => void): void {
    for (const registers of this.#registers) registers.changedBytes(from, to, tell)
  }

  /** Forgets what happened from `step` on. */
  cut(step: number): void {
    for (const registers of this.#registers) registers.cut(step)
  }
}
