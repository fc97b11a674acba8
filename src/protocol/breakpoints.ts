/** Where a run stops, and what is wrong with a condition. */
import type { FnName } from '../core/machine/functions.ts'
import type { SiteName } from '../core/machine/sites.ts'

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
