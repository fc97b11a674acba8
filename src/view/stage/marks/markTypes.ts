/** Small things that several parts of the scene show, and the marks of the step at hand. */
import type { Look } from '../../moment/context.ts'
import type { Arrow } from '../geometry/links.ts'
import type { Point, Rect } from '../geometry/stage.ts'
import type { Place } from '../geometry/stageLayout.ts'

export type { Look }

/** A chip with the number of a descriptor. */
export interface ChipScene extends Rect {
  readonly text: string
  readonly look: Look
  readonly hatched: boolean
  /** The one that is being passed on: it has an ink edge. */
  readonly live: boolean
}

export type OutlineShape =
  | ({ readonly is: 'rect'; readonly r: number } & Rect)
  | { readonly is: 'path'; readonly d: string }
  | { readonly is: 'circle'; readonly at: Point; readonly r: number }

/** `old → new`, where something was written. */
export interface CapsuleScene extends Rect {
  readonly before: string
  readonly after: string
  readonly size: number
}

/** What the step at hand does, marked on the stage. */
export interface FocusScene {
  /** At most one: solid for a write, dashed for a read. */
  readonly outline: {
    readonly kind: 'write' | 'read'
    readonly shape: OutlineShape
    /** This write breaks a rule. */
    readonly wrong: boolean
    /** The shape is in the units of a group that is put here. */
    readonly place?: Place
  } | null
  readonly capsule: CapsuleScene | null
  /** The way that a value took, and the chip that rests on it. */
  readonly trail:
    | (Pick<Arrow, 'd'> & {
        readonly chip: ChipScene
        readonly tip: Point | null
      })
    | null
}
