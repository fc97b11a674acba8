/** What a prediction is made from, and what it is made of. */

import type { Frame, Lookahead, StepInfo } from '../../protocol/protocol.ts'
import type { MessageKey, Values } from '../../words/index.ts'
import type { Bytes } from '../narrate/context.ts'

export interface Asked {
  /** The step to be foreseen. */
  readonly step: StepInfo
  readonly lookahead: Lookahead
  readonly scenario: Frame['scenario']
  /** The memory before that step. */
  readonly bytes: Bytes
}

export type Sentence = readonly [key: MessageKey, values?: Values]
/** A value or a name of code, which nobody translates; or words. */
export type Option = { readonly code: string } | { readonly words: MessageKey }

/** A question before its answers are shuffled. */
export interface Draft {
  readonly ask: Sentence
  readonly truth: Option
  /** The likeliest first. */
  readonly wrong: readonly Option[]
  readonly why: readonly Sentence[]
}

export interface Question extends Pick<Draft, 'ask' | 'why'> {
  readonly options: readonly Option[]
  /** Index of the true answer. */
  readonly right: number
}
