/** "Will it ring?": what a side makes of the other one's wish, which it reads now. */

import { placeText } from '../subject/valueText.ts'
import { SIGNALS } from './kind.ts'
import { type Asked, type Question, shuffled } from './types.ts'

const SENT = { kick: 'notify.ring', interrupt: 'done.interrupt' } as const

export function signalQuestion({ step, lookahead }: Asked): Question {
  const signal = SIGNALS[step.site] ?? 'kick'
  const sent = lookahead.steps[1]?.site === SENT[signal]
  const yes = { words: `predict.${signal}.yes` } as const
  const no = { words: `predict.${signal}.no` } as const
  const wait = { words: `predict.${signal}.wait` } as const
  return {
    ask: [`predict.ask.${signal}`, { place: placeText(step.place) }],
    ...shuffled(step.index, sent ? yes : no, [sent ? no : yes, wait]),
    why: [
      [
        `predict.why.${signal}.${sent ? 'yes' : 'no'}`,
        { place: placeText(step.place), after: step.after },
      ],
    ],
  }
}
