/** What a layout of the stage says: where its groups are, and how much they can say there. */
import { CENTER, DIAL, type DialName, type Point, type Rect } from '../stage.ts'

/** From the units of the whole stage to those of a layout: first scaled, then moved. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly k: number
}

/** Columns of a row that a step may write. */
export type Column = 'addr' | 'len' | 'flags' | 'next'

/** Of the table: where what stands, and from where to where a row goes. */
export interface TableLayout {
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
  readonly rows: readonly [few: RowLayout, many: RowLayout, long: RowLayout]
  /** Few rows are as high as this lets them be together. */
  readonly fill?: number
  /** Rows draw together by this much where an id has to be told that none has. */
  readonly tight: number
  /** Where the map of a long ring is put. */
  readonly map: Place
}

export interface RowLayout {
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

/** Where the lines of a shore stand that lies above or below, from its upper edge. */
export interface StripLayout {
  readonly title: number
  readonly status: number
  readonly name: number
  readonly value: number
}

export interface StageLayout {
  readonly name: 'desktop' | 'embed' | 'tablet' | 'upright' | 'slide' | 'beside' | 'phone'
  /** Things are drawn short: there is no room for all that the desktop shows. */
  readonly small: boolean
  /** Shores lie above and below, and have their lines there; null: at the sides. */
  readonly strip: StripLayout | null
  /** The table lies below the dials, not between them. */
  readonly stacked: boolean
  /** Height of a button, and how far it is from the next one; null: nothing is pressed here. */
  readonly buttons: { readonly height: number; readonly pitch: number } | null
  /** What is held is ended on its card, which is as large as a finger. */
  readonly fingers: boolean
  readonly width: number
  readonly height: number
  readonly shores: { readonly driver: Rect; readonly remote: Rect }
  readonly island: Rect
  readonly dials: Record<DialName, Place>
  /** How much larger numbers and pins are drawn in the dials than their scale would make them. */
  readonly grow: { readonly text: number; readonly pin: number }
  /** It is read from afar: indexes and the values of few slots are as large as they can be. */
  readonly afar: boolean
  readonly titleY: number
  readonly table: TableLayout
  /** Where the wires run, how far they reach, and how much they can say; null: none are drawn. */
  readonly wires: {
    readonly kick: number
    readonly interrupt: number
    readonly from: number
    readonly to: number
    readonly longest: number
  } | null
  /** The legend of states: from where to where, and its base line. */
  readonly legend: { readonly x: number; readonly width: number; readonly y: number }
  /** Where the order of stores stands, by its middle; null: there is no room for it. */
  readonly order: { readonly x: number; readonly width: number; readonly y: number } | null
  /** Where the first line below a dial is; null: there is no room for any. */
  readonly readoutsY: number | null
  readonly tiles: Rect | null
}

/** Where the marks are as they say. */
export const HERE: Place = { x: 0, y: 0, k: 1 }

/** The place that brings the middle of a dial to a point. */
export const dialAt = (name: DialName, x: number, y: number, radius: number): Place => {
  const k = radius / DIAL.outer
  return { x: x - CENTER[name].x * k, y: y - CENTER[name].y * k, k }
}

/** Where the map of the descriptors of a long ring lies. */
export const DESC_MAP: Rect = { x: 439, y: 164, width: 201.6, height: 201.6 }

/** The place that brings the map of a long ring to a point, at a width. */
export const mapAt = (x: number, y: number, width: number): Place => {
  const k = width / DESC_MAP.width
  return { x: x - DESC_MAP.x * k, y: y - DESC_MAP.y * k, k }
}

/** In a row that has little room every number may take up as much. */
export const SMALL_CELLS = {
  addr: [-4, 78],
  len: [-22, 5],
  flags: [-22, 5],
  next: [-22, 5],
} as const

/** A point of a group, where it is put. */
export const place = (at: Place, p: Point): Point => ({
  x: at.x + at.k * p.x,
  y: at.y + at.k * p.y,
})

/** The other way round: a point of the layout in the units of a group. */
export const unplace = (at: Place, p: Point): Point => ({
  x: (p.x - at.x) / at.k,
  y: (p.y - at.y) / at.k,
})
