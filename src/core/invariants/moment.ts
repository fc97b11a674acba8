/** A moment of an execution, as the invariants see it beside the bytes. */

import type { Write } from '../history/stepWrites.ts'
import type { Call } from '../machine/calls.ts'

/** A call that has begun and not ended. */
export interface Running {
  readonly call: Call
  /** Numbers (sites.ts) of the functions it is in, outermost first. */
  readonly stack: readonly number[]
}

/** What the bytes alone do not tell about a moment. */
export interface Moment {
  /** By actor; null for an idle one. */
  readonly running: readonly (Running | null)[]
  /** What the step that led here wrote; null if nothing, or at the start. */
  readonly write: Write | null
  /** By queue: what would have to come for somebody to look at what is there; '' or nothing: all is well. */
  readonly wanted?: readonly ('' | 'kick' | 'interrupt' | 'announcement')[]
}
