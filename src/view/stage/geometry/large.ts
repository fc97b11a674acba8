import {
  at,
  CENTER,
  clamp,
  DIAL,
  type DialName,
  n,
  polar,
  type Rect,
  slotAngle,
  turn,
} from './stage.ts'

/** Cells of the lens: `SHOWN` of them, the `BEFORE`th one of which is the slot it follows. */
export const LENS = { shown: 7, before: 4, y: 392, width: 26, height: 24, pitch: 28 } as const
/** Where the map of the descriptors lies, and that of the buffers beside the open one. */
export const DESC_MAP: Rect = { x: 439, y: 164, width: 201.6, height: 201.6 }
export const BUFFER_MAP: Rect = { x: 434, y: 456, width: 460, height: 72 }
/** The buffer in hand, left of the map of all. */
export const OPEN_BUFFER: Rect = { x: 188.75, y: 439.75, width: 232.5, height: 89.5 }

/** Left edge of the cell of the lens that is `i` places from its first one. */
export const lensX = (name: DialName, i: number, shown: number): number =>
  CENTER[name].x - (shown * LENS.pitch - 2) / 2 + i * LENS.pitch

/** The stretch of the rim that the lens shows, as an arc outside of it. */
export function lensArc(name: DialName, num: number, first: number, shown: number): string {
  const r = DIAL.outer + 4.5
  const mid = slotAngle(first + (shown - 1) / 2, num)
  // Of a long ring it stands for less than could be seen.
  const half = Math.max((Math.PI * shown) / num, 0.03)
  const from = polar(CENTER[name], r, mid - half)
  return `M${at(from)}A${r} ${r} 0 ${half > Math.PI / 2 ? 1 : 0} 1 ${at(polar(CENTER[name], r, mid + half))}`
}

/** Slot of a ring of `num` entries at an angle of its dial. */
export const slotAt = (angle: number, num: number): number => {
  const part = turn(angle) / (2 * Math.PI)
  return Math.floor((part < 0 ? part + 1 : part) * num) % num
}

const PIN_HEIGHT = 15.8

/** A pill with a line to its slot: the producer's outside of the rim, the consumer's inside; both keep off the table. */
export function longPin(
  name: DialName,
  kind: 'producer' | 'consumer',
  angle: number,
  text: string,
  grow: number,
  edge: readonly [low: number, high: number],
) {
  const c = CENTER[name]
  const long = text.length > 3
  const size = grow * (long ? 9.5 : 11)
  const width = grow * (9 + (long ? 5.7 : 6.6) * text.length)
  const height = grow * PIN_HEIGHT
  const aside = (Math.max(0, width - 22.2) / 2) * Math.abs(Math.sin(angle))
  const outside = kind === 'producer'
  const p = polar(c, outside ? 112.4 + aside : 51 - aside, angle)
  const [low, high] = edge
  const x = outside ? clamp(p.x, low + width / 2, high - width / 2) : p.x
  const foot = polar(c, outside ? 98.5 : 69, angle)
  return {
    box: { x: x - width / 2, y: p.y - height / 2, width, height },
    size,
    /** From the rim to the pill. */
    stem: `M${at(foot)}L${n(x)} ${n(p.y)}`,
  }
}
