/** The marks that most groups are made of, in few words. */
import type { Point, Rect } from '../geometry/stage.ts'
import type { Mark, TextMark } from './mark.ts'
import type { Look } from './markTypes.ts'

type Style = Omit<TextMark, 'is' | 'x' | 'y' | 'text' | 'size'>

export const text = (
  x: number,
  y: number,
  said: string,
  size: number,
  style: Style = {},
): TextMark => ({ is: 'text', x, y, text: said, size, ...style })

/** Of a thing that has more than a place only the place is taken. */
export const rect = ({ x, y, width, height }: Rect, r: number, look: string): Mark => ({
  is: 'rect',
  look,
  r,
  x,
  y,
  width,
  height,
})

export const path = (d: string, look: string): Mark => ({ is: 'path', look, d })

export const circle = (at: Point, r: number, look: string): Mark => ({ is: 'circle', look, at, r })

export const glyph = (x: number, y: number, size: number, look: Look): Mark => ({
  is: 'glyph',
  at: { x, y },
  size,
  look,
})

export const middleOf = (r: Rect): Point => ({ x: r.x + r.width / 2, y: r.y + r.height / 2 })
