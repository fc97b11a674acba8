/**
 * A lesson as the session carries it out: acts, the steps to stop at, what must be so there, and
 * what is asked behind it. Its prose is nobody's business here.
 */
import type { Scenario } from '../core/machine/scenario.ts'
import type { ConditionProblem } from './breakpoints.ts'
import type { Choice } from './choice.ts'
import type { Doing, ScriptProblem, Stand } from './script.ts'
import type { Settings } from './settings.ts'

/** From the stop before to the next one. */
export interface LessonPart {
  readonly doings: readonly Doing[]
  /** Where it stops, looked for from the stop before; null: behind what was done. */
  readonly stand: Stand | null
  /** Conditions that hold there; see session/condition.ts. */
  readonly expects: readonly string[]
  /** What is asked on the way to the next stop. */
  readonly asks: LessonAsk | null
}

/** `write`, `read`: of the step that next writes or reads a field; `step`: of the step that comes next. */
export type LessonAsk =
  | { readonly is: 'write' | 'read'; readonly name: string }
  | { readonly is: 'step' }

export interface LessonScript {
  readonly scenario: Scenario
  readonly settings: Settings
  readonly parts: readonly LessonPart[]
}

/** Why a lesson cannot be given; `part`: index of the part. */
export type LessonFault = { readonly part: number } & (
  | { readonly is: 'script'; readonly problem: ScriptProblem }
  /** A condition that does not hold; `expect`: which one. */
  | { readonly is: 'expect'; readonly expect: number; readonly step: number }
  | { readonly is: 'condition'; readonly expect: number; readonly problem: ConditionProblem }
  /** Nothing writes, or reads, the field before the next stop, or there is no such field or step. */
  | { readonly is: 'unasked'; readonly name: string }
)

export type LessonRun =
  | { readonly fault: LessonFault }
  | {
      readonly choices: readonly Choice[]
      /** Steps done at each stop. */
      readonly stops: readonly number[]
      /** Steps done when each question is asked: the next step answers it; null: none is. */
      readonly asks: readonly (number | null)[]
    }
