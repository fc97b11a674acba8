/** What a link says, and what can be wrong with it. */

import type { Scenario } from '../core/machine/scenario.ts'
import type { Choice, Settings } from '../protocol/protocol.ts'
import type { Finding } from '../scenario/problem.ts'

export interface LinkState {
  readonly scenario: Scenario
  readonly settings: Settings
  readonly choices: readonly Choice[]
  /** Step to stand at. */
  readonly cursor: number
}

/**
 * What is wrong with a link; the words are in the catalogue under `link.error.…`, and those of
 * a field, the same as of a scenario's text, under `scenario.problem.…`.
 */
export type LinkProblem =
  | { readonly is: 'version'; readonly version: number; readonly own: number }
  | { readonly is: 'encoding'; readonly text: string }
  | { readonly is: 'field'; readonly path: string; readonly why: Pick<Finding, 'is' | 'values'> }
  | { readonly is: 'tooLong' | 'tooBig'; readonly most: number }
  | { readonly is: 'noVersion' | 'damaged' | 'notJson' | 'notFetched' | 'cancelled' | 'stopped' }

export type Decoded = { readonly state: LinkState } | { readonly problem: LinkProblem }
