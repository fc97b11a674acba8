/** Lines of a plan: from slots to rows, and the ways that values take. */

import { type Arrow, slotLink } from '../geometry/links.ts'
import { Path } from '../geometry/path.ts'
import {
  DIAL,
  type DialName,
  LEFT,
  type Point,
  polar,
  producerPin,
  type Rect,
  RIGHT,
  slotAngle,
  turn,
} from '../geometry/stage.ts'
import { dialMiddle, type Plan, place, unplace } from '../geometry/stageLayout.ts'
import { ringPath, rowPath } from '../geometry/travel.ts'

const mirror = (name: DialName): 1 | -1 => (name === 'avail' ? 1 : -1)

/** From a slot to its row; `y` is the middle of the row. */
export function shortLink(
  plan: Plan,
  name: DialName,
  num: number,
  slot: number,
  y: number,
  hot: boolean,
): Arrow {
  const center = { avail: dialMiddle(plan, 'avail'), used: dialMiddle(plan, 'used') }
  const scale = plan.dials[name].k
  const { box } = plan.table
  if (plan.name === 'embed') {
    const ground = { center, scale, tableLeft: box.x, tableRight: box.x + box.width }
    return slotLink(name, num, slot, y, hot, ground)
  }
  return outerLink(plan, name, num, slot, y)
}

/** On a phone a link goes down the outer edge of the island to a row below. */
function outerLink(plan: Plan, name: DialName, num: number, slot: number, y: number): Arrow {
  const c = dialMiddle(plan, name)
  const side = mirror(name)
  const { box, headY } = plan.table
  const rim = plan.dials[name].k * DIAL.outer
  const edge = side > 0 ? box.x - 4 : box.x + box.width + 4
  const tip = { x: side > 0 ? box.x - 1 : box.x + box.width + 1, y }
  const mid = slotAngle(slot, num)
  const top = headY - 14
  // On the outer side it goes straight down: along the rim first, where the slot is above the middle.
  if (turn(mid - Math.PI - side * 1.25) * side > 0) {
    const facing = side > 0 ? LEFT : RIGHT
    const path = new Path(polar(c, rim + 1, mid))
    if (turn(mid - facing) * side > 0.05) {
      path.cubic(polar(c, rim + 4, mid), polar(c, rim + 7, mid), polar(c, rim + 7, mid))
      path.arc(c, rim + 7, mid, mid + turn(facing - mid))
    }
    const { x, y: from } = path.end
    path.cubic({ x, y: from + 40 }, { x: edge, y: top - 50 }, { x: edge, y: top + 20 })
    path.cubic({ x: edge, y: top + 22 }, { x: edge, y: y - 8 }, { x: edge, y: y - 5 })
    path.quad({ x: edge, y }, tip)
    return { d: path.d, tip, angle: side > 0 ? RIGHT : LEFT }
  }
  // Else it leaves the rim at the bottom, on the outer side.
  const leave = Math.PI + side * 0.35
  const near = Math.abs(turn(mid - leave)) < 0.9
  const from = near ? mid : leave
  const path = new Path(polar(c, rim + 1, mid))
  if (!near) {
    path.cubic(polar(c, rim + 5, mid), polar(c, rim + 9, mid), polar(c, rim + 9, mid))
    path.arc(c, rim + 9, mid, mid + turn(leave - mid))
  }
  const start = path.end
  path.cubic(
    polar(c, rim + 12, from),
    { x: (start.x + edge) / 2 + side * 10, y: top },
    { x: edge + side * 22, y: top },
  )
  path.quad({ x: edge, y: top }, { x: edge, y: top + 20 })
  path.cubic({ x: edge, y: top + 22 }, { x: edge, y: y - 8 }, { x: edge, y: y - 5 })
  path.quad({ x: edge, y }, tip)
  return { d: path.d, tip, angle: side > 0 ? RIGHT : LEFT }
}

/** From a row down the left of the table, and over the tiles to one. */
export function tileLink(row: Rect, tile: Rect): Arrow {
  const left = row.x - 9
  const over = tile.y - 9
  const from = row.y + row.height * 0.68
  const x = tile.x + tile.width / 2
  const tip = { x, y: tile.y - 1.5 }
  const turned = x > left ? 1 : -1
  const d = [
    `M${row.x - 1} ${from}H${left + 5}Q${left} ${from} ${left} ${from + 5}`,
    `V${over - 5}Q${left} ${over} ${left + 5 * turned} ${over}`,
    `H${x - 5 * turned}Q${x} ${over} ${x} ${over + 5}V${tip.y}`,
  ].join('')
  return { d, tip, angle: Math.PI }
}

/** From an id that no row has to where that is told. */
export function brokenLink(plan: Plan, name: DialName, num: number, slot: number): Arrow {
  const { brokenY: y, box } = plan.table
  if (plan.name === 'phone') return outerLink(plan, name, num, slot, y)
  const c = dialMiddle(plan, name)
  const side = mirror(name)
  const { k } = plan.dials[name]
  const mid = slotAngle(slot, num)
  const path = new Path(polar(c, k * 101, mid))
  // Along the rim to the lower half, between dial and readouts, and around those on the outer side.
  const away = turn(mid - Math.PI)
  const low = Math.PI + Math.min(1.4, Math.max(-1.4, away))
  if (low !== Math.PI + away) {
    path.cubic(polar(c, k * 103, mid), polar(c, k * 105, mid), polar(c, k * 105, mid))
    path.arc(c, k * 105, mid, mid + turn(low - mid))
  }
  const outer = { x: c.x - side * 60, y: (plan.readoutsY ?? y) - 6 }
  path.cubic(polar(c, k * 128, low), { x: outer.x, y: outer.y - 26 }, outer)
  path.cubic({ x: outer.x, y: y - 8 }, { x: outer.x + side * 4, y }, { x: outer.x + side * 26, y })
  // The words about it reach out of the table on the right.
  const tip = { x: side > 0 ? box.x - 10 : box.x + box.width + 24, y }
  path.cubic({ x: outer.x + side * 27, y }, { x: tip.x - side * 8, y }, tip)
  return { d: path.d, tip, angle: side > 0 ? RIGHT : LEFT }
}

/** From the shore to a slot: a head into avail.ring[], an id into used.ring[]. */
export function shortRingPath(
  plan: Plan,
  name: DialName,
  num: number,
  slot: number,
  from: Point,
): Path {
  if (plan.name === 'embed') {
    const at = plan.dials[name]
    const y = unplace(at, from).y
    return ringPath(name, num, slot, y, plan.grow.pin).moved((p) => place(at, p), at.k)
  }
  const c = dialMiddle(plan, name)
  const k = plan.dials[name].k
  const angle = slotAngle(slot, num)
  const out = 117 * k
  // Into the avail dial from between the dials, into the used one along the right edge.
  const join = { x: c.x + out, y: c.y }
  const ends = angle < RIGHT ? angle : angle > LEFT + 0.5 ? angle - 2 * Math.PI : angle
  const path = new Path(from)
  if (name === 'avail') {
    const bend = { x: join.x, y: c.y - 56 }
    path.cubic({ x: from.x, y: from.y + 46 }, { x: join.x, y: from.y + 46 }, bend)
    path.cubic({ x: join.x, y: c.y - 30 }, { x: join.x, y: c.y - 20 }, join)
    path.restingAt({ x: bend.x, y: bend.y - 12 })
  } else {
    const edge = plan.island.x + plan.island.width - 5
    const low = plan.table.box.y + plan.table.box.height
    path.cubic({ x: from.x, y: low }, { x: edge, y: low + 14 }, { x: edge, y: low - 30 })
    path.cubic({ x: edge, y: c.y + 60 }, { x: join.x, y: c.y + 50 }, join)
    path.restingAt({ x: edge - 6, y: plan.table.headY - 14 })
  }
  // Up to the pin, short of the number in it.
  const { width, height } = producerPin(name, angle, String(slot), plan.grow.pin)
  const half = (Math.abs(Math.cos(angle)) * width + Math.abs(Math.sin(angle)) * height) / 2
  const stop = (half * k - 1) / out
  return path.arc(c, out, RIGHT, ends > RIGHT ? Math.max(RIGHT, ends - stop) : ends + stop)
}

/** From the driver's shore to a row: the head that names the descriptor to fill. */
export function shortRowPath(plan: Plan, row: { x: number; y: number }, from: Point) {
  if (plan.name === 'embed') {
    const at = plan.dials.avail
    const local = unplace(at, row)
    const y = unplace(at, from).y
    return rowPath(local.y, y, local.x).moved((p) => place(at, p), at.k)
  }
  const edge = row.x - 5
  const c = dialMiddle(plan, 'avail')
  const high = { x: edge, y: c.y - 20 }
  const rest = { x: (from.x + c.x) / 2, y: plan.titleY - 18 }
  return new Path(from)
    .cubic({ x: from.x, y: rest.y }, { x: from.x - 10, y: rest.y }, rest)
    .cubic({ x: edge + 20, y: rest.y }, { x: edge, y: rest.y }, high)
    .cubic({ x: edge, y: c.y }, { x: edge, y: row.y - 10 }, { x: edge, y: row.y - 5 })
    .quad({ x: edge, y: row.y }, { x: row.x - 1, y: row.y })
    .restingAt(rest)
}

/** Any other way of a value: in one bow. */
export function shortWay(from: Point, to: Point): Path {
  const high = Math.min(from.y, to.y) - 30
  return new Path(from).cubic({ x: from.x, y: high }, { x: to.x, y: high }, to)
}
