/** "Which field comes next?": for what is read, and for fields that say yes or no. */

import type { Place } from '../../core/memory/place.ts'
import { placeText } from '../subject/valueText.ts'
import { type Asked, type Option, type Question, shuffled } from './types.ts'
import { whyOf } from './why.ts'

export function placeQuestion(asked: Asked): Question {
  const { step, scenario } = asked
  const option = (place: Place | null): Option => ({ code: placeText(place) })
  return {
    ask: [step.kind === 'load' ? 'predict.ask.reads' : 'predict.ask.writes'],
    ...shuffled(step.index, option(step.place), neighbours(step.place, scenario.num).map(option)),
    why: whyOf(asked),
  }
}

/** Places that it could be instead: the entry beside it, its counterpart, the indexes. */
function neighbours(place: Place | null, num: number): Place[] {
  const one = { queue: '', index: -1, part: '' } as const
  const beside = place && place.index >= 0 ? [{ ...place, index: (place.index + 1) % num }] : []
  return [
    ...beside,
    ...counterpart(place),
    { ...one, of: 'used.idx' },
    { ...one, of: 'avail.idx' },
    { ...one, of: 'vq.free_head' },
    { ...one, of: 'vq.last_used_idx' },
  ]
}

/** The same place of the other ring. */
function counterpart(place: Place | null): Place[] {
  switch (place?.of) {
    case 'avail.ring':
      return [{ ...place, of: 'used.ring', part: 'id' }]
    case 'used.ring':
      return [{ ...place, of: 'avail.ring', part: '' }]
    case 'avail.flags':
      return [{ ...place, of: 'used.flags', part: '' }]
    case 'used.flags':
      return [{ ...place, of: 'avail.flags', part: '' }]
    case 'avail.idx':
      return [{ ...place, of: 'used.idx', part: '' }]
    case 'used.idx':
      return [{ ...place, of: 'avail.idx', part: '' }]
    default:
      return []
  }
}
