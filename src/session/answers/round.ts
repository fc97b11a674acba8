/**
 * Code that goes round: a thread that does the same steps again and again, at the same places, with
 * the same values before and after. What it wrote is what was there a round ago, so nothing in
 * memory tells one round from the next, and only somebody else can end it. Linux has such a loop: a
 * sender with a signal pending finds no buffer, and `wait_event_interruptible_timeout` returns at
 * once, as often as it is asked.
 */
import type { Execution } from '../execution.ts'

/** So many rounds alike are no coincidence: who counts to a limit elsewhere than in memory goes on at the next press. */
const ALIKE = 3
/** A longer round is not looked for. */
const LONGEST = 64

/** @returns how many steps make a round, if the steps before `end` go round since `from`; else 0 */
export function roundBefore({ trace }: Execution, end: number, from = 0): number {
  const longest = Math.min(LONGEST, Math.floor((end - from) / ALIKE))
  const { columns } = trace
  /** Steps that change many bytes at once keep them elsewhere. */
  const valuesAlike = (i: number, j: number): boolean => {
    if (!trace.isRange(i))
      return columns.before(i) === columns.before(j) && columns.after(i) === columns.after(j)
    const [a, b] = [trace.range(i), trace.range(j)]
    return sameBytes(a.before, b.before) && sameBytes(a.after, b.after)
  }
  const alike = (i: number, j: number): boolean =>
    columns.site(i) === columns.site(j) &&
    columns.kind(i) === columns.kind(j) &&
    columns.place(i) === columns.place(j) &&
    columns.actor(i) === columns.actor(j) &&
    valuesAlike(i, j)
  const goesRound = (round: number): boolean => {
    for (let i = end - 1; i >= end - round * (ALIKE - 1); i--)
      if (!alike(i, i - round)) return false
    return true
  }
  for (let round = 1; round <= longest; round++) if (goesRound(round)) return round
  return 0
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, k) => byte === b[k])
