/** Facts about a step, as a host hears of them. */
import type { Problem } from '../protocol/problem.ts'

/** A field that is not what it was. */
export interface Changed {
  /** Its whole name: `svq.avail.ring[3]`. */
  readonly field: string
  readonly before: number
  readonly after: number
}

/** An act in the words of a link: `send`, `take`, `complete:1`. */
export interface ActWhyNot {
  readonly act: string
  readonly possible: boolean
  /** Why it is not possible; empty if it is. */
  readonly why: Problem | ''
}

/** A rule that does not hold. */
export interface Broken {
  readonly rule: string
  /** Where it stands: a clause of the standard, or a function that relies on it. */
  readonly clause: string
  /** Empty for what concerns no queue. */
  readonly queue: string
}

/** A step that somebody wants to talk about. */
export interface NamedStop {
  readonly step: number
  /** Empty: it has none. */
  readonly name: string
}

export type { Problem }
