/** Why a field gets the value that it gets, for each family of fields. */
import type { Place, PlaceOf } from '../../core/memory/place.ts'
import type { MessageKey } from '../../words/index.ts'
import { fieldWords } from '../subject/fieldDoc.ts'
import { placeText, valueText } from '../subject/valueText.ts'
import { queueOf } from './queueOf.ts'
import type { Asked, Sentence } from './types.ts'

const REASONS: Readonly<Partial<Record<PlaceOf, MessageKey>>> = {
  'avail.idx': 'predict.why.idx',
  'vq.avail_idx_shadow': 'predict.why.idx',
  'used.idx': 'predict.why.idx',
  'avail.ring': 'predict.why.availRing',
  'vq.last_used_idx': 'predict.why.reader',
  'remote.last_avail_idx': 'predict.why.reader',
  'vq.free_head': 'predict.why.freeHead',
  'vq.num_free': 'predict.why.numFree',
  'vq.num_added': 'predict.why.numAdded',
  tx_lock: 'predict.why.lock',
  endpoints_lock: 'predict.why.lock',
  rdev_lock: 'predict.why.lock',
}

function reasonFor(place: Place | null): MessageKey | undefined {
  if (place?.of === 'used.ring' && place.part === 'id') return 'predict.why.usedId'
  if (place?.of === 'desc' && place.part === 'len') return 'predict.why.descLen'
  if (place?.of === 'ept' && place.part === 'cb_lock') return 'predict.why.lock'
  return place ? REASONS[place.of] : undefined
}

/** Why this entry of a ring is read: its reader's own index leads there. */
function readerOf({ step: { place, queue }, scenario, bytes }: Asked): Sentence | null {
  const q = queueOf(bytes, queue)
  const readers: Partial<Record<PlaceOf, readonly [index: string, at: number]>> = {
    'avail.ring': ['last_avail_idx', bytes.memory.load(q.lastAvailIdx)],
    'used.ring': ['last_used_idx', bytes.memory.load(q.lastUsedIdx)],
  }
  const reader = place && readers[place.of]
  if (!reader) return null
  const [index, at] = reader
  const mask = scenario.num - 1
  // A library may have gone on in its own count by now.
  if ((at & mask) !== place.index) return null
  return ['predict.why.reads.entry', { index, at, mask, slot: place.index }]
}

/** The reason for a family of fields, or else what the field is. */
export function whyOf(asked: Asked): readonly Sentence[] {
  const { step, scenario } = asked
  const { place, before, after, kind } = step
  const reader = kind === 'load' ? readerOf(asked) : null
  if (reader) return [reader]
  const reason = kind === 'load' ? undefined : reasonFor(place)
  const values = {
    ...{ before, after, i: place?.index ?? -1, place: placeText(place) },
    ...{ mask: scenario.num - 1, slot: after & (scenario.num - 1) },
  }
  if (reason) return [[reason, values]]
  const field = place && fieldWords(place)
  const text = (value: number) => valueText(place, value, scenario)
  const change: Sentence = [
    kind === 'load' ? 'predict.why.reads' : 'predict.why.writes',
    { place: placeText(place), before: text(before), after: text(after) },
  ]
  return field ? [change, [field]] : [change]
}
