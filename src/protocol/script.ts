/**
 * A history as a few words: acts one behind the other, and where to stand in it. Links, lessons
 * and host pages say it; what it leads to are choices, as of any other history.
 */
import type { Scenario } from '../core/machine/scenario.ts'
import type { Act } from './act.ts'
import type { ConditionProblem } from './breakpoints.ts'
import type { Choice } from './choice.ts'
import type { Problem } from './problem.ts'
import type { Settings } from './settings.ts'

/** Steps that a script may lead to: more is no handful of acts, and is packed. */
export const MOST_SCRIPT_STEPS = 200_000

/** One item of a script. */
export interface Doing {
  readonly act: Act
  /** How often, one time behind the other; at least once. */
  readonly times: number
  /** So many steps of it; null: to its end, with what it sets off. */
  readonly steps: number | null
}

/** Where to stand in a history. */
export type Stand =
  | { readonly is: 'step'; readonly step: number }
  | { readonly is: 'end' }
  /** Behind the first step with which a condition comes true, the `nth` time; see session/condition.ts. */
  | { readonly is: 'condition'; readonly text: string; readonly nth: number }
  /** Behind the first step that writes a field, the `nth` time, also one that leaves it as it was. */
  | { readonly is: 'write'; readonly name: string; readonly nth: number }

export interface Script {
  readonly scenario: Scenario
  readonly settings: Settings
  /** What was chosen before the first item. */
  readonly choices: readonly Choice[]
  readonly doings: readonly Doing[]
  readonly stand: Stand
}

/** Why a script leads nowhere. `item`: index of the item; `time`: which of its times, from 1. */
export type ScriptProblem =
  | {
      readonly is: 'act'
      readonly item: number
      readonly time: number
      readonly why: Problem
    }
  | { readonly is: 'tooLong'; readonly most: number }
  | { readonly is: 'noStep'; readonly step: number; readonly length: number }
  | { readonly is: 'never'; readonly text: string }
  | { readonly is: 'noField'; readonly name: string }
  | { readonly is: 'condition'; readonly problem: ConditionProblem }

/** What a script leads to: a history, and the step to stand at. */
export type Performed =
  | { readonly choices: readonly Choice[]; readonly cursor: number }
  | { readonly problem: ScriptProblem }

/** The step that a script stands at if nothing has to be done for it; null: the end. */
export const knownCursor = ({ doings, stand }: Script): number | null | undefined =>
  doings.length > 0 || stand.is === 'condition' || stand.is === 'write'
    ? undefined
    : stand.is === 'end'
      ? null
      : stand.step
