/** Where a text is, as well as can be told without a page to measure it on. */
import type { Rect } from '../geometry/stage.ts'
import { monoWidth, textWidth } from '../geometry/text.ts'
import type { TextMark } from './mark.ts'

/** Bold letters are wider than the table says. */
const BOLD = 1.05
/** Height of a capital, in ems. */
const HIGH = 0.72

const isMono = (look = ''): boolean => ` ${look} `.includes(' mono ')

function widthOf({ text, size, look, weight = 450, spans }: TextMark): number {
  if (spans) return spans.reduce((sum, s) => sum + textWidth(s.text, size) * BOLD + (s.dx ?? 0), 0)
  if (isMono(look)) return monoWidth(text, size)
  return textWidth(text, size) * (weight > 560 ? BOLD : 1)
}

/** In the units of its group. */
export function textBox(mark: TextMark): Rect {
  const { x: at, y, size, anchor = 'start' } = mark
  const width = widthOf(mark)
  const x = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2
  return { x, y: y - HIGH * size, width, height: HIGH * size }
}

export const meet = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
