/**
 * The values that a sentence may name: there for every step, whatever its sentence makes of them.
 * What has to be looked for is looked for when a sentence asks.
 */
import { NO_TOKEN } from '../../core/memory/constants.ts'
import { RECLAIMER } from '../../core/remotes/openamp/reclaimer.ts'
import type { Values } from '../../words/index.ts'
import { hex, placeText, tokenText } from '../subject/valueText.ts'
import type { Context } from './context.ts'

/** @param own what this sentence names beside them, or instead */
export const valuesOf = (c: Context, own: Values): Values =>
  Object.create(standard(c), Object.getOwnPropertyDescriptors(own))

function standard(c: Context): Values {
  const { vring, q, index } = c
  const { before, after, place, range, side, text } = c.step
  const { scenario, bufferMessage } = c.frame
  const length = range?.length ?? 0
  return {
    before,
    after,
    change: before === after ? `= ${after}` : `${before} → ${after}`,
    place: placeText(place),
    i: index,
    num: vring.num,
    mask: vring.num - 1,
    get message() {
      return c.call?.message ?? 0
    },
    address: hex(after),
    /** Slot of an index. */
    slot: vring.slot(after),
    /** Index of the side that the step is on, and how far it has read the other one's. */
    idx: c.get(side === 'remote' ? vring.usedIdx : vring.availIdx),
    last: c.lastRead,
    waiting: c.waiting,
    count: (after - before) & 0xffff,
    /** Length of what was written or read. */
    length,
    bytes: length,
    /** The buffer that is sent, or that the step is about: `rbuf[1]`; and the message in it. */
    get buffer() {
      return c.buffer ?? tokenText(index, scenario)
    },
    taken: bufferMessage[index] ?? 0,
    /** Of a token that is cleared, what it was. */
    token: tokenText(after === NO_TOKEN ? before : after, scenario),
    /** `hdr.reserved` names a descriptor in its lower half, and counts holders in its upper one. */
    head: after & 0xffff,
    holders: after >>> 16,
    node: nodeText(c),
    /** The handle that was given out: the counter says how many there are. */
    handle: after - 1,
    get id() {
      return c.last('get.id')?.after ?? 0
    },
    added: c.get(q.numAdded),
    free: c.get(q.numFree),
    sleepers: c.get(c.layout.sleepers),
    get asleep() {
      return c.asleep.length
    },
    get woken() {
      return c.woken.length
    },
    callback: text,
  }
}

/** Where a pointer of the reclaimer list leads. */
function nodeText({ step: { after }, layout, frame }: Context): string {
  if (after === RECLAIMER) return '&reclaimer'
  const at = layout.bufferOf(after)
  return at < 0 ? hex(after) : tokenText(at, frame.scenario)
}
