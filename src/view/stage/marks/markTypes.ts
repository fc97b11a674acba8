/** Small things that several parts of the stage show. */
import type { Look } from '../../model/moment.ts'
import type { Rect } from '../geometry/stage.ts'

export type { Look }

/** A chip with the number of a descriptor. */
export interface ChipScene extends Rect {
  readonly text: string
  readonly look: Look
  readonly hatched: boolean
  /** The one that is being passed on: it has an ink edge. */
  readonly live: boolean
}

/** `old → new`, where something was written. */
export interface CapsuleScene extends Rect {
  readonly before: string
  readonly after: string
  readonly size: number
}
