/** Lines between things: slots to rows, free_head along the free list, rows to their buffers. */
import {
  at,
  CENTER,
  clamp,
  type DialName,
  LEFT,
  n,
  type Point,
  polar,
  type Rect,
  RIGHT,
  slotAngle,
  TABLE,
  turn,
} from './stage.ts'

/** A line with an arrow head at its end. */
export interface Arrow {
  readonly d: string
  readonly tip: Point
  /** Where the head points, clockwise from up. */
  readonly angle: number
}

/** Links that start closer than this to their row go straight, others follow the rim first. */
const NEAR = 0.52
/** Links to rows below this height keep beside the readouts, which stand under the dial. */
const LOW = 376

/** Where a dial and the edges of the table are, and how large the dial is drawn. */
export interface LinkGround {
  readonly center: Record<DialName, Point>
  readonly scale: number
  readonly tableLeft: number
  readonly tableRight: number
}

const WHOLE: LinkGround = {
  center: CENTER,
  scale: 1,
  tableLeft: TABLE.x,
  tableRight: TABLE.x + TABLE.width,
}

/**
 * From a slot to a row of the table: it follows the rim and leaves at the row's height.
 *
 * @param y middle of the row
 * @param hot the link of the entry in hand runs a little farther out
 */
export function slotLink(
  name: DialName,
  num: number,
  slot: number,
  y: number,
  hot: boolean,
  ground = WHOLE,
): Arrow {
  const c = ground.center[name]
  const k = ground.scale
  // On the used dial everything is mirrored: its facing side is the left one.
  const side = name === 'avail' ? 1 : -1
  const facing = side > 0 ? RIGHT : LEFT
  const tip = { x: side > 0 ? ground.tableLeft - 2 : ground.tableRight + 2, y }
  const mid = slotAngle(slot, num)
  const step = (2 * Math.PI) / num
  const rim = k * (hot ? 105 : 103)
  const heightAngle = (dy: number) => facing + side * Math.asin(clamp(dy / rim, -0.95, 0.95))
  const to = heightAngle(y - c.y)
  const away = turn(mid - to)
  const low = y > c.y + k * (LOW - CENTER.avail.y)
  const past = turn(mid - facing) * side
  const clock = low ? (past > 0.75 ? -side : side) : away > 0 ? -1 : 1
  const height = heightAngle(y - c.y - clock * side * 26 * k)
  const leave = mid + turn((low ? facing + side * (past > 0.75 ? 0.5 : 0.15) : height) - mid)
  const room = (leave - mid) * clock
  if ((!low && Math.abs(away) < NEAR) || room < 0.05) {
    const a = mid + clamp(-away, -0.21 * step, 0.21 * step)
    const start = polar(c, k * (hot ? 101.5 : 100), a)
    const dx = Math.abs(tip.x - start.x)
    const c1 = polar(c, 100 * k + 0.45 * dx, a + 0.05 * clock)
    const d = `M${at(start)}C${at(c1)} ${n(tip.x - side * 0.55 * dx)} ${n(y)} ${at(tip)}`
    return { d, tip, angle: facing }
  }
  const a = mid + clock * Math.min(num > 8 ? 0.06 : 0.2, room / 2)
  const bend = a + clock * Math.min(0.16, 0.6 * (leave - a) * clock)
  const end = polar(c, rim, leave)
  const bow = k * (low ? 34 : 20)
  const c1 = { x: end.x + bow * clock * Math.cos(leave), y: end.y + bow * clock * Math.sin(leave) }
  const d = [
    `M${at(polar(c, k * (hot ? 101.5 : 99.5), a))}`,
    `Q${at(polar(c, rim, a + 0.05 * clock))} ${at(polar(c, rim, bend))}`,
    `A${n(rim)} ${n(rim)} 0 0 ${clock > 0 ? 1 : 0} ${at(end)}`,
    `C${at(c1)} ${n(tip.x - side * 20 * k)} ${n(y)} ${at(tip)}`,
  ].join('')
  return { d, tip, angle: facing }
}

const GUTTER = TABLE.x + TABLE.width

/** From the cell of free_head to the first free row. */
export function freeHeadArc(y: number): Arrow {
  const tip = { x: GUTTER + 5, y }
  return { d: `M${GUTTER + 4} 134C662 134 663 ${n(y)} ${at(tip)}`, tip, angle: LEFT }
}

/** From a free row to the next one, both by their middles; it bulges more the farther it goes. */
export function freeArc(y: number, to: number, rowHeight: number): Arrow {
  const down = to > y ? 1 : -1
  const off = rowHeight * 0.17 * down
  const x = GUTTER + Math.min(22, 10 + Math.abs(to - y) * 0.1)
  const tip = { x: GUTTER + 2, y: to - off }
  return {
    d: `M${GUTTER} ${n(y + off)}C${n(x)} ${n(y + off)} ${n(x)} ${n(to - off)} ${at(tip)}`,
    tip,
    angle: LEFT,
  }
}

/** From a row of a chain to the next one, on the left of the table: the free list runs on the right. */
export function chainArc(y: number, to: number, rowHeight: number): Arrow {
  const down = to > y ? 1 : -1
  const off = rowHeight * 0.26 * down
  const x = TABLE.x - Math.min(20, 9 + Math.abs(to - y) * 0.08)
  const tip = { x: TABLE.x - 2, y: to - off }
  return {
    d: `M${TABLE.x} ${n(y + off)}C${n(x)} ${n(y + off)} ${n(x)} ${n(to - off)} ${at(tip)}`,
    tip,
    angle: RIGHT,
  }
}

/** From a row down the left of the table to its buffer. */
export function bufferLink(y: number, rowHeight: number, tile: Rect): Arrow {
  const x = clamp(423, tile.x + 17.25, tile.x + tile.width - 17.25)
  const from = y + rowHeight * 0.17
  const d = `M434 ${n(from)}H428Q423 ${n(from)} 423 ${n(from + 5)}`
  const tip = { x, y: 432 }
  const turned = x > 423 ? 1 : -1
  const rest =
    x === 423
      ? 'V432'
      : `V421Q423 426 ${423 + 5 * turned} 426H${n(x - 5 * turned)}Q${n(x)} 426 ${n(x)} 431V432`
  return { d: d + rest, tip, angle: Math.PI }
}
