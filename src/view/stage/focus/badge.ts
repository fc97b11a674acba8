/** Where `old → new` finds room beside what was written, on the desktop and in compact layouts. */
import type { StepInfo } from '../../../protocol/protocol.ts'
import type { StageModel } from '../../model/stageModel.ts'
import type { Path } from '../geometry/path.ts'
import {
  CENTER,
  clamp,
  type DialName,
  type Point,
  polar,
  RADIUS,
  type Rect,
  slotAngle,
  VALUES_SHOWN,
} from '../geometry/stage.ts'
import { dialMiddle, place, type StageLayout } from '../geometry/stageLayout.ts'
import { type ChangeBadge, changeBadge, changeBadgeAround } from '../marks/parts.ts'
import { middleOf } from '../marks/shapes.ts'
import type { Beside } from './spot.ts'

/** @param way that the value takes: the badge keeps off it */
export function badge(
  m: StageModel,
  stageLayout: StageLayout,
  step: StepInfo,
  beside: Beside,
  way: Path | null,
): ChangeBadge | null {
  const [before, after] = said(m, step, beside)
  const at = (p: Point) => changeBadgeAround(before, after, p.x, p.y)
  switch (beside.is) {
    case 'slot':
      return besideSlot(m, stageLayout, beside, way, at)
    case 'hub':
      return inHub(m, stageLayout, beside.ring, before, after)
    case 'cell': {
      const { box, y = box.y + box.height / 2, from = -Infinity, to = Infinity } = beside
      if (step.before === step.after) return null
      const whole = at({ x: box.x + box.width / 2, y })
      // Where there is no room for both, the new value is what matters.
      const made =
        whole.width <= to - from ? whole : changeBadgeAround('…', after, box.x + box.width / 2, y)
      return { ...made, x: clamp(made.x, Math.min(from, to - made.width), to - made.width) }
    }
    default:
      return beside satisfies never
  }
}

/** In the place of the lap; in that of the name of the field, where the consumer's pin is low. */
function inHub(
  m: StageModel,
  stageLayout: StageLayout,
  ring: DialName,
  before: string,
  after: string,
): ChangeBadge {
  const { x, y } = CENTER[ring]
  const low = Math.cos(slotAngle(m.ringOf(ring).last & (m.num - 1), m.num)) < -0.3
  const off = (stageLayout.afar ? 32 : 28) * (low ? -1 : 1)
  const at = stageLayout.small
    ? place(stageLayout.dials[ring], { x, y: y + off })
    : { x, y: y + off }
  const { width, height, ...made } = changeBadge(before, after, 0, at.y, 10.5)
  return { ...made, width, height, x: at.x - width / 2 }
}

/** Addresses in hex; before the first lap a slot holds no old value that would mean anything. */
function said(m: StageModel, { place: of, before, after }: StepInfo, beside: Beside): string[] {
  const hex = of?.of === 'buf' ? HEX.has(of.part) : of?.part === 'addr'
  const show = (value: number) =>
    hex && (value > 0 || of?.of === 'buf') ? `0x${value.toString(16)}` : String(value)
  if (beside.is === 'slot') {
    const { idx } = m.ringOf(beside.ring)
    if (before === 0 && idx < m.num && beside.slot >= idx) return ['·', show(after)]
  }
  return [show(before), show(after)]
}

const HEX: ReadonlySet<string> = new Set(['src', 'dst'])

/** Where it may stand around its slot: how far out, and how far to the sides. */
const AROUND = [-0.31, 0.31, -0.5, 0.5, -0.72, 0.72, -0.86, 0.86, -1, 1]
const AROUND_SMALL = [0.36, 0.42, 0.5, 0.62, 0.78, 0.95, 1.15, 1.4, 1.7].flatMap((off) => [
  -off,
  off,
])

/**
 * Beside the slot's pin, where it covers neither table nor words: on the desktop in the first
 * direction that is free, in less room as near as can be, rather towards the middle of the stage.
 */
function besideSlot(
  { num }: StageModel,
  stageLayout: StageLayout,
  { ring, slot }: Beside & { is: 'slot' },
  way: Path | null,
  at: (p: Point) => ChangeBadge,
): ChangeBadge {
  const mid = slotAngle(slot, num)
  const put = stageLayout.dials[ring]
  const around = (radius: number, off: number) => place(put, polar(CENTER[ring], radius, mid + off))
  const tries = (radii: readonly number[], offs: readonly number[]) =>
    radii.flatMap((radius) => offs.map((off) => at(around(radius, off))))
  const long = num > VALUES_SHOWN
  const all = stageLayout.small
    ? [...tries([134, 146, 162], AROUND_SMALL), ...(long ? tries([84], [0.66, 0.78, 0.9]) : [])]
    : [
        ...tries([RADIUS.badge, RADIUS.badge + 14], AROUND),
        // A slot that is wide has room for it beside its value.
        ...(num <= 4 ? tries([RADIUS.value - 4], [0.44, -0.44]) : []),
        // A long ring shows no values on its rim: ahead of the slot there is room on that.
        ...(long ? tries([84], [0.5, 0.62, 0.74]) : []),
      ]
  const clear = all.filter((c) =>
    stageLayout.small ? isClearIn(stageLayout, c) : isClear(c, ring, num),
  )
  const off = clear.filter((c) => isOff(c, way))
  const beside = clear.filter((c) => isBesideChip(c, way))
  const free = off.length > 0 ? off : beside.length > 0 ? beside : clear
  if (!stageLayout.small) return free[0] ?? all[0]
  const rim = around(112, 0)
  const middle = dialMiddle(stageLayout, ring)
  const cost = (c: Rect): number => {
    const { x, y } = middleOf(c)
    const outer = (x - middle.x) * (ring === 'avail' ? 1 : -1) < 0
    return Math.hypot(x - rim.x, y - rim.y) + (outer ? 25 : 0)
  }
  const [best] = free.toSorted((a, b) => cost(a) - cost(b))
  return best ?? at(around(RADIUS.value, 0.9))
}

function isClear(c: Rect, name: DialName, num: number): boolean {
  const right = c.x + c.width
  const bottom = c.y + c.height
  const table = name === 'avail' ? right > 433 : c.x < 662
  const edge = c.x < 175 || right > 905
  const words = c.y < (num > 8 ? 151 : 158) || bottom > 392
  return !table && !edge && !words
}

const isNear = (c: Rect, p: Point, dx: number, dy: number): boolean =>
  p.x > c.x - dx && p.x < c.x + c.width + dx && p.y > c.y - dy && p.y < c.y + c.height + dy

/** Not on the chip that rests on the way of the value. */
const isBesideChip = (c: Rect, way: Path | null): boolean => !way || !isNear(c, way.rest, 18, 13)

/** Neither on that way nor on the chip. */
const isOff = (c: Rect, way: Path | null): boolean =>
  isBesideChip(c, way) && !way?.points.some((p) => isNear(c, p, 3, 3))

/** Inside of the island, clear of the table and of the dials' titles. */
function isClearIn({ stacked, island, table, titleY, readoutsY }: StageLayout, c: Rect): boolean {
  const [right, bottom] = [c.x + c.width, c.y + c.height]
  const { box, rows } = table
  const inside = c.x > island.x + 3 && right < island.x + island.width - 3
  const onTable = stacked
    ? bottom > rows[0].headY - 9
    : right > box.x - 3 && c.x < box.x + box.width + 3
  const deep = readoutsY === null || bottom < readoutsY - 8
  return inside && !onTable && c.y > titleY + 4 && deep
}
