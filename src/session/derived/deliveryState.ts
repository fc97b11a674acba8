/** How far messages have come, by their index. */

import { Derived } from '../../core/history/derived.ts'
import { Registers } from '../../core/history/undoable.ts'
import type { LogEntry } from '../../protocol/protocol.ts'

/** In this order, and never back; only who waits for a buffer may write again. */
const FATES = [
  'writing',
  'waiting',
  'published',
  'taken',
  'done',
  'noRecipient',
  'received',
  'refused',
] as const satisfies readonly LogEntry['fate'][]
export type Fate = (typeof FATES)[number]

/** Under way, in a ring or in the remote's hands: where a message can be lost. */
export const isUnderWay = (fate: LogEntry['fate']): boolean =>
  fate === 'published' || fate === 'taken'
const [WRITING, WAITING] = [0, 1]

export class DeliveryState extends Derived {
  /** By message: index in FATES. */
  readonly #ranks = this.keep(new Registers(WRITING))
  /** By message: what it was last refused with. */
  readonly #errors = new Map<number, number>()

  /** Where a message stands; `error` is what it was refused with, or 0. */
  of(m: number): { readonly fate: Fate; readonly error: number } {
    const fate = FATES[this.#ranks.get(m)]
    return { fate, error: fate === 'refused' ? (this.#errors.get(m) ?? 0) : 0 }
  }

  /** Could nobody but its sender see it yet? */
  isUnsent(m: number): boolean {
    return this.#ranks.get(m) <= WAITING
  }

  /** A message comes as far as `fate` with step `step`, if it was not there before. -1: none does. */
  reach(step: number, m: number, fate: Fate): void {
    if (m < 0) return
    const [from, to] = [this.#ranks.get(m), FATES.indexOf(fate)]
    if (to > from || (from === WAITING && to === WRITING)) this.#ranks.set(step, m, to)
  }

  /** @param error negative; 0 or more refuses nothing */
  refuse(step: number, m: number, error: number): void {
    if (m < 0 || error >= 0) return
    this.#errors.set(m, error)
    this.reach(step, m, 'refused')
  }
}
