import type { LinkProblem } from '../link/linkTypes.ts'

/** `overtaken`: another one has been asked for before this one was read, and nothing was opened. */
export type Opened = { readonly is: 'open' | 'overtaken' } | Refused

export interface Refused {
  readonly is: 'refused'
  readonly problem: LinkProblem | { readonly is: 'replay'; readonly why: string }
  /** The link's text as it came. */
  readonly text: string
}
