/** "What will this field be?": its true value, and what it is mistaken for. */
import { RPMSG_HDR_SIZE } from '../../core/memory/constants.ts'
import { indexIn, placeText, valueText } from '../subject/valueText.ts'
import type { Asked, Option, Question } from './types.ts'
import { shuffled } from './types.ts'
import { whyOf } from './why.ts'

const BUFFER_SIZE = 512

export function valueQuestion(asked: Asked): Question {
  const { step, scenario } = asked
  const option = (value: number): Option => ({ code: valueText(step.name, value, scenario) })
  const wrong = wrongValues(asked)
  return {
    ask: ['predict.ask.value', { place: placeText(step.name) }],
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

/** The likeliest mistakes first, then the neighbours of the truth: there are always enough. */
function* wrongValues({ step, scenario, bytes }: Asked): Generator<number> {
  const { name, before, after } = step
  const mask = scenario.num - 1
  const { memory, layout } = bytes
  const q = layout.queues.find((queue) => queue.name === step.queue) ?? layout.queues[0]
  if (/idx/.test(name)) {
    // The slot instead of the count, the value that stands there, the other ring's count.
    yield after & mask
    yield before & mask
    yield before
    yield memory.load(/used/.test(name) ? q.vring.availIdx : q.vring.usedIdx)
  } else if (/\.ring\[\d+\](\.id)?$/.test(name)) {
    // The slot, the value that stands there, the count.
    yield indexIn(name)
    yield before
    yield memory.load(/^used/.test(name) ? q.vring.usedIdx : q.vring.availIdx) & mask
  } else if (/\.len$/.test(name)) {
    yield after > RPMSG_HDR_SIZE ? after - RPMSG_HDR_SIZE : after + RPMSG_HDR_SIZE
    yield BUFFER_SIZE
    yield before
  } else if (/\.addr$/.test(name)) {
    yield after + RPMSG_HDR_SIZE
    yield after + BUFFER_SIZE
    yield before
  } else if (/flags/.test(name)) {
    yield before
    yield after ^ 1
    yield after ^ 2
  } else if (/free_head|next/.test(name)) {
    yield before
    yield (after + 1) & mask
    yield memory.load(q.numFree)
  } else yield before
  for (let n = 1; n <= 4; n++) {
    yield after + n
    if (after >= n) yield after - n
  }
}
