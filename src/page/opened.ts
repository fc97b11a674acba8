import type { LinkView } from '../link/grammar/view.ts'
import type { LinkProblem } from '../link/linkProblem.ts'
import type { ScriptProblem } from '../store/types.ts'

/** `overtaken`: another one has been asked for before this one was read, and nothing was opened. */
export type Opened =
  | { readonly is: 'open'; readonly view: LinkView }
  | { readonly is: 'overtaken' }
  | Refused

export interface Refused {
  readonly is: 'refused'
  readonly problem:
    | LinkProblem
    | { readonly is: 'replay'; readonly why: string }
    | { readonly is: 'script'; readonly problem: ScriptProblem }
  /** The link's text as it came. */
  readonly text: string
}
