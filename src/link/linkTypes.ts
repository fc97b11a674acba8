/** What a link says. */
import type { Bounds } from '../protocol/bounds.ts'
import type { Breakpoint } from '../protocol/breakpoints.ts'
import type { Script } from '../protocol/script.ts'
import type { Stops } from '../protocol/stops.ts'
import type { LinkView } from './grammar/view.ts'
import type { LinkProblem } from './linkProblem.ts'

export interface LinkState extends Script {
  /** Null: it says nothing of them. */
  readonly breakpoints: readonly Breakpoint[] | null
  /** Of the bytes at its step, where it was made; null: it says nothing of them. See core/memory/digest.ts. */
  readonly digest: string | null
  readonly view: LinkView
  /** What of the history it lets a reader reach, and do. */
  readonly bounds: Bounds
  readonly stops: Stops
}

export type Decoded = { readonly state: LinkState } | { readonly problem: LinkProblem }
