/** What is wrong with what a program said, in words. */
import type { Scenario } from '../core/machine/scenario.ts'
import { refusedWords } from '../host/refusedWords.ts'
import { readDoings } from '../link/grammar/doings.ts'
import { WrongLink } from '../link/grammar/wrong.ts'
import type { Refused } from '../link/opened.ts'
import type { Doing } from '../protocol/script.ts'
import { scenario } from '../words/en/scenario.ts'
import { time } from '../words/en/time.ts'
import { ui } from '../words/en/ui.ts'
import { createWords, learn } from '../words/index.ts'
import { RingError } from './ringError.ts'

learn({ ...scenario, ...time, ...ui })
const words = createWords('en')

type Problem = Refused['problem']

export const wrongLink = (problem: Problem, link: string): RingError =>
  new RingError(`${words.t('link.title')}. ${why(problem)}`, link)

export const wrongActs = (problem: Problem, acts: string): RingError =>
  new RingError(why(problem), acts)

export const noField = (name: string): RingError =>
  new RingError(words.t('condition.noName', { text: name }), name)

function why(problem: Problem): string {
  const { key, values } = refusedWords(words, { problem })
  return words.t(key, values)
}

/** @throws RingError */
export function doingsIn(acts: string, scenario: Scenario): Doing[] {
  try {
    return readDoings(acts, scenario)
  } catch (error) {
    if (error instanceof WrongLink) throw wrongActs(error.problem, acts)
    throw error
  }
}
