/**
 * The ways that a chip takes when a value moves from one place to another, in the units of the
 * desktop; they are put into the layouts whose shores lie at the sides.
 */

import { Path } from './path.ts'
import {
  CENTER,
  clamp,
  type DialName,
  LEFT,
  type Point,
  polar,
  producerPin,
  RADIUS,
  type Rect,
  slotAngle,
  VALUES_SHOWN,
} from './stage.ts'
import { place, type StageLayout, unplace } from './stageLayout.ts'

/** Right edge of the driver's shore and left edge of the remote's on the desktop, where chips leave. */
const DRIVER_DOOR = 142
const REMOTE_DOOR = 938
const MIDDLE = 1080
/** Over the top of a dial there is less room: its title stands there. */
const TOP_RIM = 109

const mirrored = (p: Point): Point => ({ x: MIDDLE - p.x, y: p.y })

/** How far from the middle of a dial a way ends: in the pin of its slot, short of the number there. */
function pinEdge(num: number, slot: number, angle: number, grow: number): number {
  const c = CENTER.avail
  const { middle, width, height } = producerPin('avail', angle, String(slot), grow)
  const half = Math.abs(Math.sin(angle)) * width + Math.abs(Math.cos(angle)) * height
  return Math.hypot(middle.x - c.x, middle.y - c.y) + half / 2 - (num > VALUES_SHOWN ? 0.5 : 2.5)
}

/** Half of a pin, along the rim. */
function halfPin(name: DialName, slot: number, angle: number, grow: number): number {
  const { width, height } = producerPin(name, angle, String(slot), grow)
  return (Math.abs(Math.cos(angle)) * width + Math.abs(Math.sin(angle)) * height) / 2
}

/**
 * Along the rim to the producer's pin of a slot: the head that goes into avail.ring[], or,
 * mirrored, the id that goes into used.ring[].
 *
 * @param from where the chip leaves its shore
 */
export function ringPath(
  stageLayout: StageLayout,
  name: DialName,
  num: number,
  slot: number,
  from: Point,
): Path {
  return sideRingPath(stageLayout, name, num, slot, from).moved(stageLayout.dials[name])
}

/** Where a chip leaves its shore, in the units of the desktop, as the avail dial sees it. */
function doorAt(stageLayout: StageLayout, name: DialName, from: Point): Point {
  const { x, y } = unplace(stageLayout.dials[name], from)
  return { x: !stageLayout.small ? DRIVER_DOOR : name === 'used' ? MIDDLE - x : x, y }
}

/** In the units of the desktop, from the side at a height. */
function sideRingPath(
  stageLayout: StageLayout,
  name: DialName,
  num: number,
  slot: number,
  from: Point,
): Path {
  const door = doorAt(stageLayout, name, from)
  const { y } = door
  const grow = stageLayout.grow.pin
  const c = CENTER.avail
  const flip = name === 'used'
  // The used dial is the avail dial in a mirror: angles change their sign.
  const put = (p: Point) => (flip ? mirrored(p) : p)
  const angle = flip ? 2 * Math.PI - slotAngle(slot, num) : slotAngle(slot, num)
  const where = (radius: number, a: number) => put(polar(c, radius, a))
  const path = new Path(put(door))
  const arc = (radius: number, from: number, to: number) =>
    path.arc(CENTER[name], radius, flip ? -from : from, flip ? -to : to)
  const joinDown = LEFT - clamp(Math.asin(clamp((y + 50 - c.y) / 120, 0.02, 0.8)), 0.02, 0.9)
  const gap = Math.min(0.2, Math.PI / num / 2)
  const foot = pinEdge(num, slot, angle, grow)
  if (angle > Math.PI / 2 && angle < joinDown - gap) {
    const join = polar(c, 120, joinDown)
    const back = { x: join.x + 32 * Math.cos(joinDown), y: join.y + 32 * Math.sin(joinDown) }
    path.cubic(put({ x: 166, y }), put(back), put(join))
    if (num > VALUES_SHOWN) {
      // Up to the edge of a pin that may be wide.
      const half = halfPin('avail', slot, angle, grow)
      arc(120, joinDown, Math.min(joinDown, angle + half / 120))
      return path
    }
    arc(120, joinDown, angle + gap)
    return path.quad(where(foot + 3, angle + 0.02), where(foot, angle))
  }
  const up = angle < Math.PI ? angle + 2 * Math.PI : angle
  const joinUp = LEFT + 0.52
  if (up > joinUp + gap) {
    const join = polar(c, TOP_RIM, joinUp)
    const back = { x: join.x - 24 * Math.cos(joinUp), y: join.y - 24 * Math.sin(joinUp) }
    path.cubic(put({ x: 168, y }), put(back), put(join))
    // Up to the pin's edge: what stands in the pin is to be read.
    const { width } = producerPin(name, angle, String(slot))
    arc(TOP_RIM, joinUp, up - (width / 2 + 4) / TOP_RIM)
    // Beside the dial's title and clear of the slot; a way too short for that has its chip
    // at the shore.
    const rest = 2 * Math.PI - 0.78
    const clear = up - Math.PI / num - 0.4 > rest
    return path.restingAt(clear ? where(TOP_RIM, rest) : put({ x: 182, y: (y + join.y) / 2 }))
  }
  const end = polar(c, foot, angle)
  const before = polar(c, foot + 23, angle)
  path.cubic(put({ x: 162, y }), put(before), put(end))
  // Between the shore and the pin: the chip covers no number that stands in the pin.
  const most = end.x - 22
  const free = path.points.filter((p) => put(p).x < most)
  return free.length > 0 && put(path.rest).x > most ? path.restingAt(free[free.length - 1]) : path
}

/** Over the avail dial to a row of the table: the head that names the descriptor to fill. */
export function rowPath(stageLayout: StageLayout, row: Point, from: Point): Path {
  const put = stageLayout.dials.avail
  const { x: rowX, y: rowY } = unplace(put, row)
  const door = doorAt(stageLayout, 'avail', from)
  const { y } = door
  const c = CENTER.avail
  const r = 110
  const high = -0.949
  const leave = Math.PI / 2 + Math.asin(clamp((rowY - 31 - c.y) / r, -0.95, 0.95))
  const join = polar(c, r, high)
  const end = polar(c, r, leave)
  return new Path(door)
    .cubic({ x: 164, y }, { x: join.x - 26, y: join.y + 40 }, join)
    .arc(c, r, high, leave)
    .cubic(
      { x: end.x + 26 * Math.cos(leave), y: end.y + 26 * Math.sin(leave) },
      { x: rowX - 30, y: rowY },
      { x: rowX - 4, y: rowY },
    )
    .moved(put)
}

/** From the remote's shore, over the tiles, down into a cell of a buffer. */
export function fillPath(cell: Rect): Path {
  const end = { x: cell.x + cell.width / 2, y: cell.y + cell.height / 2 }
  const start = { x: REMOTE_DOOR, y: 396 }
  const over = Math.min(end.x + 90, start.x)
  return new Path(start).cubic({ x: 880, y: 380 }, { x: over, y: 400 }, end)
}

/**
 * High over everything from a slot to the other shore: an id or a head that is read. Where the
 * shores are close, or above and below, in one bow.
 */
export function readPath(
  stageLayout: StageLayout,
  name: DialName,
  num: number,
  slot: number,
  to: Point,
): Path {
  const start = place(
    stageLayout.dials[name],
    polar(CENTER[name], RADIUS.value, slotAngle(slot, num)),
  )
  if (stageLayout.small) {
    const high = Math.min(start.y, to.y) - 30
    return new Path(start).cubic({ x: start.x, y: high }, { x: to.x, y: high }, to)
  }
  const end = { x: name === 'used' ? DRIVER_DOOR : REMOTE_DOOR, y: to.y }
  const back = name === 'used' ? 1 : -1
  return new Path(start).cubic(
    { x: start.x - back * 60, y: 70 },
    { x: end.x + back * 160, y: 70 },
    end,
  )
}
