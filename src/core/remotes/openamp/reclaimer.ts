/**
 * Transmit buffers that were taken and given back unsent. The list runs through the buffers
 * themselves: two pointers of the remote (struct metal_list, 64 bits each) lie over the header
 * and the head behind them, in shared memory.
 */

import { FN } from '../../machine/functions.ts'
import { call, load, peek, type Routine, store } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import { type Field, field } from '../../memory/memory.ts'
import { hdrReserved, payloadOf } from '../../memory/rpmsgHeader.ts'
import { type Buffer, type Remote, virtual } from '../library/remote.ts'
import { bufferLength } from '../library/virtqueue.ts'

/** Address of the list's head in the remote's own memory. */
export const RECLAIMER = 0x50000120

/** struct vbuff_reclaimer_t over a message: node.next, node.prev, idx. */
const nextIn = (start: number): Field => field(start, 8)
const prevIn = (start: number): Field => field(start + 8, 8)
const headIn = (start: number): Field => field(payloadOf(start), 2)

/** metal_list_init. */
export function* initReclaimer({ s }: Remote): Routine {
  yield store(SITE['remote.boot.listNext'], s.reclaimerNext, RECLAIMER)
  yield store(SITE['remote.boot.listPrev'], s.reclaimerPrev, RECLAIMER)
}

/** The first half of rpmsg_virtio_get_tx_buffer: the oldest buffer of the list, or null. */
export function* reclaim(rm: Remote): Routine<Buffer | null> {
  const node = yield peek(rm.s.reclaimerNext)
  const start = virtual(rm, node)
  if (start < 0) return null
  yield* call(FN.openampListDel, listDel(rm, node, start))
  const head = yield load(SITE['remote.reclaim.head'], headIn(start))
  const len = yield* bufferLength(rm, rm.rvq, SITE['remote.reclaim.len'], head)
  return { head, start, len }
}

/** metal_list_del: takes a node out; it points to itself afterwards. */
function* listDel(rm: Remote, node: number, start: number): Routine {
  const next = yield load(SITE['remote.listDel.next'], nextIn(start))
  const prev = yield load(SITE['remote.listDel.prev'], prevIn(start))
  yield* point(SITE['remote.listDel.nextPrev'], prevOf(rm, next), prev)
  yield* point(SITE['remote.listDel.prevNext'], nextOf(rm, prev), next)
  yield store(SITE['remote.listDel.selfPrev'], prevIn(start), node)
  yield store(SITE['remote.listDel.selfNext'], nextIn(start), node)
}

/** The end of rpmsg_release_tx_buffer: keeps the head and joins the list as the last one. */
export function* giveBack(rm: Remote, start: number): Routine {
  const head = (yield load(SITE['remote.free.head'], hdrReserved(start))) & 0xffff
  yield store(SITE['remote.free.keepHead'], headIn(start), head)
  yield* call(FN.openampListAdd, listAddTail(rm, start))
}

/** metal_list_add_tail. */
function* listAddTail(rm: Remote, start: number): Routine {
  const { s, layout } = rm
  const node = layout.physical(start)
  const last = yield peek(s.reclaimerPrev)
  yield store(SITE['remote.listAdd.prev'], prevIn(start), last)
  yield store(SITE['remote.listAdd.next'], nextIn(start), RECLAIMER)
  yield store(SITE['remote.listAdd.headPrev'], s.reclaimerPrev, node)
  yield* point(SITE['remote.listAdd.lastNext'], nextOf(rm, last), node)
}

/** Field behind a pointer; null where it leads nowhere. */
const nextOf = (rm: Remote, node: number): Field | null =>
  node === RECLAIMER ? rm.s.reclaimerNext : inBuffer(rm, node, nextIn)
const prevOf = (rm: Remote, node: number): Field | null =>
  node === RECLAIMER ? rm.s.reclaimerPrev : inBuffer(rm, node, prevIn)

function inBuffer(rm: Remote, node: number, part: (start: number) => Field): Field | null {
  const start = virtual(rm, node)
  return start < 0 ? null : part(start)
}

function* point(site: number, pointer: Field | null, to: number): Routine {
  if (pointer !== null) yield store(site, pointer, to)
}
