/** The ways that values take in compact layouts. */

import { Path } from './path.ts'
import { type DialName, LEFT, type Point, producerPin, RIGHT, slotAngle } from './stage.ts'
import { dialMiddle, type Plan, place, unplace } from './stageLayout.ts'
import { ringPath, rowPath } from './travel.ts'

/** From the shore to a slot: a head into avail.ring[], an id into used.ring[]. */
export function compactRingPath(
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
    path.restingAt({ x: edge - 6, y: plan.table.rows[0].headY - 14 })
  }
  // Up to the pin, short of the number in it.
  const { width, height } = producerPin(name, angle, String(slot), plan.grow.pin)
  const half = (Math.abs(Math.cos(angle)) * width + Math.abs(Math.sin(angle)) * height) / 2
  const stop = (half * k - 1) / out
  return path.arc(c, out, RIGHT, ends > RIGHT ? Math.max(RIGHT, ends - stop) : ends + stop)
}

/** From the driver's shore to a row: the head that names the descriptor to fill. */
export function compactRowPath(plan: Plan, row: { x: number; y: number }, from: Point) {
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
export function compactWay(from: Point, to: Point): Path {
  const high = Math.min(from.y, to.y) - 30
  return new Path(from).cubic({ x: from.x, y: high }, { x: to.x, y: high }, to)
}
