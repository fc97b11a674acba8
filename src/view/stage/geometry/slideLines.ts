/** How a sentence stands on a slide: in two lines, in letters that are read from the last row. */
import { linesOf, type Run } from './lines.ts'

/** The room of a sentence, in pixels of a slide of 1920 × 1080. */
export const SLIDE_ROOM = 1920 - 2 * 48
/** Of its letters, there. */
export const SLIDE_LETTERS = 48

const fitsLine = (parts: readonly Run[]): boolean => linesOf(parts, SLIDE_LETTERS, SLIDE_ROOM) === 1

/** What ends a sentence before another one, and how much of it stays. */
const ENDS = [
  ['. ', 1],
  ['。', 1],
] as const

/**
 * Two sentences with a line each, where each fits one.
 *
 * @param behind what stands behind them in the second line
 */
export function inSentences(parts: readonly Run[], behind: readonly Run[] = []): readonly Run[] {
  for (const [i, { code, text }] of parts.entries()) {
    if (code) continue
    for (const [end, stays] of ENDS) {
      const at = text.indexOf(end)
      if (at < 0) continue
      const first = [...parts.slice(0, i), { code, text: text.slice(0, at + stays) }]
      const rest = [{ code, text: text.slice(at + end.length) }, ...parts.slice(i + 1)]
      const said = rest.filter((part) => part.text !== '')
      if (said.length === 0 || !fitsLine(first) || !fitsLine([...said, ...behind])) return parts
      return [...first, { code, text: '\n' }, ...said]
    }
  }
  return parts
}
