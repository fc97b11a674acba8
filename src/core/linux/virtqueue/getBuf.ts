/** virtqueue_get_buf of Linux: takes one completed buffer back. */

import { FN } from '../../machine/functions.ts'
import { barrier, bug, call, load, peek, print, type Routine, store } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import {
  NO_TOKEN,
  VRING_AVAIL_F_NO_INTERRUPT,
  VRING_DESC_F_INDIRECT,
  VRING_DESC_F_NEXT,
} from '../../memory/constants.ts'
import { DESC_SIZE } from '../../memory/desc.ts'
import { kfree } from './alloc.ts'
import type { DriverQueue } from './queue.ts'

/**
 * @param out receives `len`, the length in bytes that the remote reported; it is set even when
 *   the entry turns out to be bad
 * @returns the token given to virtqueue_add, or NO_TOKEN: nothing there, or a broken queue
 */
export function* virtqueueGetBuf(vq: DriverQueue, out: { len: number | null }): Routine<number> {
  const { vring } = vq
  if (yield peek(vq.broken)) return NO_TOKEN
  if (!(yield* call(FN.moreUsed, moreUsed(vq)))) return NO_TOKEN
  // The entry must not be read before the index that announced it.
  yield barrier(SITE['get.rmb'], 'rmb')
  const lastUsed = yield peek(vq.lastUsedIdx)
  const slot = vring.slot(lastUsed)
  const id = yield load(SITE['get.id'], vring.usedId(slot))
  out.len = yield load(SITE['get.len'], vring.usedLen(slot))

  if (id >= vring.num) {
    yield print(SITE['get.outOfRange'], 'err', `${vq.label}:id ${id} out of range\n`)
    yield store(SITE['get.broken'], vq.broken, 1)
    return NO_TOKEN
  }
  const token = yield peek(vq.data(id))
  if (token === NO_TOKEN) {
    yield print(SITE['get.notHead'], 'err', `${vq.label}:id ${id} is not a head!\n`)
    yield store(SITE['get.broken'], vq.broken, 1)
    return NO_TOKEN
  }
  if (vq.buflen) {
    const most = yield peek(vq.buflen(id))
    if (out.len > most) {
      const text = `${vq.label}:used len ${out.len} is larger than in buflen ${most}\n`
      yield print(SITE['get.tooLong'], 'err', text)
      yield store(SITE['get.broken'], vq.broken, 1)
      return NO_TOKEN
    }
  }
  yield* call(FN.detachBuf, detachBuf(vq, id))
  const idx = (lastUsed + 1) & 0xffff
  yield store(SITE['get.lastUsed'], vq.lastUsedIdx, idx)

  const flags = vq.k.shadows
    ? yield peek(vq.availFlagsShadow)
    : yield load(SITE['get.flagsLoad'], vring.availFlags)
  if (!(flags & VRING_AVAIL_F_NO_INTERRUPT)) {
    // Asks for the next interrupt, even where the event index was not negotiated.
    yield store(SITE['get.usedEvent'], vring.usedEvent, idx)
    yield barrier(SITE['get.mb'], vq.k.storeMb && vq.weakBarriers ? 'store_mb' : 'mb')
  }
  return token
}

/** @returns 1 if the used ring holds an entry that was not taken yet */
export function* moreUsed(vq: DriverQueue): Routine<number> {
  const idx = yield load(SITE['used.idx'], vq.vring.usedIdx)
  return (yield peek(vq.lastUsedIdx)) === idx ? 0 : 1
}

/** detach_buf: gives the chain of `head` back to the free list, which is a stack. */
export function* detachBuf(vq: DriverQueue, head: number): Routine {
  const { vring } = vq
  const shared = vq.k.freeList === 'desc.next'
  yield store(SITE['detach.token'], vq.data(head), NO_TOKEN)
  let i = head
  let flags = yield load(SITE['detach.flags'], vring.descFlags(i))
  if (shared && flags & VRING_DESC_F_INDIRECT) {
    // 3.x believes what stands in shared memory.
    yield* kfree(vq.heap, yield load(SITE['detach.table'], vring.descAddr(i)))
    flags = yield load(SITE['detach.flags'], vring.descFlags(i))
  }
  for (let walked = 1; flags & VRING_DESC_F_NEXT; walked++) {
    // More links than descriptors: it goes in a circle, and nothing ends this loop.
    if (walked > vring.num) yield bug(SITE['detach.circle'], 'soft lockup')
    i = shared ? yield load(SITE['detach.next'], vring.descNext(i)) : yield peek(vq.extraNext(i))
    yield store(SITE['detach.numFree'], vq.numFree, (yield peek(vq.numFree)) + 1)
    flags = yield load(SITE['detach.flags'], vring.descFlags(i))
  }
  const oldHead = yield peek(vq.freeHead)
  yield store(SITE['detach.link'], shared ? vring.descNext(i) : vq.extraNext(i), oldHead)
  // Last in, first out: what came back last is used first.
  yield store(SITE['detach.freeHead'], vq.freeHead, head)
  yield store(SITE['detach.lastFree'], vq.numFree, (yield peek(vq.numFree)) + 1)
  if (shared || !vq.indirect) return
  const table = yield peek(vq.indirDesc(head))
  if (table === 0) return
  if (!((yield peek(vq.extraFlags(head))) & VRING_DESC_F_INDIRECT))
    yield bug(
      SITE['detach.notIndirect'],
      '!(vq->split.desc_extra[head].flags & VRING_DESC_F_INDIRECT)',
    )
  const len = yield peek(vq.extraLen(head))
  if (len === 0 || len % DESC_SIZE)
    yield bug(SITE['detach.badLength'], 'len == 0 || len % sizeof(struct vring_desc)')
  yield* kfree(vq.heap, table)
  yield store(SITE['detach.indirDesc'], vq.indirDesc(head), 0)
}

/**
 * virtqueue_detach_unused_buf: takes back a buffer that nobody will complete any more.
 *
 * @returns the token of the lowest slot that holds one, or NO_TOKEN
 */
export function* virtqueueDetachUnusedBuf(vq: DriverQueue): Routine<number> {
  const { vring } = vq
  for (let i = 0; i < vring.num; i++) {
    const token = yield peek(vq.data(i))
    if (token === NO_TOKEN) continue
    yield* call(FN.detachBuf, detachBuf(vq, i))
    if (vq.k.shadows) {
      const idx = ((yield peek(vq.availIdxShadow)) - 1) & 0xffff
      yield store(SITE['unused.shadow'], vq.availIdxShadow, idx)
      yield store(SITE['unused.idx'], vring.availIdx, idx)
    } else {
      const idx = yield load(SITE['unused.idxLoad'], vring.availIdx)
      yield store(SITE['unused.idx'], vring.availIdx, (idx - 1) & 0xffff)
    }
    return token
  }
  // Nothing is left, so every descriptor must be free; one that was overwritten is missing.
  if ((yield peek(vq.numFree)) !== vring.num)
    yield bug(SITE['unused.bug'], `vq->vq.num_free != vq->${vq.k.shadows ? 'split.' : ''}vring.num`)
  return NO_TOKEN
}
