/** "Will it ring?": what a side makes of the other one's wish, which it reads now. */
import { type Asked, type Question, shuffled } from './predictTypes.ts'
import { placeText } from './values.ts'

const SIGNALS: Readonly<Record<string, 'kick' | 'interrupt'>> = {
  'kick.flags': 'kick',
  'kick.event': 'kick',
  'done.flags': 'interrupt',
  'done.event': 'interrupt',
}
const SENT = { kick: 'notify.ring', interrupt: 'done.interrupt' } as const

/** @returns null if it is no such step, or if nobody knows yet what comes of it */
export function signalQuestion({ step, peeked }: Asked): Question | null {
  const signal = SIGNALS[step.site]
  const then = peeked.steps[1]
  if (!signal || (!then && !peeked.ends)) return null
  const sent = then?.site === SENT[signal]
  const yes = { words: `predict.${signal}.yes` } as const
  const no = { words: `predict.${signal}.no` } as const
  const wait = { words: `predict.${signal}.wait` } as const
  return {
    ask: [`predict.ask.${signal}`, { place: placeText(step.name) }],
    ...shuffled(step.index, sent ? yes : no, [sent ? no : yes, wait]),
    why: [
      [
        `predict.why.${signal}.${sent ? 'yes' : 'no'}`,
        { place: placeText(step.name), after: step.after },
      ],
    ],
  }
}
