/** What stands on the shores, and what a person can do there. */
import type { Point, Rect } from '../geometry/stage.ts'
import type { CapsuleScene, ChipScene, Look } from '../marks/markTypes.ts'

export interface RegisterScene {
  readonly key: string
  readonly name: string
  readonly y: number
  readonly value: string
  /** Said before the value, e.g. that it means nothing now. */
  readonly note: string
  readonly capsule: CapsuleScene | null
  readonly chip: ChipScene | null
  readonly field: string
}

export interface HeadingScene {
  readonly text: string
  readonly y: number
}

export interface LineScene {
  readonly key: string
  readonly text: string
  readonly y: number
  readonly glyph: Look | null
  /** A fault that waits. */
  readonly alarm: boolean
}

export interface PillScene extends Rect {
  readonly key: string
  readonly text: string
  readonly woken: boolean
}

/** A local address of Linux that messages come to. */
export interface EndpointScene extends Rect {
  readonly key: string
  readonly text: string
  /** The message in hand is for it. */
  readonly receiving: boolean
  readonly field: string
}

export interface TokenScene extends Rect {
  readonly key: string
  readonly text: string
  readonly empty: boolean
}

export interface HeldScene extends Rect {
  readonly key: string
  readonly head: number
  readonly chip: ChipScene
  readonly text: string
  /** Read from the ring, but not noted as held yet. */
  readonly pending: boolean
  /** What the tick at its right end does; null: there is none. */
  readonly end: StageAction | null
}

export interface ShoreScene {
  readonly key: 'driver' | 'remote'
  readonly x: number
  readonly title: string
  readonly status: string
  readonly alarm: boolean
  /** Virtual time, '' while it stands still at 0 and nobody sleeps. */
  readonly clock: string
  /** A lock that somebody on this shore holds. */
  readonly lock: { readonly text: string; readonly at: Point } | null
  readonly headings: readonly HeadingScene[]
  readonly registers: readonly RegisterScene[]
  readonly lines: readonly LineScene[]
  readonly tokens: readonly TokenScene[]
  readonly sleepers: readonly PillScene[]
  readonly endpoints: readonly EndpointScene[]
  readonly held: readonly HeldScene[]
  readonly label: string
}

export type StageAction =
  | { readonly do: 'send' | 'kick' | 'take' | 'poll' | 'reply' }
  | { readonly do: 'complete'; readonly head: number }
  /** The application on the remote lets go of a buffer, by its handle. */
  | { readonly do: 'release'; readonly held: number }
  /** The lens below a dial is put around a slot; null: it follows again. */
  | { readonly do: 'lens'; readonly dial: 'avail' | 'used'; readonly slot: number | null }

/** A button on a shore. */
export interface ControlScene extends Rect {
  readonly key: string
  readonly text: string
  /** Key on the keyboard, shown at its right end. */
  readonly hint: string
  readonly label: string
  readonly look: 'primary' | 'plain' | 'check'
  /** Drawn with a ring around it: the one thing to do. */
  readonly urged: boolean
  readonly enabled: boolean
  readonly action: StageAction
}
