/** The shapes that pieces are made of, in few words. */
import type { Point, Rect } from '../geometry/stage.ts'
import { monoWidth, textWidth } from '../geometry/text.ts'
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

/** A text cut where it would leave its room, with an ellipsis at its end. */
export function cut(said: string, size: number, room: number): string {
  if (textWidth(said, size) <= room) return said
  let end = said.length
  while (end > 1 && textWidth(`${said.slice(0, end)}…`, size) > room) end--
  return `${said.slice(0, end).trimEnd()}…`
}

/** The same for C names. */
export function cutMono(said: string, size: number, room: number): string {
  return monoWidth(said, size) <= room
    ? said
    : `${said.slice(0, Math.max(1, Math.floor(room / (0.6 * size)) - 1))}…`
}

export const middleOf = (r: Rect): Point => ({ x: r.x + r.width / 2, y: r.y + r.height / 2 })
