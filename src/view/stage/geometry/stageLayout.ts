/**
 * Where the groups of the stage are where it is too narrow to be drawn whole: `embed` keeps
 * the shores at the sides, `phone` lays them above and below. A dial is drawn as on the whole
 * stage and put in its place by a move and a scale; the other groups are drawn short.
 */

import { DESC_MAP } from './large.ts'
import { CENTER, DIAL, type DialName, type Point, type Rect, SHORE, STAGE } from './stage.ts'

/** From the units of the whole stage to those of a plan: first scaled, then moved. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly k: number
}

/** Of the table: where what stands, and from where to where a row goes. */
export interface TablePlan {
  readonly box: Rect
  readonly title: Point
  /** Height at which the names of the columns stand. */
  readonly headY: number
  /** Where each column ends (`index` and `addr`: where it begins); a missing one is not drawn. */
  readonly glyph: number
  readonly index: number
  readonly message: number
  readonly len: number
  readonly next: number
  readonly addr?: number
  readonly flags?: number
  /** Rows of up to 8 descriptors, and of up to 16. */
  readonly rows: readonly [few: RowPlan, many: RowPlan]
  /** Where an id is told that no row has; rows draw together for it by `tight`. */
  readonly brokenY: number
  readonly tight: number
  /** Of a long ring: where its map is put, and the few rows below that. */
  readonly long: RowPlan & {
    readonly map: Place
    readonly headY: number
    readonly y: number
  }
}

export interface RowPlan {
  readonly pitch: number
  readonly height: number
  readonly size: number
}

export interface Plan {
  readonly name: 'embed' | 'phone'
  readonly width: number
  readonly height: number
  readonly shores: { readonly driver: Rect; readonly remote: Rect }
  readonly island: Rect
  readonly dials: Record<DialName, Place>
  /** How much larger numbers and pins are drawn in the dials than their scale would make them. */
  readonly grow: { readonly text: number; readonly pin: number }
  readonly titleY: number
  readonly table: TablePlan
  /** Where the wires run, and the middle of what they say; none on a phone. */
  readonly wires: {
    readonly kick: number
    readonly interrupt: number
    readonly longest: number
  } | null
  /** The legend of states: from where to where, and its base line. */
  readonly legend: { readonly x: number; readonly width: number; readonly y: number }
  readonly readoutsY: number | null
  readonly tiles: Rect | null
}

export type PlanName = 'whole' | Plan['name']

/** The smallest text, in stage units: those of a plan are pixels where it is drawn 1:1. */
export const LEAST_TEXT = 10.5

/** The place that brings the middle of a dial to a point. */
const dialAt = (name: DialName, x: number, y: number, radius: number): Place => {
  const k = radius / DIAL.outer
  return { x: x - CENTER[name].x * k, y: y - CENTER[name].y * k, k }
}

/** The place that brings the map of a long ring to a point, at a width. */
const mapAt = (x: number, y: number, width: number): Place => {
  const k = width / DESC_MAP.width
  return { x: x - DESC_MAP.x * k, y: y - DESC_MAP.y * k, k }
}

const EMBED: Plan = {
  name: 'embed',
  width: 720,
  height: 384,
  shores: {
    driver: { x: 0, y: 0, width: 88, height: 384 },
    remote: { x: 632, y: 0, width: 88, height: 384 },
  },
  island: { x: 98, y: 28, width: 524, height: 328 },
  dials: { avail: dialAt('avail', 195, 162, 69), used: dialAt('used', 525, 162, 69) },
  grow: { text: 1.17, pin: 1.28 },
  titleY: 78,
  table: {
    box: { x: 293, y: 94, width: 134, height: 200 },
    title: { x: 293, y: 78 },
    headY: 88.5,
    glyph: 307,
    index: 317,
    message: 340,
    len: 387,
    next: 423,
    brokenY: 296.5,
    tight: 1,
    rows: [
      { pitch: 22.5, height: 20.3, size: 11 },
      { pitch: 12.4, height: 11.4, size: 10.5 },
    ],
    long: { pitch: 22.5, height: 20.3, size: 10.5, map: mapAt(302, 94, 116), headY: 223, y: 228 },
  },
  wires: { kick: 14, interrupt: 370, longest: 400 },
  legend: { x: 112, width: 496, y: 50.5 },
  readoutsY: 260,
  tiles: { x: 112.5, y: 305, width: 495, height: 39 },
}

/** Height of the legend that stands above the driver's shore on a phone. */
const LEGEND = 26

const PHONE: Plan = {
  name: 'phone',
  width: 390,
  height: 590 + LEGEND,
  shores: {
    driver: { x: 0, y: LEGEND, width: 390, height: 62 },
    remote: { x: 0, y: 528 + LEGEND, width: 390, height: 62 },
  },
  island: { x: 8, y: 70 + LEGEND, width: 374, height: 450 },
  dials: {
    avail: dialAt('avail', 104, 198 + LEGEND, 74),
    used: dialAt('used', 292, 198 + LEGEND, 74),
  },
  grow: { text: 1.17, pin: 1.26 },
  titleY: 105 + LEGEND,
  table: {
    box: { x: 16, y: 300 + LEGEND, width: 358, height: 214 },
    title: { x: 20, y: 295 + LEGEND },
    headY: 294 + LEGEND,
    glyph: 30,
    index: 44,
    addr: 70,
    len: 198,
    flags: 242,
    next: 286,
    message: 360,
    brokenY: 508 + LEGEND,
    tight: 0.925,
    rows: [
      { pitch: 27, height: 24.5, size: 11.5 },
      { pitch: 13.4, height: 12.4, size: 10.5 },
    ],
    long: {
      pitch: 18.5,
      height: 17,
      size: 10.5,
      map: mapAt(114, 300 + LEGEND, 162),
      headY: 475 + LEGEND,
      y: 480 + LEGEND,
    },
  },
  wires: null,
  legend: { x: 14, width: 362, y: 15 },
  readoutsY: null,
  tiles: null,
}

export const PLANS = { embed: EMBED, phone: PHONE } as const

/** How large the stage is in a plan, in its own units, and how wide its shores at the sides are. */
export function sizeOf(name: PlanName): { width: number; height: number; shore: number } {
  if (name === 'whole') return { ...STAGE, shore: SHORE }
  const { width, height, shores } = PLANS[name]
  const { driver } = shores
  return { width, height, shore: driver.width < width ? driver.width : 0 }
}

/** A point of a group, where the plan puts it. */
export const place = (at: Place, p: Point): Point => ({
  x: at.x + at.k * p.x,
  y: at.y + at.k * p.y,
})

/** The other way round: a point of the plan in the units of a group. */
export const unplace = (at: Place, p: Point): Point => ({
  x: (p.x - at.x) / at.k,
  y: (p.y - at.y) / at.k,
})

/** As the attribute of an SVG group. */
export const transformOf = ({ x, y, k }: Place): string => `translate(${x} ${y}) scale(${k})`

/** Middle of a dial, where the plan puts it. */
export const dialMiddle = (plan: Plan, name: DialName): Point =>
  place(plan.dials[name], CENTER[name])
