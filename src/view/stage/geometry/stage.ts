/**
 * Geometry of the stage, in stage units: 1080 × 580, the driver's shore on the left, the
 * remote's on the right, the island of shared memory between them. Angles are in radians,
 * clockwise from twelve o'clock, as slots are counted.
 */

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Rect extends Point {
  readonly width: number
  readonly height: number
}

export const STAGE = { width: 1080, height: 580 } as const
export const ISLAND: Rect = { x: 172, y: 42, width: 736, height: 496 }
export const DIAL = { outer: 98, inner: 60, hub: 40.5 } as const
export type DialName = 'avail' | 'used'
export const CENTER: Record<DialName, Point> = {
  avail: { x: 312, y: 270 },
  used: { x: 768, y: 270 },
}
export const TABLE = { x: 435, width: 210 } as const
/** Where each column of the table ends (addr and index: where it begins). */
export const COLUMN = {
  glyph: 448,
  index: 458,
  addr: 478,
  len: 568,
  flags: 594,
  next: 619,
  buffer: 642,
} as const
export const FREE_HEAD: Rect = { x: 623, y: 125, width: 24, height: 18 }

/** Left and right edge of what is written on each shore. */
export const SHORE_TEXT = {
  driver: { left: 16, right: 140 },
  remote: { left: 940, right: 1064 },
} as const
/** Heading "In this call", and the middle of its first line: where the head's chip lies. */
export const CALL_Y = 204
export const HEAD_Y = CALL_Y + 18
/** Where the padlock hangs while a sender holds tx_lock: right of "In this call". */
export const LOCK_BOX: Rect = { x: 75, y: CALL_Y - 12.5, width: 69, height: 17 }

const TURN = 2 * Math.PI
export const RIGHT = Math.PI / 2
export const LEFT = 1.5 * Math.PI

export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value))

/** An angle brought to (-π, π]. */
export function turn(angle: number): number {
  const a = ((angle % TURN) + TURN) % TURN
  return a > Math.PI ? a - TURN : a
}

export const polar = (c: Point, radius: number, angle: number): Point => ({
  x: c.x + radius * Math.sin(angle),
  y: c.y - radius * Math.cos(angle),
})

/** Middle of a slot. */
export const slotAngle = (slot: number, num: number): number => ((slot + 0.5) * TURN) / num

/** A number as a path or an attribute says it: two decimals at most. */
export const n = (value: number): string => String(Math.round(value * 100) / 100)
export const at = (p: Point): string => `${n(p.x)} ${n(p.y)}`

/** Entries whose values a dial shows; a ring with more has a thinner rim, and a lens below. */
export const VALUES_SHOWN = 16
/** Where the rim begins. */
export const innerRadius = (num: number): number => (num > VALUES_SHOWN ? 70 : DIAL.inner)
/** Slots that are drawn one by one, with a seam between them. */
export const SLOTS_DRAWN = 64
/** The least that a live slot takes up on the rim, in units. */
const LEAST = 2.4

/** A stretch of slots, made wide enough around its middle to be seen. */
function visible(num: number, from: number, to: number, least = LEAST): readonly [number, number] {
  const more = Math.max(0, (least * num) / (TURN * DIAL.outer) - (to - from)) / 2
  return [from - more, to + more]
}

/**
 * A piece of the ring from slot `from` up to `to` (excluded).
 *
 * @param wide it is never thinner than two units
 */
export function slotPath(
  name: DialName,
  num: number,
  from: number,
  to = from + 1,
  wide = false,
): string {
  const seam = num > SLOTS_DRAWN ? 0 : num > VALUES_SHOWN ? 0.6 : 1.1
  const [start, end] = wide ? visible(num, from, to) : [from, to]
  return piece(
    CENTER[name],
    DIAL.outer,
    innerRadius(num),
    (start * TURN) / num,
    (end * TURN) / num,
    seam,
  )
}

/** The line around a slot: outside of its fill, a little more for a dashed one. */
export function slotOutline(name: DialName, num: number, slot: number, grow: number): string {
  // What it is drawn around stays to be seen inside.
  const least = num > SLOTS_DRAWN ? LEAST + 2.6 : LEAST
  const [from, to] = visible(num, slot, slot + 1, least).map((k) => (k * TURN) / num)
  return piece(CENTER[name], DIAL.outer + grow, innerRadius(num) - grow, from, to, 0)
}

function piece(
  c: Point,
  outer: number,
  inner: number,
  from: number,
  to: number,
  seam: number,
): string {
  const wide = to - from >= TURN - 1e-6
  const end = wide ? to - 1e-3 : to
  const far = end - from > Math.PI ? 1 : 0
  const gap = seam / outer
  return [
    `M${at(polar(c, outer, from + gap))}`,
    `A${outer} ${outer} 0 ${far} 1 ${at(polar(c, outer, end - gap))}`,
    `L${at(polar(c, inner, end - gap))}`,
    `A${inner} ${inner} 0 ${far} 0 ${at(polar(c, inner, from + gap))}Z`,
  ].join('')
}

/** Radius of a value in a slot, of the slot's number, of the two pins. */
export const RADIUS = { value: 79.5, number: 50, pin: 112, inner: 49.3, badge: 125 } as const

/**
 * The producer's pin outside the rim: its pill, and the beak that points at the slot.
 *
 * @param grow how much larger than usual, on a dial that is drawn small
 */
export function producerPin(name: DialName, angle: number, text: string, grow = 1) {
  const c = CENTER[name]
  const width = grow * (text.length < 2 ? 16 : 9.5 + 6.5 * text.length)
  const height = 15.8 * grow
  const out = RADIUS.pin + (height - 15.8) / 2 + Math.max(0, width - 22.5 * grow) / 2
  const middle = polar(c, out, angle)
  const side = { x: 4 * Math.cos(angle), y: 4 * Math.sin(angle) }
  const foot = polar(c, 108.5, angle)
  const tip = polar(c, 100.5, angle)
  const beak = `M${at(tip)}L${n(foot.x + side.x)} ${n(foot.y + side.y)}L${n(foot.x - side.x)} ${n(foot.y - side.y)}Z`
  return { middle, width, height, beak }
}

/** The consumer's pin inside the hub: a drop whose tip points at the slot. */
export function consumerPin(name: DialName, angle: number, grow = 1) {
  const c = CENTER[name]
  const r = 7.9 * grow
  const reach = 10.2 * grow
  const tip = polar(c, RADIUS.inner + 10.2, angle)
  const middle = polar(c, RADIUS.inner + 10.2 - reach, angle)
  const spread = 0.61
  const left = polar(middle, r, angle - spread)
  const right = polar(middle, r, angle + spread)
  return { middle, drop: `M${at(left)}L${at(tip)}L${at(right)}A${n(r)} ${n(r)} 0 1 1 ${at(left)}Z` }
}
