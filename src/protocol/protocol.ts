/** The two unions that cross: requests, and what they are answered with. All is plain data and typed arrays. */

import type { ConditionProblem } from './breakpoints.ts'
import type { Choice } from './choice.ts'
import type { Archive, Command } from './commands.ts'
import type { SentFrame } from './frame.ts'
import type { LessonRun } from './lesson.ts'
import type { Courses, Lookahead, Timeline, Transcript } from './queries.ts'
import type { Doing, Performed } from './script.ts'
import type { StepInfo } from './step.ts'

export type { Act, SendArgs } from './acts.ts'
export * from './bounds.ts'
export type * from './breakpoints.ts'
export type { Choice } from './choice.ts'
export type * from './commands.ts'
export type * from './frame.ts'
export type * from './lesson.ts'
export type { Problem } from './problem.ts'
export type * from './queries.ts'
export * from './script.ts'
export { DEFAULT_SETTINGS, type Settings } from './settings.ts'
export type * from './step.ts'
export * from './stops.ts'

export type Event =
  | { readonly is: 'frame'; readonly frame: SentFrame }
  /** The choices up to the end of the history, for links and for starting again. */
  | {
      readonly is: 'choices'
      readonly choices: readonly Choice[]
      readonly revision: number
      /** Null: it is as the command says that it is known. */
      readonly archive: Archive | null
      /** The same as a script; null: there is no short one, or nobody asked. */
      readonly script: readonly Doing[] | null
    }
  | {
      readonly is: 'digest'
      readonly digest: string
      readonly cursor: number
      readonly revision: number
    }
  | { readonly is: 'performed'; readonly performed: Performed }
  | { readonly is: 'lesson'; readonly run: LessonRun }
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

/** Envelope: `id` counts commands up; an answer carries the id of its command. */
export interface Request {
  readonly id: number
  readonly command: Command
}
/** How far a history has been opened, in steps. */
export interface Progress {
  readonly done: number
  readonly of: number
}
export interface Response {
  readonly id: number
  readonly events: readonly Event[]
  /** Set when the command threw: the session is as before. */
  readonly error: string | null
}
