/** What the page asks of the session. */
import type { Scenario } from '../core/machine/scenario.ts'
import type { SiteName } from '../core/machine/sites.ts'
import type { Act, SendArgs } from './acts.ts'
import type { Bounds } from './bounds.ts'
import type { Breakpoint, Spot } from './breakpoints.ts'
import type { Choice } from './choice.ts'
import type { BranchInfo } from './frame.ts'
import type { LessonScript } from './lesson.ts'
import type { Script } from './script.ts'
import type { Settings } from './settings.ts'
import type { Stops } from './stops.ts'

/** How far one Step goes: one micro-step, to the end of a function, to the end of a call. */
export type Granularity = 'step' | 'function' | 'send'

/** A part of a history that was cut off. */
export interface SavedBranch extends BranchInfo {
  readonly choices: readonly Choice[]
  readonly stops: Stops
}

/** What undoRestart comes back to. */
export interface SavedRun {
  readonly scenario: Scenario
  readonly choices: readonly Choice[]
  readonly cursor: number
  readonly branches: readonly SavedBranch[]
  readonly stops: Stops
}

/** What a session has beside its history. */
export interface Archive {
  /** Counts up when it changes; never 0. */
  readonly revision: number
  readonly branches: readonly SavedBranch[]
  readonly before: SavedRun | null
}

export type Command =
  | {
      readonly do: 'open'
      readonly scenario: Scenario
      readonly settings: Settings
      readonly choices: readonly Choice[]
      /** Step to stand at; null: the end. */
      readonly cursor: number | null
      /** Those of the session so far, if nothing is said. */
      readonly breakpoints?: readonly Breakpoint[]
      /** None if nothing is said. */
      readonly bounds?: Bounds
      readonly stops?: Stops
      /** Empty if nothing is said. */
      readonly archive?: Archive
      /** Of this very history, in the session that this one goes on with. */
      readonly revision?: number
      /** What is done there before anything is answered. */
      readonly since?: readonly Command[]
    }
  /** What was recorded behind the cursor becomes a branch, if the act is possible. */
  | { readonly do: 'act'; readonly act: Act; readonly run: Granularity }
  /** Forward: through recorded steps while there are any, then by running the next actor. */
  | { readonly do: 'step'; readonly by: Granularity }
  | { readonly do: 'back'; readonly by: Granularity }
  | { readonly do: 'seek'; readonly to: number }
  /** Runs forward until a step happens at this site. */
  | { readonly do: 'runTo'; readonly site: SiteName }
  | { readonly do: 'settings'; readonly settings: Settings }
  /** What a reader can reach and do from now on. */
  | { readonly do: 'bounds'; readonly bounds: Bounds }
  /** Starts again with another scenario; the old session can be had back with undoRestart. */
  | { readonly do: 'restart'; readonly scenario: Scenario }
  | { readonly do: 'undoRestart' }
  /** Has these stops from now on, and no others. */
  | { readonly do: 'stops'; readonly list: Stops }
  /** Goes back to a branch that was cut off. */
  | { readonly do: 'branch'; readonly index: number }
  /**
   * Asks for the choices up to the end of the history, and for an archive other than this revision;
   * `script`: for the same as a script, too.
   */
  | { readonly do: 'choices'; readonly archive?: number; readonly script?: true }
  /** Asks for the digest of all bytes at the cursor; see core/memory/digest.ts. */
  | { readonly do: 'digest' }
  /** Asks where a script leads; the session stays where it is. */
  | { readonly do: 'perform'; readonly script: Script }
  /** Asks where the stops and questions of a lesson are; the session stays where it is. */
  | { readonly do: 'lesson'; readonly lesson: LessonScript }
  | AboutPast

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
