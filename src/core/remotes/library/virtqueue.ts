/**
 * The virtqueue of OpenAMP, RPMsg-Lite and TI's PRU library in the role of the device: taking
 * from the available ring, completing on the used ring, telling the driver. Nothing is checked.
 */

import { FN } from '../../machine/functions.ts'
import { barrier, call, interrupt, load, peek, type Routine, store } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import { VRING_AVAIL_F_NO_INTERRUPT, VRING_USED_F_NO_NOTIFY } from '../../memory/constants.ts'
import type { QueueLayout } from '../../memory/layout.ts'
import { inItsMap } from '../../memory/remoteView.ts'
import { vringNeedEvent } from '../../memory/vring.ts'
import { completionFaults, hangs, SOUND } from '../textbook/completionFaults.ts'
import { type Buffer, type Remote, unchecked, virtual } from './remote.ts'

const U32 = 0x1_0000_0000

/** virtqueue_get_first_avail_buffer (RPMsg-Lite: …_get_available_buffer, PRU: …_get_avail_buf). */
export const getAvailable = (rm: Remote, q: QueueLayout): Routine<Buffer | null> =>
  call(FN[rm.p.fns.take], take(rm, q))

/** virtqueue_add_consumed_buffer (PRU: pru_virtqueue_add_used_buf). */
export const addConsumed = (rm: Remote, q: QueueLayout, head: number, len: number): Routine =>
  call(FN[rm.p.fns.complete], complete(rm, q, head, len))

/** virtqueue_kick of the remote: tells the driver, if it is to be told. */
export const kickDriver = (rm: Remote, q: QueueLayout): Routine =>
  call(FN[rm.p.fns.kick], kick(rm, q))

/** virtqueue_get_buffer_length: desc.len, whatever the index; 0 where there is no memory. */
export function* bufferLength(
  rm: Remote,
  q: QueueLayout,
  site: number,
  head: number,
): Routine<number> {
  return inMemory(rm, q, head) ? yield load(site, q.vring.descLen(head)) : 0
}

function* take(rm: Remote, q: QueueLayout): Routine<Buffer | null> {
  const { p } = rm
  const { vring } = q
  if (yield* hangs(q)) return null
  if (p.fenceBeforeTake) yield barrier(SITE['take.mb'], 'mb')
  const idx = yield load(SITE['take.idx'], vring.availIdx)
  const last = yield peek(q.lastAvailIdx)
  if (last === idx) return null
  // The cursor moves before the entry is read.
  yield store(SITE['take.lastAvail'], q.lastAvailIdx, (last + 1) & 0xffff)
  const head = yield load(SITE['take.head'], vring.availRing(vring.slot(last)))
  const count = (yield peek(q.takeCount)) + 1
  if (head < vring.num) yield store(SITE['take.held'], q.held(head), count)
  yield store(SITE['take.count'], q.takeCount, count)
  if (p.fenceAfterHead) yield barrier(SITE['take.rmb'], 'rmb')
  if (!inMemory(rm, q, head)) return null
  const addr = yield load(SITE['take.desc.addr'], vring.descAddr(head))
  const len = yield load(SITE['take.desc.len'], vring.descLen(head))
  if (p.copiesDescriptor) {
    yield load(SITE['take.desc.flags'], vring.descFlags(head))
    yield load(SITE['take.desc.next'], vring.descNext(head))
  }
  const start = p.narrowAddress
    ? unchecked(rm, inItsMap(rm.layout, addr % U32))
    : virtual(rm, inItsMap(rm.layout, addr))
  return start < 0 ? null : { head, start, len }
}

function* complete(rm: Remote, q: QueueLayout, head: number, len: number): Routine {
  const { p } = rm
  const { num } = q.vring
  if (head > num || (head === num && !p.completesNum)) return
  const manner = (yield peek(q.completionFaults)) ? yield* completionFaults(q) : SOUND
  const id = manner.id ?? head
  const late = p.indexFirst || manner.indexFirst
  for (let n = manner.twice ? 2 : 1; n > 0; n--)
    yield* late ? entryLate(rm, q, head, id, len) : entry(rm, q, head, id, len)
}

/** The entry of `head`, which names `id`, and behind it the index that announces it. */
function* entry(rm: Remote, q: QueueLayout, head: number, id: number, len: number): Routine {
  const { p } = rm
  const { vring } = q
  const slot = vring.slot(yield load(SITE['done.idxLoad'], vring.usedIdx))
  yield store(SITE['done.id'], vring.usedId(slot), id)
  yield store(SITE['done.len'], vring.usedLen(slot), len)
  // Forgotten before the index moves: behind it the driver may use the descriptor again at once.
  yield* forget(q, head)
  if (p.publishBarrier) yield barrier(SITE['done.wmb'], p.publishBarrier)
  const now = yield load(SITE['done.idxAgain'], vring.usedIdx)
  yield store(SITE['done.idx'], vring.usedIdx, (now + 1) & 0xffff)
  yield* count(rm, q)
}

/** The same in the wrong order. */
function* entryLate(rm: Remote, q: QueueLayout, head: number, id: number, len: number): Routine {
  const { vring } = q
  const always = rm.p.indexFirst
  const idx = yield load(SITE['done.idxLoad'], vring.usedIdx)
  const slot = vring.slot(idx)
  if (!always) yield* forget(q, head)
  const now = always ? idx : yield load(SITE['done.idxAgain'], vring.usedIdx)
  yield store(SITE['done.idx'], vring.usedIdx, (now + 1) & 0xffff)
  yield store(SITE['done.lateId'], vring.usedId(slot), id)
  yield store(SITE['done.lateLen'], vring.usedLen(slot), len)
  if (always) yield* forget(q, head)
  yield* count(rm, q)
}

function* forget({ vring, held }: QueueLayout, head: number): Routine {
  if (head < vring.num) yield store(SITE['done.held'], held(head), 0)
}

/** vq_queued_cnt: completions since the last kick. */
function* count({ p, s }: Remote, { index }: QueueLayout): Routine {
  if (!p.countsQueued) return
  const queued = s.queuedCnt[index]
  yield store(SITE['done.queued'], queued, ((yield peek(queued)) + 1) & 0xffff)
}

function* kick(rm: Remote, q: QueueLayout): Routine {
  if (rm.p.kickBarrier) yield barrier(SITE['done.mb'], 'mb')
  if (yield* mustNotify(rm, q)) yield interrupt(SITE['done.interrupt'], q.index)
  if (rm.p.countsQueued) yield store(SITE['done.noneQueued'], rm.s.queuedCnt[q.index], 0)
}

/** vq_ring_must_notify. */
function* mustNotify(rm: Remote, { vring, index }: QueueLayout): Routine<boolean> {
  if (rm.eventIdx) {
    const idx = yield load(SITE['done.idxNow'], vring.usedIdx)
    const old = (idx - (yield peek(rm.s.queuedCnt[index]))) & 0xffff
    return vringNeedEvent(yield load(SITE['done.event'], vring.usedEvent), idx, old)
  }
  // RPMsg-Lite asks the flags that the remote itself writes: the driver cannot say no.
  return rm.p.asks === 'used.flags'
    ? !((yield load(SITE['done.ownFlags'], vring.usedFlags)) & VRING_USED_F_NO_NOTIFY)
    : !((yield load(SITE['done.flags'], vring.availFlags)) & VRING_AVAIL_F_NO_INTERRUPT)
}

/** Is descriptor `head`, which may be any number, in the memory of the rings at all? */
const inMemory = ({ layout }: Remote, { vring }: QueueLayout, head: number): boolean =>
  vring.hasDesc(head, layout.ringBytes)
