/** virtqueue_add of Linux (6.x: virtqueue_add_split): makes a chain of buffers available. */
import { EIO, ENOSPC, VRING_DESC_F_NEXT, VRING_DESC_F_WRITE } from '../constants.ts'
import { barrier, load, notify, peek, store } from '../op.ts'
import { call, type Routine } from '../routine.ts'
import { at, fn } from '../sites.ts'
import { virtqueueKick } from './kick.ts'
import type { DriverQueue, Sg } from './queue.ts'

const NUM_ADDED_LIMIT = 0xffff

/**
 * Adds one buffer: `out` is read by the remote, `inn` is written by it, in this order.
 *
 * @param token what virtqueue_get_buf will give back (u32; a buffer index in rpmsg)
 * @returns 0, -ENOSPC (fewer free descriptors than entries) or -EIO (broken queue, 6.x)
 */
export function* virtqueueAdd(
  vq: DriverQueue,
  out: readonly Sg[],
  inn: readonly Sg[],
  token: number,
): Routine<number> {
  const { k, vring } = vq
  if (k.addRefusesBroken && (yield peek(vq.broken))) return -EIO
  const total = out.length + inn.length
  const numFree = yield peek(vq.numFree)
  if (numFree < total) {
    // Whatever the flags say: the remote may be asleep with a full ring.
    if (out.length > 0) yield notify(at['add.noSpaceNotify'], vq.index)
    return -ENOSPC
  }
  if (k.numFreeFirst) yield store(at['add.numFree'], vq.numFree, numFree - total)

  const head = yield peek(vq.freeHead)
  let i = head
  let last = head
  for (const [addr, len] of out) {
    last = i
    i = yield* describe(vq, i, addr, len, VRING_DESC_F_NEXT)
  }
  for (const [addr, len] of inn) {
    last = i
    i = yield* describe(vq, i, addr, len, VRING_DESC_F_NEXT | VRING_DESC_F_WRITE)
  }
  // The last one does not continue.
  const flags = yield load(at['add.last.load'], vring.descFlags(last))
  yield store(at['add.last.store'], vring.descFlags(last), flags & ~VRING_DESC_F_NEXT)

  if (!k.numFreeFirst) yield store(at['add.numFree'], vq.numFree, numFree - total)
  // This is the line that moves free_head.
  yield store(at['add.freeHead'], vq.freeHead, i)
  yield store(at['add.token'], vq.data(head), token)

  const next = k.shadows
    ? yield peek(vq.availIdxShadow)
    : yield load(at['add.slotLoad'], vring.availIdx)
  yield store(at['add.ring'], vring.availRing(vring.slot(next)), head)
  // The entry must be visible before the index that announces it.
  yield barrier(at['add.wmb'], 'wmb')
  yield* publish(vq)

  const added = (yield peek(vq.numAdded)) + 1
  yield store(at['add.numAdded'], vq.numAdded, added)
  // The event index compares in 16 bits, so the count must not run round.
  if (added === NUM_ADDED_LIMIT) yield* call(fn.kick, virtqueueKick(vq))
  return 0
}

/** Fills descriptor `i`; returns the next free one. */
function* describe(
  vq: DriverQueue,
  i: number,
  addr: number,
  len: number,
  flags: number,
): Routine<number> {
  const { vring } = vq
  yield store(at['add.desc.flags'], vring.descFlags(i), flags)
  yield store(at['add.desc.addr'], vring.descAddr(i), addr)
  yield store(at['add.desc.len'], vring.descLen(i), len)
  if (vq.k.freeList === 'desc.next') return yield load(at['add.desc.nextLoad'], vring.descNext(i))
  const next = yield peek(vq.extraNext(i))
  yield store(at['add.desc.next'], vring.descNext(i), next)
  yield store(at['add.extra.addr'], vq.extraAddr(i), addr)
  yield store(at['add.extra.len'], vq.extraLen(i), len)
  yield store(at['add.extra.flags'], vq.extraFlags(i), flags)
  return next
}

/** avail.idx + 1: the moment at which the remote may see the entry. */
function* publish(vq: DriverQueue): Routine {
  const { availIdx } = vq.vring
  if (vq.k.shadows) {
    const idx = ((yield peek(vq.availIdxShadow)) + 1) & 0xffff
    yield store(at['add.idxShadow'], vq.availIdxShadow, idx)
    yield store(at['add.idx'], availIdx, idx)
  } else {
    const idx = yield load(at['add.idxLoad'], availIdx)
    yield store(at['add.idx'], availIdx, (idx + 1) & 0xffff)
  }
}
