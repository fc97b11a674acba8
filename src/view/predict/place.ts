/** "Which field comes next?": for what is read, and for fields that say yes or no. */

import { indexIn, placeText } from '../subject/valueText.ts'
import { type Asked, type Option, type Question, shuffled } from './types.ts'
import { whyOf } from './why.ts'

export function placeQuestion(asked: Asked): Question {
  const { step, scenario } = asked
  const place = (name: string): Option => ({ code: placeText(name) })
  return {
    ask: [step.kind === 'load' ? 'predict.ask.reads' : 'predict.ask.writes'],
    ...shuffled(
      step.index,
      place(step.name),
      neighbours(step.name, scenario.num).map((name) => place(name)),
    ),
    why: whyOf(asked),
  }
}

/** Places that it could be instead: the entry beside it, its counterpart, the indexes. */
function neighbours(name: string, num: number): string[] {
  const i = indexIn(name)
  const beside = i < 0 ? [] : [name.replace(/\[\d+\]/, `[${(i + 1) % num}]`)]
  const mirror = name.startsWith('used.')
    ? name.replace('used.', 'avail.').replace(/\.(id|len)$/, '')
    : name.replace(/^avail\./, 'used.')
  return [...beside, mirror, 'used.idx', 'avail.idx', 'vq.free_head', 'vq.last_used_idx']
}
