/**
 * The textbook remote: a device as the virtio specification describes it, with OpenAMP's names.
 * It takes entries of the available ring in order and completes what it holds in any order.
 */
import {
  NO_TOKEN,
  RPMSG_MAX_PAYLOAD,
  VRING_AVAIL_F_NO_INTERRUPT,
  VRING_DESC_F_NEXT,
  VRING_DESC_F_WRITE,
} from '../constants.ts'
import { vringNeedEvent } from '../driver/kick.ts'
import { hdrDst, hdrLen, hdrSrc, payloadOf } from '../header.ts'
import type { Layout, QueueLayout } from '../layout.ts'
import { field } from '../memory.ts'
import { barrier, interrupt, load, peek, read, store } from '../op.ts'
import type { Routine } from '../routine.ts'
import { at } from '../sites.ts'

/** One descriptor as the remote read it. */
export interface ChainEntry {
  readonly addr: number
  readonly len: number
  readonly flags: number
}

export interface Taken {
  /** Index of the head, or NO_TOKEN if nothing was available. */
  readonly head: number
  readonly chain: readonly ChainEntry[]
}

/**
 * virtqueue_get_available_buffer: takes the next available entry and reads its chain and, if
 * it is an rpmsg message, its header.
 */
export function* takeAvailable(layout: Layout, q: QueueLayout): Routine<Taken> {
  const { vring } = q
  const chain: ChainEntry[] = []
  const idx = yield load(at['take.idx'], vring.availIdx)
  const last = yield peek(q.lastAvailIdx)
  if (last === idx) return { head: NO_TOKEN, chain }
  yield barrier(at['take.rmb'], 'rmb')
  const head = yield load(at['take.head'], vring.availRing(vring.slot(last)))
  const inRange = head < vring.num
  const count = (yield peek(q.takeCount)) + 1
  if (inRange) yield store(at['take.held'], q.held(head), count)
  yield store(at['take.lastAvail'], q.lastAvailIdx, (last + 1) & 0xffff)
  yield store(at['take.count'], q.takeCount, count)
  for (let i = head, n = 0; inRange && n < vring.num; n++) {
    const addr = yield load(at['take.desc.addr'], vring.descAddr(i))
    const len = yield load(at['take.desc.len'], vring.descLen(i))
    const flags = yield load(at['take.desc.flags'], vring.descFlags(i))
    chain.push({ addr, len, flags })
    if (!(flags & VRING_DESC_F_NEXT)) break
    i = yield load(at['take.desc.next'], vring.descNext(i))
    if (i >= vring.num) break
  }
  const first = chain[0]
  const buf = first && !(first.flags & VRING_DESC_F_WRITE) ? layout.bufferOf(first.addr) : -1
  if (buf >= 0) {
    const start = layout.bufferAt(buf)
    yield load(at['take.hdr.src'], hdrSrc(start))
    yield load(at['take.hdr.dst'], hdrDst(start))
    const len = yield load(at['take.hdr.len'], hdrLen(start))
    if (len > 0 && len <= RPMSG_MAX_PAYLOAD)
      yield read(at['take.payload'], field(payloadOf(start), 1), len)
  }
  return { head, chain }
}

/**
 * virtqueue_add_consumed_buffer, then the decision to interrupt: writes the entries, moves
 * used.idx once by their number.
 *
 * @param entries `[id, len]`, len in bytes
 * @returns 1 if the driver was interrupted
 */
export function* addConsumed(
  q: QueueLayout,
  entries: readonly (readonly [id: number, len: number])[],
  eventIdx: boolean,
): Routine<number> {
  const { vring } = q
  const old = yield load(at['done.idxLoad'], vring.usedIdx)
  let n = 0
  for (const [id, len] of entries) {
    const slot = vring.slot(old + n++)
    yield store(at['done.id'], vring.usedId(slot), id)
    yield store(at['done.len'], vring.usedLen(slot), len)
  }
  // Forgotten first: behind the index, the driver may use the descriptors again at once.
  for (const [id] of entries)
    if (id < vring.num && (yield peek(q.held(id)))) yield store(at['done.held'], q.held(id), 0)
  // The entries must be visible before the index that announces them.
  yield barrier(at['done.wmb'], 'wmb')
  const idx = (old + n) & 0xffff
  yield store(at['done.idx'], vring.usedIdx, idx)
  yield barrier(at['done.mb'], 'mb')
  const wanted = eventIdx
    ? vringNeedEvent(yield load(at['done.event'], vring.usedEvent), idx, old)
    : !((yield load(at['done.flags'], vring.availFlags)) & VRING_AVAIL_F_NO_INTERRUPT)
  if (!wanted) return 0
  yield interrupt(at['done.interrupt'], q.index)
  return 1
}

/** Length in bytes that used.ring[].len of `head` should carry. */
export function* usedLength(layout: Layout, q: QueueLayout, head: number): Routine<number> {
  if (head >= q.vring.num) return 0
  let written = 0
  let total = 0
  for (let i = head, n = 0; n < q.vring.num; n++) {
    const flags = yield load(at['take.desc.flags'], q.vring.descFlags(i))
    const len = yield load(at['take.desc.len'], q.vring.descLen(i))
    total += len
    if (flags & VRING_DESC_F_WRITE) written += len
    if (!(flags & VRING_DESC_F_NEXT)) break
    i = yield load(at['take.desc.next'], q.vring.descNext(i))
  }
  return layout.scenario.usedLen === 'written' ? written : total
}
