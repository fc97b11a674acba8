/**
 * What the page says to the worker and what the worker answers. Both are closed unions; all
 * that crosses is plain data and typed arrays.
 */

import type { DerivedViews } from '../core/history/derivedRegion.ts'
import type { InvariantName } from '../core/invariants/invariants.ts'
import type { ActorRole } from '../core/machine/actors.ts'
import type { Call, CallResult } from '../core/machine/calls.ts'
import type { FnName } from '../core/machine/functions.ts'
import type { ActorState } from '../core/machine/interpreter.ts'
import type { KindName } from '../core/machine/op.ts'
import type { Scenario } from '../core/machine/scenario.ts'
import type { Doing, Side } from '../core/machine/siteFacts.ts'
import type { SiteName } from '../core/machine/sites.ts'
import type { BytesUpdate } from '../core/memory/bytesUpdate.ts'
import type { Field } from '../core/memory/memory.ts'
import type { Place, QueueName } from '../core/memory/place.ts'
import type { Act } from './acts.ts'
import type { AboutPast, Breakpoint, BreakpointInfo, FromPast } from './past.ts'
import type { Problem } from './problem.ts'
import type { Settings } from './settings.ts'

export type { Act, SendArgs } from './acts.ts'
export type * from './past.ts'
export type { Problem } from './problem.ts'
export { DEFAULT_SETTINGS, type Settings } from './settings.ts'

/** How far one Step goes: one micro-step, to the end of a function, to the end of a call. */
export type Granularity = 'step' | 'function' | 'send'

/** A decision that a person (or a policy) made. Scenario + choices is the truth. */
export type Choice =
  | { readonly actor: number; readonly call: Call }
  | { readonly actor: number; readonly steps: number }

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
  /** Starts again with another scenario; the old session can be had back with undoRestart. */
  | { readonly do: 'restart'; readonly scenario: Scenario }
  | { readonly do: 'undoRestart' }
  /** Goes back to a branch that was cut off. */
  | { readonly do: 'branch'; readonly index: number }
  /** Asks for the choices up to the end of the history. */
  | { readonly do: 'choices' }
  | AboutPast

/** A step, decoded. Fields that a step does not have are -1, 0 or null. */
export interface StepInfo {
  readonly index: number
  readonly actor: number
  readonly site: SiteName
  /** Whose code the site is in, and what a step there does on the way of a message. */
  readonly side: Side
  readonly does: Doing
  readonly kind: KindName
  /** What was read or written, as place and width in memory, or -1. */
  readonly field: Field
  /** What that is; null if none, or if nothing is laid out there. */
  readonly place: Place | null
  /** Name of that place within its queue, for people: `avail.ring[3]`; '' if none. */
  readonly name: string
  /** Queue of that place; '' if none. */
  readonly queue: QueueName | ''
  readonly before: number
  readonly after: number
  /** First byte and number of bytes of a multi-byte write, or null. */
  readonly range: { readonly from: number; readonly length: number } | null
  /** The functions around it, outermost first. */
  readonly stack: readonly FnName[]
  /** Index of the call it belongs to. */
  readonly call: number
  /** Text of a kernel message, name of a callback, kind of a barrier or part of a wait. */
  readonly text: string
}

export interface ActorInfo {
  readonly index: number
  readonly role: ActorRole
  /** 'sender1'…, 'remoteTask1'…, else its role. */
  readonly name: string
  readonly state: ActorState
  /** Number of the message to the remote that it sends, or 0. */
  readonly message: number
  /** Index of its call, or -1. */
  readonly call: number
  /** The call it is in, or ''. */
  readonly fn: FnName | ''
}

/** One call of the history, as the log and the timeline show it. */
export interface CallInfo {
  readonly index: number
  readonly actor: number
  readonly call: Call
  readonly start: number
  readonly end: number | null
  readonly result: CallResult
  /**
   * Number of the message that it sends, in whatever direction, or 0. A call that sends some in
   * passing (an echo, an announcement) has that of the step at the cursor.
   */
  readonly message: number
}

export interface BranchInfo {
  readonly index: number
  /** Step at which it leaves the present history. */
  readonly at: number
  readonly length: number
}

/** What Step, Play and the caption's button would do next. */
export type Suggestion =
  | { readonly name: 'redo' }
  | Exclude<Act, { name: 'reply' | 'release' | 'call' }>

/** An invariant that does not hold at the cursor. */
export interface Violated {
  readonly name: InvariantName
  /** Section of virtio 1.2, or the function of Linux that relies on it. */
  readonly clause: string
  /** 'svq', 'rvq', or '' for what concerns no queue. */
  readonly queue: string
  /** It held before the step at the cursor: this is the step that breaks it. */
  readonly fresh: boolean
}

/**
 * What many people believe of the send queue, and where it stops being true:
 * - `usedIsLast`: used.ring[last_used & (num−1)].id is last_used & (num−1);
 * - `availIsHead`: the entry for slot avail.idx & (num−1) is that very number;
 * - `descIsBuffer`: descriptor i belongs to buffer i.
 */
export type MisconceptionName = 'usedIsLast' | 'availIsHead' | 'descIsBuffer'
export interface Misconception {
  readonly name: MisconceptionName
  /** Index of the step at which it was first false, before the cursor; null: true so far. */
  readonly endedAt: number | null
}

/** One message, in either direction, as the log shows it. */
export interface LogEntry {
  readonly to: 'remote' | 'linux'
  /** Counts per direction, from 1. */
  readonly number: number
  /** Number of steps that had been done when it was begun. */
  readonly begun: number
  readonly src: number
  readonly dst: number
  /** Bytes of the payload, and the first 48 of them. */
  readonly length: number
  readonly head: Uint8Array
  /** How far it has come at the cursor. */
  readonly fate:
    | 'writing'
    | 'waiting'
    | 'published'
    | 'taken'
    | 'done'
    | 'received'
    | 'noRecipient'
    | 'refused'
  /** For 'refused': the negative return value; else 0. */
  readonly error: number
}

/** A moment on its way to the page, which keeps the bytes and is told what changes. */
export interface SentFrame {
  readonly scenario: Scenario
  readonly settings: Settings
  /** Steps done, of steps recorded. */
  readonly cursor: number
  readonly length: number
  /** Counts up when steps are added, cut or replaced: a timeline of another revision is old. */
  readonly revision: number
  /** The memory, and behind it the region of core/history/derivedRegion.ts. */
  readonly memory: BytesUpdate
  /** The step just done (index cursor - 1), or null at the start. */
  readonly step: StepInfo | null
  /** Steps so far of the call that `step` belongs to, in order, `step` last. */
  readonly callSteps: readonly StepInfo[]
  /** The calls that run at the cursor, and the last ones that ended before it. */
  readonly calls: readonly CallInfo[]
  readonly actors: readonly ActorInfo[]
  /** How many descriptors each OwnerId has, per queue. */
  readonly ownerCounts: readonly (readonly number[])[]
  /** Number of the newest message published at the last kick, and at the cursor. 0: none. */
  readonly rungFor: number
  readonly publishedUpTo: number
  /** Messages to the remote so far, echoes and announcements included; the next gets this + 1. */
  readonly messages: number
  readonly branches: readonly BranchInfo[]
  readonly canUndoRestart: boolean
  readonly suggestion: Suggestion
  /** Asked of rings of up to 64 entries. */
  readonly violated: readonly Violated[]
  readonly misconceptions: readonly Misconception[]
  /** The last messages begun before the cursor, oldest first; at most 64. */
  readonly log: readonly LogEntry[]
  readonly breakpoints: readonly BreakpointInfo[]
  /** Those that the step just done meets. */
  readonly stops: readonly number[]
  /** Why the command did nothing; '' if it was carried out. */
  readonly problem: Problem | ''
}

/** Everything that the screen shows is made from this and the memory. The views change in place. */
export interface Frame extends SentFrame, DerivedViews {}

export type Event =
  | { readonly is: 'frame'; readonly frame: SentFrame }
  /** The choices up to the end of the history, for links and for starting again. */
  | { readonly is: 'choices'; readonly choices: readonly Choice[]; readonly revision: number }
  | FromPast

/** Envelope: `id` counts commands up; an answer carries the id of its command. */
export interface Request {
  readonly id: number
  readonly command: Command
}
export interface Response {
  readonly id: number
  readonly events: readonly Event[]
  /** Set when the command threw: the session is as before. */
  readonly error: string | null
}
