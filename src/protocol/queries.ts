/** What the page is answered when it asks about the history. */
import type { FnName } from '../core/machine/functions.ts'
import type { BytesUpdate } from '../core/memory/bytesUpdate.ts'
import type { CallInfo, StepInfo } from './step.ts'

/** A stretch in which one function ran. Depth 0 is the call itself. */
export interface Slice {
  readonly actor: number
  readonly fn: FnName
  readonly depth: number
  readonly start: number
  readonly end: number
  readonly call: number
  readonly message: number
}

/** A stretch in which one call took step after step. */
export interface Ran {
  readonly call: number
  readonly start: number
  readonly end: number
}

export interface Timeline {
  readonly revision: number
  readonly from: number
  readonly to: number
  readonly slices: readonly Slice[]
  /** Whose steps they are, in order and without gaps. */
  readonly ran: readonly Ran[]
  /** Queue that `runs` and `census` are about. */
  readonly q: number
  /**
   * Per descriptor of that queue: OwnerId and the step at which it began, ascending. Empty for a
   * ring whose descriptors are counted instead.
   */
  readonly runs: readonly { readonly start: Uint32Array; readonly owner: Uint8Array }[]
  /** How many descriptors each OwnerId has, from each of these steps on: 5 counts a step. */
  readonly counts: { readonly start: Uint32Array; readonly count: Uint16Array } | null
  /** Steps at which a kick went out, an interrupt was raised, something failed. */
  readonly kicks: Uint32Array
  readonly interrupts: Uint32Array
  readonly errors: Uint32Array
  /** For the whole history: bins × 5 counts of descriptors (OwnerId order), row by row. */
  readonly census: Uint16Array
  readonly bins: number
}

/** Values of one field over a stretch of the history. */
export interface Course {
  /** Numbers of steps done from which on each of the values stood there, ascending. */
  readonly start: Uint32Array
  readonly value: Float64Array
  /** Steps that wrote it, the same value included. */
  readonly writes: Uint32Array
}

export interface Courses {
  readonly revision: number
  readonly fields: readonly number[]
  readonly from: number
  readonly to: number
  /** In the order of `fields`. */
  readonly courses: readonly Course[]
}

/** A step of the transcript, and the moment after it. */
export interface ToldStep {
  readonly step: StepInfo
  readonly call: CallInfo
  /** What the step changed in the memory and behind it. */
  readonly change: BytesUpdate
}

export interface Transcript {
  readonly revision: number
  /** Index of the first of `steps`. */
  readonly from: number
  /** Steps of the whole history. */
  readonly length: number
  /** All bytes before the first of `steps`, as in a frame. */
  readonly memory: Uint8Array
  /** What the calls of `steps` did before `from`. */
  readonly earlier: readonly StepInfo[]
  readonly steps: readonly ToldStep[]
}

/** What comes next, if the thread whose turn it is goes on. */
export interface Lookahead {
  /** The next step, and one or two more of the same call; none: nobody can do anything. */
  readonly steps: readonly StepInfo[]
  /** Does the call end with the last of them? */
  readonly ends: boolean
}
