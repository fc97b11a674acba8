/** The marks that most groups are made of, in few words. */
import type { Look } from '../../model/moment.ts'
import type { Point, Rect } from '../geometry/stage.ts'
import type { Mark, TextMark } from './mark.ts'

type TextMaker = (
  x: number,
  y: number,
  said: string,
  size: number,
  look?: string,
  weight?: number,
) => TextMark

const anchored =
  (anchor: TextMark['anchor']): TextMaker =>
  (x, y, said, size, look, weight) => ({ is: 'text', x, y, text: said, size, look, weight, anchor })

/** A text that begins at `x`, ends there, or has its middle there; `look`: its classes. */
export const text = anchored('start')
export const endText = anchored('end')
export const midText = anchored('middle')

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

type PathMark = Extract<Mark, { is: 'path' }>

export const path = (d: string, look: string): PathMark => ({ is: 'path', look, d })

export const circle = (at: Point, r: number, look: string): Mark => ({ is: 'circle', look, at, r })

const disc = (r: number): string => `M0 ${-r}A${r} ${r} 0 1 1 0 ${r}A${r} ${r} 0 1 1 0 ${-r}Z`

/** The shape that goes with each state's colour, so that colour is never alone; `s`: half its height. */
export const SIGNS: Readonly<Record<Look, (s: number) => PathMark[]>> = {
  free: (s) => [path(disc(s - 0.75), 'hollow')],
  filling(s) {
    const r = s - 0.75
    return [path(disc(r), 'hollow half'), path(`M0 ${-r}A${r} ${r} 0 0 0 0 ${r}Z`, 'solid')]
  },
  published: (s) => [path(`M${-0.75 * s} ${-s}L${s} 0L${-0.75 * s} ${s}Z`, 'solid')],
  inFlight(s) {
    const h = 0.88 * s
    return [path(`M${-h} ${-h}H${h}V${h}H${-h}Z`, 'solid')]
  },
  used: (s) => [path(`M${0.75 * s} ${-s}L${-s} 0L${0.75 * s} ${s}Z`, 'solid')],
  lost(s) {
    const r = s - 0.75
    const d = 0.7 * r
    return [path(disc(r), 'hollow'), path(`M${-d} ${d}L${d} ${-d}`, 'hollow')]
  },
  broken: (s) => [path(`M${-s} ${-s}L${s} ${s}M${s} ${-s}L${-s} ${s}`, 'cross')],
}

/** The sign of a state around a point. */
export const glyph = (x: number, y: number, size: number, look: Look): Mark => ({
  is: 'group',
  look: 'glyph',
  owner: look,
  at: { x, y },
  marks: SIGNS[look](size),
})

export const middleOf = (r: Rect): Point => ({ x: r.x + r.width / 2, y: r.y + r.height / 2 })
