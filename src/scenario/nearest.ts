/** The known word that somebody who wrote another one may have meant. */
import { MOST_MISSPELT } from './limits.ts'

/**
 * @returns the option with the fewest letters to change, or one that `written` is a part of;
 *   'none' if all are far away. The work grows with the length of both, so long words have none
 */
export function nearest(written: string, options: readonly string[]): string {
  if (written.length > MOST_MISSPELT) return 'none'
  const whole = options.find((option) => written.length > 2 && option.includes(written))
  if (whole) return whole
  let best = 'none'
  let least = Math.max(2, Math.floor(written.length / 2)) + 1
  for (const option of options) {
    const far = distance(written.toLowerCase(), option.toLowerCase())
    if (far >= least) continue
    best = option
    least = far
  }
  return best
}

/** Letters to add, drop, change, or swap with their neighbour, to make `b` of `a`. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      row[j] = Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], rows[i - 2][j - 2] + 1)
    }
    rows.push(row)
  }
  return rows[a.length][b.length]
}
