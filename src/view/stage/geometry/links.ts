/** Lines from the slot of a dial to the descriptor that its entry names. */

import { Path } from './path.ts'
import {
  at,
  CENTER,
  clamp,
  DIAL,
  type DialName,
  LEFT,
  n,
  type Point,
  polar,
  type Rect,
  RIGHT,
  slotAngle,
  turn,
} from './stage.ts'
import { DESC_MAP, dialMiddle, type StageLayout } from './stageLayout.ts'

/** A line with an arrow head at its end. */
export interface Arrow {
  readonly d: string
  readonly tip: Point
  /** Where the head points, clockwise from up. */
  readonly angle: number
}

const mirror = (name: DialName): 1 | -1 => (name === 'avail' ? 1 : -1)

/** Links that start closer than this to their row go straight, others follow the rim first. */
const NEAR = 0.52
/** Links to rows below this height keep beside the readouts, which stand under the dial. */
const LOW = 376

/**
 * From a slot to a row of the table: it follows the rim and leaves at the row's height.
 *
 * @param y middle of the row
 * @param hot the link of the entry in hand runs a little farther out
 */
export function slotToRow(
  stageLayout: StageLayout,
  name: DialName,
  num: number,
  slot: number,
  y: number,
  hot: boolean,
): Arrow {
  const c = dialMiddle(stageLayout, name)
  const { k } = stageLayout.dials[name]
  const { box } = stageLayout.table
  // On the used dial everything is mirrored: its facing side is the left one.
  const side = mirror(name)
  const facing = side > 0 ? RIGHT : LEFT
  const tip = { x: side > 0 ? box.x - 2 : box.x + box.width + 2, y }
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

/**
 * From a slot to a cell of the map: around the rim to the side that faces it, then across.
 *
 * @param over it comes from above, between the rows: numbers in the cells stay readable
 */
export function slotToCell(
  name: DialName,
  num: number,
  slot: number,
  cell: Rect,
  over: boolean,
): Arrow {
  const c = CENTER[name]
  const side = mirror(name)
  const facing = side > 0 ? RIGHT : LEFT
  const edge = side > 0 ? DESC_MAP.x - 3 : DESC_MAP.x + DESC_MAP.width + 3
  const tip = over
    ? { x: edge, y: cell.y - 0.8 }
    : {
        x: side > 0 ? cell.x - 2.5 : cell.x + cell.width + 2.5,
        y: cell.y + cell.height / 2,
      }
  const mid = slotAngle(slot, num)
  const off = turn(mid - facing)
  const widest = 1.15
  const r = 104
  const leave = facing + clamp(off, -widest, widest)
  const start = polar(c, r, mid)
  const end = polar(c, r, leave)
  const along = Math.abs(off) > widest ? `A${r} ${r} 0 0 ${off > 0 ? 0 : 1} ${at(end)}` : ''
  const dx = Math.abs(tip.x - end.x)
  const c1 = polar(
    end,
    Math.min(30, dx / 2),
    Math.abs(off) > widest ? leave - Math.sign(off) * 1.3 : leave,
  )
  const d = `M${at(start)}${along}C${at(c1)} ${n(tip.x - side * Math.min(108, 0.55 * dx))} ${n(tip.y)} ${at(tip)}`
  if (!over) return { d, tip, angle: facing }
  const x = cell.x + cell.width / 2
  return { d: `${d}H${n(x)}`, tip: { x, y: cell.y + 4.5 }, angle: Math.PI }
}

/** Out from the rim, and along it to where a link leaves it. */
function alongRim(path: Path, c: Point, [near, r]: readonly number[], mid: number, to: number) {
  path.cubic(polar(c, near, mid), polar(c, r, mid), polar(c, r, mid))
  path.arc(c, r, mid, mid + turn(to - mid))
}

/** On a phone a link goes down the outer edge of the island to a row below. */
export function slotDownToRow(
  stageLayout: StageLayout,
  name: DialName,
  num: number,
  slot: number,
  y: number,
): Arrow {
  const c = dialMiddle(stageLayout, name)
  const side = mirror(name)
  const { box, rows } = stageLayout.table
  const rim = stageLayout.dials[name].k * DIAL.outer
  const edge = side > 0 ? box.x - 4 : box.x + box.width + 4
  const tip = { x: side > 0 ? box.x - 1 : box.x + box.width + 1, y }
  const mid = slotAngle(slot, num)
  const top = rows[0].headY - 14
  const into = (path: Path): Arrow => {
    path.cubic({ x: edge, y: top + 22 }, { x: edge, y: y - 8 }, { x: edge, y: y - 5 })
    path.quad({ x: edge, y }, tip)
    return { d: path.d, tip, angle: side > 0 ? RIGHT : LEFT }
  }
  // On the outer side it goes straight down: along the rim first, where the slot is above the middle.
  if (turn(mid - Math.PI - side * 1.25) * side > 0) {
    const facing = side > 0 ? LEFT : RIGHT
    const path = new Path(polar(c, rim + 1, mid))
    if (turn(mid - facing) * side > 0.05) alongRim(path, c, [rim + 4, rim + 7], mid, facing)
    const { x, y: from } = path.end
    path.cubic({ x, y: from + 40 }, { x: edge, y: top - 50 }, { x: edge, y: top + 20 })
    return into(path)
  }
  // Else it leaves the rim at the bottom, on the outer side.
  const leave = Math.PI + side * 0.35
  const near = Math.abs(turn(mid - leave)) < 0.9
  const from = near ? mid : leave
  const path = new Path(polar(c, rim + 1, mid))
  if (!near) alongRim(path, c, [rim + 5, rim + 9], mid, leave)
  const start = path.end
  path.cubic(
    polar(c, rim + 12, from),
    { x: (start.x + edge) / 2 + side * 10, y: top },
    { x: edge + side * 22, y: top },
  )
  path.quad({ x: edge, y: top }, { x: edge, y: top + 20 })
  return into(path)
}

/** From an id that no row has to where that is told. */
export function slotToNoRow(
  stageLayout: StageLayout,
  name: DialName,
  num: number,
  slot: number,
  y: number,
): Arrow {
  const { box } = stageLayout.table
  const c = dialMiddle(stageLayout, name)
  const side = mirror(name)
  const { k } = stageLayout.dials[name]
  const mid = slotAngle(slot, num)
  const path = new Path(polar(c, k * 101, mid))
  // Along the rim to the lower half, between dial and readouts, and around those on the outer side.
  const away = turn(mid - Math.PI)
  const low = Math.PI + clamp(away, -1.4, 1.4)
  if (low !== Math.PI + away) alongRim(path, c, [k * 103, k * 105], mid, low)
  const outer = { x: c.x - side * 60, y: (stageLayout.readoutsY ?? y) - 6 }
  path.cubic(polar(c, k * 128, low), { x: outer.x, y: outer.y - 26 }, outer)
  path.cubic({ x: outer.x, y: y - 8 }, { x: outer.x + side * 4, y }, { x: outer.x + side * 26, y })
  // The words about it reach out of the table on the right.
  const tip = { x: side > 0 ? box.x - 10 : box.x + box.width + 24, y }
  path.cubic({ x: outer.x + side * 27, y }, { x: tip.x - side * 8, y }, tip)
  return { d: path.d, tip, angle: side > 0 ? RIGHT : LEFT }
}
