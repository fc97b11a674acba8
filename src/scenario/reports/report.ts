/**
 * A problem that somebody had, as a scenario and what to do in it, and what must be seen then. Each
 * file beside this one is a report of the field; the test opens all of them.
 */
import type { ActorState } from '../../core/machine/interpreter.ts'
import type { SiteName } from '../../core/machine/sites.ts'
import type { Act, Granularity, Problem } from '../../protocol/protocol.ts'

/** An act whose payload is a text. */
type Said<A> = A extends Uint8Array
  ? string
  : A extends object
    ? { readonly [K in keyof A]: Said<A[K]> }
    : A

export type Deed =
  | { readonly act: Said<Act>; readonly run?: Granularity; readonly times?: number }
  /** An actor goes on alone until a step of this site is done, or to the end of its call. */
  | { readonly actor: string; readonly to?: SiteName }

export type Shown =
  | { readonly field: string; readonly is: number }
  /** What the last call of a function answered. */
  | { readonly call: string; readonly answers: number }
  /** What became of the messages, like `→1 done`. */
  | { readonly fates: readonly string[] }
  /** A rule that is broken at the end. */
  | { readonly rule: string }
  | { readonly actor: string; readonly state: ActorState }
  /** A step that has happened. */
  | { readonly site: SiteName }
  /** Why the last act was not done. */
  | { readonly refused: Problem }

export interface Report {
  /** As its project numbers it. */
  readonly report: string
  /** None where it could not be checked that the report stands there. */
  readonly address?: string
  /** What is behind it in the ring. */
  readonly cause: string
  /** As README.md beside this folder describes it. */
  readonly scenario: object
  readonly acts: readonly Deed[]
  readonly shows: readonly Shown[]
}
