/** Which marks of the timeline have room for their word. */

export interface Mark {
  readonly about: 'kick' | 'interrupt' | 'error' | 'branch'
  /** Where its word begins, in pixels. */
  readonly x: number
  /** Step that it is about; of a branch, its index. */
  readonly of: number
}

/** Of two that are too near to each other the more telling one is named. */
const RANK: Readonly<Record<Mark['about'], number>> = { error: 0, branch: 1, kick: 2, interrupt: 3 }

/** Room between a mark and its word, on either side. */
export const BESIDE = 6

/**
 * A word stands to the right of its mark, or to the left where there is no room.
 *
 * @param width of the word of each, in pixels
 * @param from where the first word may begin
 * @param to where the last one has to end
 * @returns the marks whose words fit beside each other, from left to right
 */
export function named(
  marks: readonly Mark[],
  width: (about: Mark['about']) => number,
  from: number,
  to: number,
): Mark[] {
  const out: Mark[] = []
  const apart = (a: Mark, b: Mark) => a.x >= b.x + width(b.about) || b.x >= a.x + width(a.about)
  for (const mark of [...marks].sort((a, b) => RANK[a.about] - RANK[b.about] || a.x - b.x)) {
    const wide = width(mark.about)
    const fits = [mark, { ...mark, x: mark.x - 2 * BESIDE - wide }].find(
      (at) => at.x >= from && at.x + wide <= to && out.every((other) => apart(at, other)),
    )
    if (fits) out.push(fits)
  }
  return out.sort((a, b) => a.x - b.x)
}
