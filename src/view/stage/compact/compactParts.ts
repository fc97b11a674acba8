/** The shapes that pieces are made of, in few words. */
import type { Point, Rect } from '../geometry/stage.ts'
import type { Shape } from './compactTypes.ts'

type Style = Omit<Extract<Shape, { is: 'text' }>, 'is' | 'at' | 'text' | 'size'>

export const text = (
  x: number,
  y: number,
  said: string,
  size: number,
  style: Style = {},
): Shape => ({ is: 'text', at: { x, y }, text: said, size, ...style })

export const box = (look: string, rect: Rect, r: number): Shape => ({
  is: 'rect',
  look,
  r,
  x: rect.x,
  y: rect.y,
  width: rect.width,
  height: rect.height,
})

export const middleOf = (r: Rect): Point => ({ x: r.x + r.width / 2, y: r.y + r.height / 2 })
