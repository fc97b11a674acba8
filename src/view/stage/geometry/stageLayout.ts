/**
 * Where the groups of the stage are, in each layout. `whole` is the desktop's; on `embed` the shores
 * are narrow, on `phone` they lie above and below. There a dial is drawn as on the whole stage and
 * put in its place by a move and a scale; the other groups are drawn short.
 */

import {
  CENTER,
  COLUMN,
  DIAL,
  type DialName,
  ISLAND,
  type Point,
  type Rect,
  STAGE,
  TABLE,
} from './stage.ts'

/** From the units of the whole stage to those of a plan: first scaled, then moved. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly k: number
}

/** Where the marks are as they say. */
const HERE: Place = { x: 0, y: 0, k: 1 }

/** Columns of a row that a step may write. */
export type Column = 'addr' | 'len' | 'flags' | 'next'

/** Of the table: where what stands, and from where to where a row goes. */
export interface TablePlan {
  readonly box: Rect
  /** Where each column ends (`index` and `addr`: where it begins); a missing one is not drawn. */
  readonly columns: {
    readonly glyph: number
    readonly index: number
    readonly message?: number
    readonly buffer?: number
  } & Readonly<Partial<Record<Column, number>>>
  /** How far the cell of a column reaches to both sides of that. */
  readonly reach: Readonly<Record<Column, readonly [left: number, right: number]>>
  /** Rows of up to 8 descriptors, of up to 16, and the few of a long ring. */
  readonly rows: readonly [few: RowPlan, many: RowPlan, long: RowPlan]
  /** Rows draw together by this much where an id has to be told that none has. */
  readonly tight: number
  /** Where the map of a long ring is put. */
  readonly map: Place
}

export interface RowPlan {
  readonly top: number
  /** Height at which the names of the columns stand. */
  readonly headY: number
  readonly pitch: number
  readonly height: number
  /** Of the text. */
  readonly size: number
  /** Where an id is told that no row has, and how high its frame is. */
  readonly noRow: { readonly y: number; readonly height: number }
}

export interface Plan {
  readonly name: 'whole' | 'embed' | 'phone'
  /** Things are drawn short: there is no room for all that the desktop shows. */
  readonly small: boolean
  readonly width: number
  readonly height: number
  readonly shores: { readonly driver: Rect; readonly remote: Rect }
  readonly island: Rect
  readonly dials: Record<DialName, Place>
  /** How much larger numbers and pins are drawn in the dials than their scale would make them. */
  readonly grow: { readonly text: number; readonly pin: number }
  readonly titleY: number
  readonly table: TablePlan
  /** Where the wires run, how far they reach, and how much they can say; none on a phone. */
  readonly wires: {
    readonly kick: number
    readonly interrupt: number
    readonly from: number
    readonly to: number
    readonly longest: number
  } | null
  /** The legend of states: from where to where, and its base line. */
  readonly legend: { readonly x: number; readonly width: number; readonly y: number }
  /** Where the first line below a dial is; null: there is no room for any. */
  readonly readoutsY: number | null
  readonly tiles: Rect | null
}

export type PlanName = Plan['name']

/** The smallest text, in stage units: those of a plan are pixels where it is drawn 1:1. */
export const LEAST_TEXT = 10.5

/** The place that brings the middle of a dial to a point. */
const dialAt = (name: DialName, x: number, y: number, radius: number): Place => {
  const k = radius / DIAL.outer
  return { x: x - CENTER[name].x * k, y: y - CENTER[name].y * k, k }
}

/** Where the map of the descriptors of a long ring lies. */
export const DESC_MAP: Rect = { x: 439, y: 164, width: 201.6, height: 201.6 }

/** The place that brings the map of a long ring to a point, at a width. */
const mapAt = (x: number, y: number, width: number): Place => {
  const k = width / DESC_MAP.width
  return { x: x - DESC_MAP.x * k, y: y - DESC_MAP.y * k, k }
}

const LOW = { y: 427.9, height: 12 }

const WHOLE: Plan = {
  name: 'whole',
  small: false,
  ...STAGE,
  shores: {
    driver: { x: 0, y: 0, width: 156, height: STAGE.height },
    remote: { x: 924, y: 0, width: 156, height: STAGE.height },
  },
  island: ISLAND,
  dials: { avail: HERE, used: HERE },
  grow: { text: 1, pin: 1 },
  titleY: 138,
  table: {
    box: { ...TABLE, y: 164, height: 264 },
    columns: COLUMN,
    reach: { addr: [-4, 68], len: [-21, 4], flags: [-14, 5], next: [-18, 5] },
    rows: [
      { top: 180, headY: 173, pitch: 26.5, height: 23.5, size: 11, noRow: { y: 410, height: 24 } },
      { top: 174, headY: 167, pitch: 15.55, height: 13.7, size: 10.5, noRow: LOW },
      { top: 380.5, headY: 373.5, pitch: 20.5, height: 18.5, size: 10.5, noRow: LOW },
    ],
    tight: 1,
    map: HERE,
  },
  wires: { kick: 21, interrupt: 559, from: 170, to: 910, longest: 540 },
  legend: { x: 342, width: 550, y: 70 },
  readoutsY: 399,
  tiles: { x: 188.5, y: 434.5, width: 703, height: 89 },
}

/** In a row that has little room every number may take up as much. */
const SMALL_CELLS = { addr: [-4, 78], len: [-22, 5], flags: [-22, 5], next: [-22, 5] } as const

const EMBED_ROWS = { top: 94, headY: 88.5, noRow: { y: 296.5, height: 0 } }

const EMBED: Plan = {
  name: 'embed',
  small: true,
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
    columns: { glyph: 307, index: 317, message: 340, len: 387, next: 423 },
    reach: SMALL_CELLS,
    rows: [
      { ...EMBED_ROWS, pitch: 22.5, height: 20.3, size: 11 },
      { ...EMBED_ROWS, pitch: 12.4, height: 11.4, size: 10.5 },
      { ...EMBED_ROWS, pitch: 22.5, height: 20.3, size: 10.5, top: 228, headY: 223 },
    ],
    tight: 1,
    map: mapAt(302, 94, 116),
  },
  wires: { kick: 14, interrupt: 370, from: 95, to: 625, longest: 400 },
  legend: { x: 112, width: 496, y: 50.5 },
  readoutsY: 260,
  tiles: { x: 112.5, y: 305, width: 495, height: 39 },
}

/** Height of the legend that stands above the driver's shore on a phone. */
const LEGEND = 26

const PHONE_ROWS = {
  top: 300 + LEGEND,
  headY: 294 + LEGEND,
  noRow: { y: 508 + LEGEND, height: 0 },
}

const PHONE: Plan = {
  name: 'phone',
  small: true,
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
    columns: { glyph: 30, index: 44, addr: 70, len: 198, flags: 242, next: 286, message: 360 },
    reach: SMALL_CELLS,
    rows: [
      { ...PHONE_ROWS, pitch: 27, height: 24.5, size: 11.5 },
      { ...PHONE_ROWS, pitch: 13.4, height: 12.4, size: 10.5 },
      {
        ...PHONE_ROWS,
        pitch: 18.5,
        height: 17,
        size: 10.5,
        top: 480 + LEGEND,
        headY: 475 + LEGEND,
      },
    ],
    tight: 0.925,
    map: mapAt(114, 300 + LEGEND, 162),
  },
  wires: null,
  legend: { x: 14, width: 362, y: 15 },
  readoutsY: null,
  tiles: null,
}

export const PLANS = { whole: WHOLE, embed: EMBED, phone: PHONE } as const

/** How wide its shores at the sides are; 0 where they lie above and below. */
export const shoreWidth = ({ width, shores: { driver } }: Plan): number =>
  driver.width < width ? driver.width : 0

/** Where a group is put that is laid out in the units of the whole stage; nowhere on that itself. */
export const putAt = (place: Place): Place | undefined => (place === HERE ? undefined : place)

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
