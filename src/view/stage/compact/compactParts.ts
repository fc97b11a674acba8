/** Places of the compact layouts. */
import type { Point, Rect } from '../geometry/stage.ts'

export const middleOf = (r: Rect): Point => ({ x: r.x + r.width / 2, y: r.y + r.height / 2 })
