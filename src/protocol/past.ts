/**
 * What the page asks of the history, and what it is answered: where it stops, who wrote a field,
 * what stood where and when, and what would come next.
 */
import type { FnName } from '../core/machine/functions.ts'
import type { SiteName } from '../core/machine/sites.ts'
import type { BytesUpdate } from '../core/memory/bytesUpdate.ts'
import type { SendArgs } from './acts.ts'
import type { CallInfo, StepInfo } from './protocol.ts'

/** Where a run stops. */
export type Spot =
  /**
   * A line of the listing of `fn` (from 1): the sites of its steps, or of the first step of the
   * function that it calls.
   */
  | {
      readonly is: 'line'
      readonly fn: FnName
      readonly line: number
      readonly sites: readonly SiteName[]
    }
  /** A field, or an entry, by its whole name: `svq.vq.num_free`, `svq.desc[2]`. Every write counts. */
  | { readonly is: 'write'; readonly name: string }
  /**
   * The step with which it comes true; see session/condition.ts. `queue`: whose field a name means that
   * says none.
   */
  | { readonly is: 'condition'; readonly text: string; readonly queue: string }

export interface Breakpoint {
  readonly id: number
  readonly on: boolean
  readonly spot: Spot
}
/** `inert`: the ring, kernel or remote of the moment has no such place. */
export interface BreakpointInfo extends Breakpoint {
  readonly inert: boolean
}

/** What is wrong with a condition: which part of it (`text`, from `at` on), and why. */
export interface ConditionProblem {
  readonly is:
    | 'empty'
    | 'sign'
    | 'noName'
    | 'noValue'
    | 'noBracket'
    | 'bigNumber'
    | 'twoComparisons'
    | 'unexpected'
    | 'unfinished'
  readonly at: number
  readonly text: string
}

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

/** Commands that go through the history, or ask about it. */
export type AboutPast =
  /** Forward to the next breakpoint, as far as anything runs by itself; or back to the last one. */
  | { readonly do: 'runOn'; readonly back: boolean }
  /** To the next recorded step, or the one before, that changes any of these bytes. */
  | {
      readonly do: 'change'
      readonly offset: number
      readonly length: number
      readonly back: boolean
    }
  /** Adds a breakpoint; one that is there already is switched on. */
  | { readonly do: 'break'; readonly at: Spot }
  /** Has these breakpoints from now on, and no others. */
  | { readonly do: 'breakpoints'; readonly list: readonly Breakpoint[] }
  /** Asks who last wrote the byte at `offset` before the cursor. */
  | { readonly do: 'writer'; readonly offset: number }
  /** Asks for the part of the history of queue `q` between two steps, `bins` for the whole of it. */
  | {
      readonly do: 'timeline'
      readonly q?: number
      readonly from: number
      readonly to: number
      readonly bins: number
    }
  /** Asks what stood in some fields from `from` steps on, up to `to` steps. */
  | {
      readonly do: 'courses'
      readonly fields: readonly number[]
      readonly from: number
      readonly to: number
    }
  /** Asks what the next step would do, `args` if it would send; nothing is done. */
  | { readonly do: 'lookahead'; readonly args: SendArgs }
  /** Asks for the steps `from` up to, and without, `to`, as they are told; at most 200. */
  | { readonly do: 'transcript'; readonly from: number; readonly to: number }

/** What they are answered with, beside a frame. */
export type FromPast =
  | { readonly is: 'timeline'; readonly timeline: Timeline }
  | { readonly is: 'transcript'; readonly transcript: Transcript }
  | { readonly is: 'courses'; readonly courses: Courses }
  /** A breakpoint was not added. */
  | { readonly is: 'badCondition'; readonly problem: ConditionProblem }
  /** `step` null: nobody since the start. */
  | { readonly is: 'writer'; readonly offset: number; readonly step: StepInfo | null }
  | {
      readonly is: 'lookahead'
      readonly lookahead: Lookahead
      readonly cursor: number
      readonly revision: number
    }
