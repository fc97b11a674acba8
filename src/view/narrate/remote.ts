/** Captions of the remote: which sentence tells of which step. */

import {
  RPMSG_BUF_SIZE,
  VRING_AVAIL_F_NO_INTERRUPT,
  VRING_DESC_F_INDIRECT,
  VRING_DESC_F_NEXT,
  VRING_DESC_F_WRITE,
  VRING_USED_F_NO_NOTIFY,
} from '../../core/memory/constants.ts'
import { inItsMap } from '../../core/memory/remoteView.ts'
import { vringNeedEvent } from '../../core/memory/vring.ts'
import { remoteProfile } from '../../core/remotes/library/profiles.ts'
import { hex, tokenText } from '../subject/valueText.ts'
import type { Context, Tellers, Told } from './context.ts'
import { oddPublish, struck } from './faults.ts'

/** Does the remote read the descriptor in order to complete it, and not to take it? */
const completes = (c: Context): boolean => c.inside('complete')
/** Does the descriptor that is read lead to a table? */
const toTable = (c: Context): boolean =>
  c.layout.heap.holds(c.last('take.desc.addr')?.after ?? 0, 1)

/** Is it a library that does this, and not the textbook remote? */
const real = (c: Context): boolean => c.frame.scenario.remote !== 'textbook'
/** Is the barrier in front of `used.idx` a full one? */
const isFull = (c: Context): boolean => remoteProfile(c.frame.scenario)?.publishBarrier === 'mb'

/** What is at the address of a descriptor, for a remote that looks there. */
function whereTo(c: Context): Told {
  const { after } = c.step
  const narrow = remoteProfile(c.frame.scenario)?.narrowAddress ?? false
  const used = narrow ? after % 2 ** 32 : after
  const its = inItsMap(c.layout, used)
  if (its !== used) {
    const there = c.layout.bufferOf(its)
    const buffer = there < 0 ? 'none' : tokenText(there, c.frame.scenario)
    return ['say.take.desc.addr.shifted', { its: hex(its), buffer }]
  }
  const at = c.layout.bufferOf(used)
  const values = { low: hex(used), buffer: tokenText(at, c.frame.scenario) }
  // A bare queue has no pool: its buffers are wherever the driver says.
  if (c.frame.scenario.layer === 'virtqueue' || (at >= 0 && used === after))
    return 'say.take.desc.addr'
  if (at >= 0) return ['say.take.desc.addr.narrow', values]
  return [narrow ? 'say.take.desc.addr.unchecked' : 'say.take.desc.addr.nowhere', values]
}

/** All that the textbook remote does; a library does some of it, too. */
export const remoteTellers = {
  'take.idx': (c) => (c.waiting ? 'say.take.idx' : 'say.take.idx.none'),
  'take.rmb': (c) => (real(c) ? 'say.take.rmb.desc' : 'say.take.rmb'),
  'take.head': (c) => (c.step.after < c.vring.num ? 'say.take.head' : 'say.take.head.bad'),
  'take.desc.addr': (c) => (toTable(c) ? 'say.take.desc.addr.table' : whereTo(c)),
  'take.desc.len': (c) => {
    if (completes(c)) return 'say.take.desc.len.report'
    return toTable(c) ? 'say.take.desc.len.table' : 'say.take.desc.len'
  },
  'take.desc.flags': (c) => {
    if (completes(c)) return 'say.take.desc.flags.report'
    if (c.step.after & VRING_DESC_F_INDIRECT) return 'say.take.desc.flags.table'
    if (c.step.after & VRING_DESC_F_NEXT) return 'say.take.desc.flags.next'
    return c.step.after & VRING_DESC_F_WRITE ? 'say.take.desc.flags.write' : 'say.take.desc.flags'
  },
  'take.desc.next': (c) => (real(c) ? 'say.take.desc.next.copy' : 'say.take.desc.next'),
  'take.hdr.len': (c) => (c.step.after ? 'say.take.hdr.len' : 'say.take.hdr.len.empty'),

  'done.id': (c) => (c.step.after < c.vring.num ? 'say.done.id' : 'say.done.id.bad'),
  'done.len': (c) => {
    if (c.frame.scenario.usedLen === 'written' && c.sends && !real(c)) return 'say.done.len.written'
    if (c.sends) return 'say.done.len'
    const isWhole = c.q.name === 'rvq' && c.step.after === RPMSG_BUF_SIZE
    return real(c) || isWhole ? 'say.done.len.whole' : 'say.done.len.in'
  },
  'done.wmb': (c) => (isFull(c) ? 'say.done.wmb.full' : 'say.done.wmb'),
  'done.idx': (c) => oddPublish(c) ?? 'say.done.idx',
  'done.flags': (c) => {
    const sleepers = c.sends ? c.get(c.layout.sleepers) : 0
    if (c.step.after & VRING_AVAIL_F_NO_INTERRUPT)
      return c.sends && sleepers === 0 ? 'say.done.flags.quiet' : 'say.done.flags'
    return sleepers ? 'say.done.flags.waiting' : 'say.done.flags.on'
  },
  'done.event': (c) => {
    const { after: idx, before: old } = c.last('done.idx') ?? { after: 0, before: 0 }
    return vringNeedEvent(c.step.after, idx, old) ? 'say.done.event' : 'say.done.event.no'
  },
  'done.interrupt': (c) =>
    struck(c, 'dropInterrupt') ? 'say.done.interrupt.dropped' : 'say.done.interrupt',
  'remote.flags': (c) =>
    c.step.after & VRING_USED_F_NO_NOTIFY ? 'say.remote.flags' : 'say.remote.flags.off',
} satisfies Tellers
