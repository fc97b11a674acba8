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

export interface Question {
  readonly ask: Sentence
  readonly options: readonly Option[]
  /** Index of the true answer. */
  readonly right: number
  readonly why: readonly Sentence[]
}

const sameOption = (a: Option, b: Option): boolean => JSON.stringify(a) === JSON.stringify(b)

/** How many answers there are to choose from. */
const CHOICES = 3

/**
 * The truth among the first wrong answers that differ from it and from each other, at a place
 * that the number of the step decides: the same question is always asked in the same way.
 */
export function shuffled(
  step: number,
  truth: Option,
  wrong: Iterable<Option>,
): { readonly options: readonly Option[]; readonly right: number } {
  const others: Option[] = []
  for (const option of wrong) {
    if (others.length === CHOICES - 1) break
    if (!sameOption(option, truth) && !others.some((o) => sameOption(o, option)))
      others.push(option)
  }
  const seed = Math.imul(step + 1, 0x9e3779b1) >>> 0
  if (seed & 0x10000) others.reverse()
  const right = (seed >>> 20) % CHOICES
  return { options: [...others.slice(0, right), truth, ...others.slice(right)], right }
}
