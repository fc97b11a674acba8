/**
 * The stage of a plan: the groups that are drawn short, as pieces made of a few plain shapes.
 * The dials, the links and the marks of the step stay what they are on the whole stage.
 */
import type { Point, Rect } from '../geometry/stage.ts'
import type { Plan } from '../geometry/stageLayout.ts'
import type { CapsuleScene, ChipScene, Look } from '../marks/markTypes.ts'

export type Shape =
  | {
      readonly is: 'text'
      readonly at: Point
      readonly text: string
      readonly size: number
      readonly weight?: number
      readonly anchor?: 'start' | 'middle' | 'end'
      /** Space-separated classes, as the stage's style sheet knows them. */
      readonly look?: string
    }
  | ({
      readonly is: 'rect'
      readonly look: string
      readonly r: number
      readonly owner?: Look
    } & Rect)
  | { readonly is: 'path'; readonly look: string; readonly d: string }
  | { readonly is: 'glyph'; readonly at: Point; readonly size: number; readonly look: Look }
  | { readonly is: 'chip'; readonly chip: ChipScene }
  | { readonly is: 'capsule'; readonly capsule: CapsuleScene }
  /** What the remote cannot know of. */
  | { readonly is: 'unseen'; readonly shapes: readonly Shape[] }

/** A thing with a key: the same as on the whole stage, so that motions and the pointer find it. */
export interface Piece {
  readonly key: string
  /** Classes of its group. */
  readonly look: string
  readonly owner: Look | null
  readonly hatched?: boolean
  readonly dashed?: boolean
  readonly wrong?: boolean
  readonly field?: string
  readonly label?: string
  readonly shapes: readonly Shape[]
}

export interface ShortScene {
  readonly plan: Plan
  readonly pieces: readonly Piece[]
}
