/**
 * The values that a sentence may name, whatever its step. Each is looked for when a sentence asks
 * for it: few do, and there is a sentence for every step of a long transcript.
 */
import { NO_TOKEN } from '../../core/memory/constants.ts'
import { RECLAIMER } from '../../core/remotes/openamp/reclaimer.ts'
import type { Values } from '../../words/index.ts'
import { hex, placeText, tokenText } from '../subject/valueText.ts'
import type { Context } from './context.ts'

const length = ({ step }: Context) => step.range?.length ?? 0

const STANDARD: Readonly<Record<string, (c: Context) => string | number>> = {
  before: ({ step }) => step.before,
  after: ({ step }) => step.after,
  change: ({ step: { before, after } }) =>
    before === after ? `= ${after}` : `${before} → ${after}`,
  place: ({ step }) => placeText(step.place),
  i: ({ index }) => index,
  num: ({ vring }) => vring.num,
  mask: ({ vring }) => vring.num - 1,
  message: ({ call }) => call?.message ?? 0,
  address: ({ step }) => hex(step.after),
  /** Slot of an index. */
  slot: ({ vring, step }) => vring.slot(step.after),
  /** Index of the side that the step is on, and how far it has read the other one's. */
  idx: (c) => c.get(c.step.side === 'remote' ? c.vring.usedIdx : c.vring.availIdx),
  last: ({ lastRead }) => lastRead,
  waiting: ({ waiting }) => waiting,
  count: ({ step }) => (step.after - step.before) & 0xffff,
  /** Of what was written or read. */
  length,
  bytes: length,
  /** The buffer that is sent, or that the step is about: `rbuf[1]`; and the message in it. */
  buffer: (c) => c.buffer ?? tokenText(c.index, c.frame.scenario),
  taken: ({ frame, index }) => frame.bufferMessage[index] ?? 0,
  /** Of a token that is cleared, what it was. */
  token: ({ step: { before, after }, frame }) =>
    tokenText(after === NO_TOKEN ? before : after, frame.scenario),
  /** `hdr.reserved` names a descriptor in its lower half, and counts holders in its upper one. */
  head: ({ step }) => step.after & 0xffff,
  holders: ({ step }) => step.after >>> 16,
  /** Where a pointer of the reclaimer list leads. */
  node: ({ step: { after }, layout, frame }) => {
    if (after === RECLAIMER) return '&reclaimer'
    const at = layout.bufferOf(after)
    return at < 0 ? hex(after) : tokenText(at, frame.scenario)
  },
  /** The handle that was given out: the counter says how many there are. */
  handle: ({ step }) => step.after - 1,
  id: (c) => c.last('get.id')?.after ?? 0,
  added: (c) => c.get(c.q.numAdded),
  free: (c) => c.get(c.q.numFree),
  sleepers: (c) => c.get(c.layout.sleepers),
  asleep: ({ asleep }) => asleep.length,
  woken: ({ woken }) => woken.length,
  callback: ({ step }) => step.text,
}

class Standard {
  constructor(readonly context: Context) {}
}
for (const [name, of] of Object.entries(STANDARD))
  Object.defineProperty(Standard.prototype, name, {
    get(this: Standard) {
      return of(this.context)
    },
  })

/** @param own what this sentence names beside them, or instead */
export function valuesOf(c: Context, own: Values = {}): Values {
  const values = new Standard(c)
  for (const [name, value] of Object.entries(own)) Object.defineProperty(values, name, { value })
  return values as unknown as Values
}
