/** Why a field gets the value that it gets, for each family of fields. */
import type { MessageKey } from '../../words/index.ts'
import { fieldWords } from '../subject/fieldDoc.ts'
import { indexIn, placeText, valueText } from '../subject/valueText.ts'
import type { Asked, Sentence } from './types.ts'

const FAMILIES: readonly (readonly [name: RegExp, why: MessageKey])[] = [
  [/^(vq\.)?(avail\.idx|avail_idx_shadow)$/, 'predict.why.idx'],
  [/^used\.idx$/, 'predict.why.idx'],
  [/^avail\.ring\[/, 'predict.why.availRing'],
  [/^used\.ring\[\d+\]\.id$/, 'predict.why.usedId'],
  [/last_(used|avail)_idx$|vq_available_idx$/, 'predict.why.reader'],
  [/free_head$/, 'predict.why.freeHead'],
  [/num_free$/, 'predict.why.numFree'],
  [/num_added$/, 'predict.why.numAdded'],
  [/^desc\[\d+\]\.len$/, 'predict.why.descLen'],
  [/_lock$/, 'predict.why.lock'],
]

/** The reason for a family, or else what the field is. */
export function whyOf({ step, scenario }: Asked): readonly Sentence[] {
  const { name, before, after, kind } = step
  const family = FAMILIES.find(([pattern]) => pattern.test(name))
  const values = {
    ...{ before, after, i: indexIn(name), place: placeText(name) },
    ...{ mask: scenario.num - 1, slot: after & (scenario.num - 1) },
  }
  if (family) return [[family[1], values]]
  const field = fieldWords(name)
  const text = (value: number) => valueText(name, value, scenario)
  const change: Sentence = [
    kind === 'load' ? 'predict.why.reads' : 'predict.why.writes',
    { place: placeText(name), before: text(before), after: text(after) },
  ]
  return field ? [change, [field]] : [change]
}
