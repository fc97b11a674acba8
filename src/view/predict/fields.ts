/** Questions about fields: which one comes next, what its value will be, how long a payload is. */
import { RPMSG_BUF_SIZE, RPMSG_HDR_SIZE } from '../../core/memory/constants.ts'
import type { Place, PlaceOf } from '../../core/memory/place.ts'
import { placeText, valueText } from '../subject/valueText.ts'
import { queueOf } from './queueOf.ts'
import type { Asked, Draft } from './types.ts'
import { whyOf } from './why.ts'

/** For what is read, and for fields that say yes or no. */
export function placeQuestion(asked: Asked): Draft {
  const { step } = asked
  const option = (place: Place | null) => ({ code: placeText(place) })
  return {
    ask: [step.kind === 'load' ? 'predict.ask.reads' : 'predict.ask.writes'],
    truth: option(step.place),
    wrong: neighbours(asked).map(option),
    why: whyOf(asked),
  }
}

/** The same place of the other ring. */
const COUNTERPARTS: Readonly<Partial<Record<PlaceOf, Pick<Place, 'of' | 'part'>>>> = {
  'avail.ring': { of: 'used.ring', part: 'id' },
  'used.ring': { of: 'avail.ring', part: '' },
  'avail.flags': { of: 'used.flags', part: '' },
  'used.flags': { of: 'avail.flags', part: '' },
  'avail.idx': { of: 'used.idx', part: '' },
  'used.idx': { of: 'avail.idx', part: '' },
}

/**
 * Places that it could be instead: the entry at the writer's index, not at the reader's, the entry
 * beside it, its counterpart, the indexes.
 */
function neighbours({ step: { place, queue }, scenario: { num }, bytes }: Asked): Place[] {
  const one = { queue: '', index: -1, part: '' } as const
  const { vring } = queueOf(bytes, queue)
  const idx = { 'avail.ring': vring.availIdx, 'used.ring': vring.usedIdx }
  const isEntry = place?.of === 'avail.ring' || place?.of === 'used.ring'
  const newest = isEntry ? [{ ...place, index: bytes.memory.load(idx[place.of]) & (num - 1) }] : []
  const beside = place && place.index >= 0 ? [{ ...place, index: (place.index + 1) % num }] : []
  const other = place && COUNTERPARTS[place.of]
  return [
    ...newest,
    ...beside,
    ...(other ? [{ ...place, ...other } as Place] : []),
    { ...one, of: 'used.idx' },
    { ...one, of: 'avail.idx' },
    { ...one, of: 'vq.free_head' },
    { ...one, of: 'vq.last_used_idx' },
  ]
}

/** How many bytes a payload has. */
export function lengthQuestion({ step }: Asked): Draft {
  const length = step.range?.length ?? 0
  const option = (n: number) => ({ code: String(n) })
  return {
    ask: [step.kind === 'copy' ? 'predict.ask.copy' : 'predict.ask.readBytes'],
    truth: option(length),
    wrong: [length + RPMSG_HDR_SIZE, RPMSG_BUF_SIZE, length + 1, length + 2].map(option),
    why: [['predict.why.bytes', { n: length }]],
  }
}

/** The true value, and what it is mistaken for. */
export function valueQuestion(asked: Asked): Draft {
  const { step, scenario } = asked
  const { place, after } = step
  const option = (value: number) => ({ code: valueText(place, value, scenario) })
  // The likeliest mistakes first, then the neighbours of the truth: there are always enough.
  const near = [1, 2, 3, 4].flatMap((n) => (after >= n ? [after + n, after - n] : [after + n]))
  return {
    ask: ['predict.ask.value', { place: placeText(place) }],
    truth: option(after),
    wrong: [...mistakes(asked), ...near].map(option),
    why: whyOf(asked),
  }
}

type Family = 'used' | 'avail' | 'entry' | 'length' | 'address' | 'flags' | 'descriptor'
/** Families of fields that are mistaken in the same way, by their part or by what they are. */
const FAMILIES: Readonly<Partial<Record<PlaceOf | Place['part'], Family>>> = {
  'avail.idx': 'avail',
  'vq.avail_idx_shadow': 'avail',
  'remote.last_avail_idx': 'avail',
  'used.idx': 'used',
  'vq.last_used_idx': 'used',
  'avail.ring': 'entry',
  id: 'entry',
  len: 'length',
  addr: 'address',
  flags: 'flags',
  'avail.flags': 'flags',
  'used.flags': 'flags',
  'vq.avail_flags_shadow': 'flags',
  next: 'descriptor',
  'vq.free_head': 'descriptor',
  'remote.bitnext': 'descriptor',
  'remote.reclaimer.next': 'descriptor',
}

function mistakes({ step, scenario, bytes }: Asked): number[] {
  const { place, before, after } = step
  const { memory } = bytes
  const mask = scenario.num - 1
  const q = queueOf(bytes, step.queue)
  const [avail, used] = [memory.load(q.vring.availIdx), memory.load(q.vring.usedIdx)]
  // Of 16 bits that begin again, the sum that they cannot hold.
  const beyond = before > after ? [before + 1] : []
  const others = [3, 2, 1].map((n) => (after + n) & mask)
  switch (place && FAMILIES[place.part || place.of]) {
    // The slot instead of the count, the value that stands there, the other ring's count.
    case 'used':
      return [...beyond, after & mask, before & mask, before, avail]
    case 'avail':
      return [...beyond, after & mask, before & mask, before, used]
    // The slot, the value that stands there, the descriptor that comes after it in the free list.
    case 'entry':
      return [place?.index ?? 0, before, memory.load(q.freeHead), ...others]
    case 'length': {
      const header = after > RPMSG_HDR_SIZE ? -RPMSG_HDR_SIZE : RPMSG_HDR_SIZE
      return [after + header, RPMSG_BUF_SIZE, before]
    }
    case 'address':
      return [after + RPMSG_HDR_SIZE, after + RPMSG_BUF_SIZE, before]
    case 'flags':
      return [before, after ^ 1, after ^ 2]
    case 'descriptor':
      return [before, (after + 1) & mask, memory.load(q.numFree), ...others]
    default:
      return [before]
  }
}
