/** Lines of a plan: from slots to rows, and the ways that values take. */
import { DIAL, type DialName, LEFT, type Point, polar, RIGHT, slotAngle, turn } from './geometry.ts'
import { type Arrow, slotLink } from './geometryLinks.ts'
import { Path } from './geometryPath.ts'
import { ringPath, rowPath } from './geometryTravel.ts'
import { dialMiddle, type Plan, place, unplace } from './plan.ts'

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
  // It leaves the rim at the bottom, on the outer side.
  const leave = Math.PI + side * 0.35
  const near = Math.abs(turn(mid - leave)) < 0.9
  const from = near ? mid : leave
  const path = new Path(polar(c, rim + 1, mid))
  if (!near) {
    path.cubic(polar(c, rim + 5, mid), polar(c, rim + 9, mid), polar(c, rim + 9, mid))
    path.arc(c, rim + 9, mid, mid + turn(leave - mid))
  }
  const top = headY - 14
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

/** From an id that no row has to where that is told. */
export function brokenLink(plan: Plan, name: DialName, num: number, slot: number): Arrow {
  const { brokenY: y, box } = plan.table
  if (plan.name === 'phone') return outerLink(plan, name, num, slot, y)
  const c = dialMiddle(plan, name)
  const side = mirror(name)
  const start = polar(c, plan.dials[name].k * 100, slotAngle(slot, num))
  // The words about it reach out of the table on the right.
  const tip = { x: side > 0 ? box.x - 10 : box.x + box.width + 24, y }
  const d = new Path(start).cubic({ x: start.x, y }, { x: tip.x - side * 60, y }, tip).d
  return { d, tip, angle: side > 0 ? RIGHT : LEFT }
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
    return ringPath(name, num, slot, y).moved((p) => place(at, p), at.k)
  }
  const c = dialMiddle(plan, name)
  const k = plan.dials[name].k
  const angle = slotAngle(slot, num)
  const out = 122 * k
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
  path.arc(c, out, RIGHT, ends)
  return path.quad(polar(c, out, ends), polar(c, 119 * k, ends))
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
