/** What became of a link that was to be opened. */
import type { ScriptProblem } from '../protocol/script.ts'
import type { LinkProblem } from './linkProblem.ts'
import type { LinkState } from './linkTypes.ts'

/** What a link says beside the history that it leads to. `breakpoints` null: nothing of them. */
export type Beside = Pick<LinkState, 'view' | 'breakpoints'>

/** `overtaken`: another one has been asked for before this one was read, and nothing was opened. */
export type Opened = ({ readonly is: 'open' } & Beside) | { readonly is: 'overtaken' } | Refused

export interface Refused {
  readonly is: 'refused'
  readonly problem:
    | LinkProblem
    | { readonly is: 'replay'; readonly why: string }
    | { readonly is: 'script'; readonly problem: ScriptProblem }
  /** The link's text as it came. */
  readonly text: string
}
