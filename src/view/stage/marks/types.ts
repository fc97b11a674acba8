/**
 * The scene: everything that the stage draws, as plain data in stage units. Each thing has a
 * `key`, by which motions and the pointer name it.
 */

import type { Hides } from '../../model/remoteVisibility.ts'
import type { Control } from '../../model/shores/controls.ts'
import type { Surroundings } from '../../model/surroundings.ts'
import type { ShortScene } from '../compact/compactTypes.ts'
import type { Arrow } from '../geometry/links.ts'
import type { Point, Rect } from '../geometry/stage.ts'
import type { Boxes } from './boxes.ts'
import type { Group, Layers } from './mark.ts'
import type { FocusScene, Look } from './markTypes.ts'

export type * from './markTypes.ts'

/** A pin: drawn at its angle, and at others while it turns. */
export interface Pin {
  readonly key: string
  readonly kind: 'producer' | 'consumer'
  readonly angle: number
  at(angle: number): Group
}

/** A ring, for what is drawn between it and other things. */
export interface DialScene {
  readonly name: 'avail' | 'used'
  readonly num: number
  /** Of a ring that is short enough for values on its rim. */
  readonly slots: readonly {
    readonly slot: number
    readonly look: Look
    readonly hatched: boolean
    readonly live: boolean
  }[]
  readonly pins: readonly [producer: Pin, consumer: Pin]
  lookAt(slot: number): Look
}

export interface RowScene {
  readonly key: string
  readonly index: number
  readonly y: number
  readonly height: number
  readonly size: number
  readonly look: Look
  readonly hatched: boolean
  /** The descriptor in hand. */
  readonly current: boolean
  readonly addr: string
  readonly len: string
  readonly flags: string
  readonly next: string
  /** `next` is a link of the free list. */
  readonly linked: boolean
  /** Number of the buffer that it carries, '' if none; and that this is not its own number. */
  readonly buffer: string
  readonly moved: boolean
  /** It points to an indirect table: a click opens or shuts that. */
  readonly table: boolean
  /** Its part in a chain of several. */
  readonly role: 'single' | 'head' | 'member'
  /** No head though the used ring says so, or a head that two hold at once. */
  readonly wrong: boolean
  readonly label: string
}

export interface DrawerRowScene {
  readonly key: string
  /** Middle of the line. */
  readonly y: number
  readonly index: string
  readonly addr: string
  readonly len: string
  readonly flags: string
  readonly next: string
}

/** An indirect table, drawn over the rows beside its descriptor. */
export interface DrawerScene extends Rect {
  readonly key: string
  readonly head: number
  readonly look: Look
  readonly title: string
  readonly titleY: number
  /** Open by itself: it is the one in hand. */
  readonly open: boolean
  /** The step at hand is in it: it cannot be shut. */
  readonly forced: boolean
  /** The handle in the row. */
  readonly marker: Rect
  readonly label: string
  readonly rows: readonly DrawerRowScene[]
  readonly more: string
  readonly moreY: number
}

/** Many things as cells of one size, row by row. */
export interface MapScene extends Point {
  readonly key: string
  /** Field that a cell shows, before the number in brackets (`desc`). */
  readonly field: string
  /** Key of a cell, before its number (`desc.cell`). */
  readonly cellKey: string
  /** Cells in a row. */
  readonly wide: number
  readonly pitch: Point
  readonly cell: { readonly width: number; readonly height: number }
  /** OwnerId of each cell; 5: something is wrong with it. */
  readonly states: Uint8Array
  /** Things that one cell stands for; it shows the one nearest to being the other side's. */
  readonly each: number
  /** There is room for the numbers. */
  readonly numbered: boolean
  /** The cell of the thing in hand. */
  readonly current: number | null
  /** Numbers beside the rows. */
  readonly marks: readonly (Point & { readonly text: string })[]
  readonly label: string
}

export interface TableScene {
  readonly subtitle: string
  readonly label: string
  /** Height at which the names of the columns stand. */
  readonly headY: number
  readonly columns: readonly string[]
  readonly rows: readonly RowScene[]
  /** Rings too long for rows: a cell for each descriptor, or for a few, above the rows that matter. */
  readonly map: MapScene | null
  readonly freeHead: { readonly text: string; readonly empty: boolean; readonly caption: string }
  readonly arcs: readonly (Arrow & { readonly key: string })[]
  /** From row to row of a chain. */
  readonly chains: readonly (Arrow & { readonly key: string; readonly look: Look })[]
  readonly drawers: readonly DrawerScene[]
  /** An id in the used ring that the driver cannot believe; `y` is the middle. */
  readonly broken: {
    readonly y: number
    readonly height: number
    readonly id: string
    readonly text: string
  } | null
}

export interface LinkScene extends Arrow {
  readonly key: string
  readonly look: Look
  readonly hot: boolean
}

export interface FieldScene extends Rect {
  readonly key: string
  readonly label: string
  readonly value: string
  /** What stands here is older than the message in hand. */
  readonly stale: boolean
}

export interface BufferScene extends Rect {
  readonly key: string
  readonly size: 'tile' | 'slim' | 'big'
  readonly look: Look
  readonly dashed: boolean
  readonly used: boolean
  /** Two hold its descriptor at once. */
  readonly wrong: boolean
  readonly name: string
  readonly title: string
  readonly bytes: string
  /** Part of the 512 bytes that is written, 0 to 1. */
  readonly fill: number
  readonly fields: readonly FieldScene[]
  readonly data: FieldScene | null
  readonly label: string
}

export interface Scene extends Omit<Surroundings, 'controls'> {
  /** Number of steps done. */
  readonly cursor: number
  /** Name of the queue that is drawn, '' for the only one. */
  readonly queue: string
  /** The step at hand works on the other queue: nothing moves here. */
  readonly elsewhere: boolean
  readonly avail: DialScene
  readonly used: DialScene
  readonly table: TableScene
  readonly links: readonly LinkScene[]
  readonly bufferLink: (Arrow & { readonly look: Look }) | null
  readonly bufferCaption: string
  readonly buffers: readonly BufferScene[]
  /** Too many buffers for tiles: a map of all, beside the one in hand. */
  readonly bufferMap: MapScene | null
  /** Which one is in hand, above the map. */
  readonly bufferNote: string
  readonly controls: readonly (Control & Rect)[]
  readonly focus: FocusScene
  /** What is laid out as groups of marks. */
  readonly layers: Layers
  readonly boxes: Boxes
  /** The stage drawn short, for a page that is too narrow; null: it is drawn whole. */
  readonly short: ShortScene | null
  /** What is drawn faint, because the remote cannot know of it; null: the stage shows all. */
  readonly hides: Hides | null
  /** Places by name, for motions: `avail.slot.3`, `desc.1.len`, `free_head`, `wire.kick`, … */
  readonly anchors: Readonly<Record<string, Point>>
}
