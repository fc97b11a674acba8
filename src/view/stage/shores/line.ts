/** Lines of words on a shore. */

import type { Look } from '../../model/moment.ts'
import { SHORE_TEXT } from '../geometry/stage.ts'
import type { Group, Mark } from '../marks/mark.ts'
import { glyph, text } from '../marks/shapes.ts'

export const line = (key: string, ...marks: Mark[]): Group => ({ key, look: 'shore-line', marks })

/** A line of the desktop layout, with or without the sign of a state in front of it. */
export function said(
  side: 'driver' | 'remote',
  name: string,
  words: string,
  y: number,
  sign: Look | null = null,
): Group {
  const x = SHORE_TEXT[side].left
  const key = `${side}.line.${name}`
  if (!sign) return line(key, text(x, y, words, 12, 'ink2'))
  return line(key, glyph(x + 5, y - 4, 4.4, sign), text(x + 15, y, words, 11.5, 'ink2'))
}

/** What a group of things is called. */
export const sectionTitle = (side: 'driver' | 'remote', words: string, y: number): Mark =>
  text(SHORE_TEXT[side].left, y, words, 10.5, 'ink3', 500)
