/** A moment as the page is told of it. */
import type { DerivedViews } from '../core/history/derivedRegion.ts'
import type { InvariantName } from '../core/invariants/invariants.ts'
import type { Scenario } from '../core/machine/scenario.ts'
import type { BytesUpdate } from '../core/memory/bytesUpdate.ts'
import type { Act } from './acts.ts'
import type { Bounds } from './bounds.ts'
import type { BreakpointInfo } from './breakpoints.ts'
import type { Problem } from './problem.ts'
import type { Settings } from './settings.ts'
import type { ActorInfo, CallInfo, StepInfo } from './step.ts'
import type { Stops } from './stops.ts'

export interface BranchInfo {
  readonly index: number
  /** Step at which it leaves the present history. */
  readonly at: number
  readonly length: number
}

/** What there is to do without a driver. */
export const PROBE = {
  name: 'call',
  by: 'hand',
  call: { fn: 'probe', nameService: true },
} as const satisfies Act

/** What Step, Play and the caption's button would do next. */
export type Suggestion =
  | { readonly name: 'redo' }
  | Exclude<Act, { name: 'reply' | 'release' | 'nap' | 'overwrite' | 'call' }>
  | typeof PROBE

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
  /** Has any step put it to the test yet? */
  readonly tested: boolean
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
    /** Its descriptor is lost: nobody holds it, and nobody will complete it. */
    | 'lost'
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
  readonly bounds: Bounds
  readonly stops: Stops
  /** The last steps are the same round again and again, of so many steps, and change nothing; 0: they are not. */
  readonly round: number
  /** Breakpoints that the step just done meets. */
  readonly met: readonly number[]
  /** Why the command did nothing; '' if it was carried out. */
  readonly problem: Problem | ''
}

/** Everything that the screen shows is made from this and the memory. The views change in place. */
export interface Frame extends SentFrame, DerivedViews {}
