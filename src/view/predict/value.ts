/** "What will this field be?": its true value, and what it is mistaken for. */
import { RPMSG_HDR_SIZE } from '../../core/memory/constants.ts'
import type { Place, PlaceOf } from '../../core/memory/place.ts'
import { placeText, valueText } from '../subject/valueText.ts'
import type { Asked, Option, Question } from './types.ts'
import { shuffled } from './types.ts'
import { whyOf } from './why.ts'

const BUFFER_SIZE = 512

export function valueQuestion(asked: Asked): Question {
  const { step, scenario } = asked
  const option = (value: number): Option => ({ code: valueText(step.place, value, scenario) })
  const wrong = wrongValues(asked)
  return {
    ask: ['predict.ask.value', { place: placeText(step.place) }],
    ...shuffled(step.index, option(step.after), mapped(wrong, option)),
    why: whyOf(asked),
  }
}

/** How many bytes a payload has. */
export function lengthQuestion({ step }: Asked): Question {
  const length = step.range?.length ?? 0
  const option = (n: number): Option => ({ code: String(n) })
  const wrong = [length + RPMSG_HDR_SIZE, BUFFER_SIZE, length + 1, length + 2]
  return {
    ask: [step.kind === 'copy' ? 'predict.ask.copy' : 'predict.ask.readBytes'],
    ...shuffled(step.index, option(length), mapped(wrong, option)),
    why: [['predict.why.bytes', { n: length }]],
  }
}

function* mapped(values: Iterable<number>, option: (n: number) => Option): Generator<Option> {
  for (const value of values) yield option(value)
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

/** The likeliest mistakes first, then the neighbours of the truth: there are always enough. */
function* wrongValues({ step, scenario, bytes }: Asked): Generator<number> {
  const { place, before, after } = step
  const mask = scenario.num - 1
  const { memory, layout } = bytes
  const q = layout.queues.find((queue) => queue.name === step.queue) ?? layout.queues[0]
  const family = place && FAMILIES[place.part || place.of]
  switch (family) {
    case 'used':
    case 'avail':
      // The slot instead of the count, the value that stands there, the other ring's count.
      yield after & mask
      yield before & mask
      yield before
      yield memory.load(family === 'used' ? q.vring.availIdx : q.vring.usedIdx)
      break
    case 'entry':
      // The slot, the value that stands there, the count.
      yield place?.index ?? 0
      yield before
      yield memory.load(place?.of === 'used.ring' ? q.vring.usedIdx : q.vring.availIdx) & mask
      break
    case 'length':
      yield after > RPMSG_HDR_SIZE ? after - RPMSG_HDR_SIZE : after + RPMSG_HDR_SIZE
      yield BUFFER_SIZE
      yield before
      break
    case 'address':
      yield after + RPMSG_HDR_SIZE
      yield after + BUFFER_SIZE
      yield before
      break
    case 'flags':
      yield before
      yield after ^ 1
      yield after ^ 2
      break
    case 'descriptor':
      yield before
      yield (after + 1) & mask
      yield memory.load(q.numFree)
      break
    default:
      yield before
  }
  for (let n = 1; n <= 4; n++) {
    yield after + n
    if (after >= n) yield after - n
  }
}
