/** virtqueue_add of Linux (6.x: virtqueue_add_split): makes a chain of buffers available. */

import { FN } from '../../machine/functions.ts'
import {
  barrier,
  bug,
  call,
  load,
  notify,
  peek,
  type Routine,
  store,
  tell,
} from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import { strike } from '../../machine/world.ts'
import { EIO, ENOSPC, VRING_DESC_F_NEXT, VRING_DESC_F_WRITE } from '../../memory/constants.ts'
import { describe } from './describe.ts'
import { addIndirect, allocIndirect, fillTable } from './indirect.ts'
import { virtqueueKick } from './kick.ts'
import type { DriverQueue, Sg } from './queue.ts'

const NUM_ADDED_LIMIT = 0xffff

/**
 * Adds one buffer: `out` is read by the remote, `inn` is written by it, in this order.
 *
 * Where indirect tables are negotiated, more than one entry goes into a table, if there is
 * memory for it.
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
  const head = yield peek(vq.freeHead)
  let table = 0
  if (vq.indirect && total > 1 && numFree > 0)
    table = yield* call(
      FN.addIndirect,
      k.tableApart ? addIndirect(vq, out, inn) : allocIndirect(vq, total),
    )
  if (table === 0) {
    if (total === 0 || total > vring.num) yield* checkLength(vq, total)
    if (numFree < total) {
      // Whatever the flags say: the remote may be asleep with a full ring.
      if (out.length > 0) yield notify(SITE['add.noSpaceNotify'], vq.index)
      return -ENOSPC
    }
    if (k.numFreeFirst) yield store(SITE['add.numFree'], vq.numFree, numFree - total)

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
    const flags = yield load(SITE['add.last.load'], vring.descFlags(last))
    yield store(SITE['add.last.store'], vring.descFlags(last), flags & ~VRING_DESC_F_NEXT)

    if (!k.numFreeFirst) yield store(SITE['add.numFree'], vq.numFree, numFree - total)
    // This is the line that moves free_head.
    yield store(SITE['add.freeHead'], vq.freeHead, i)
  } else if (!k.tableApart) yield* fillTable(vq, table, head, out, inn)
  yield store(SITE['add.token'], vq.data(head), token)
  // Stored each time: no table of an earlier chain survives. A step only where it changes.
  if (vq.indirect && !k.tableApart && (yield peek(vq.indirDesc(head))) !== table)
    yield store(SITE['add.indirDesc'], vq.indirDesc(head), table)
  if (vq.buflen) {
    const writable = inn.reduce((sum, [, len]) => sum + len, 0)
    yield store(SITE['add.buflen'], vq.buflen(head), writable)
  }

  const next = k.shadows
    ? yield peek(vq.availIdxShadow)
    : yield load(SITE['add.slotLoad'], vring.availIdx)
  const entry = store(SITE['add.ring'], vring.availRing(vring.slot(next)), head)
  if (yield peek(vq.fault.skipWmb)) {
    yield* strike(SITE['fault.skipWmb'], vq, 'skipWmb')
    yield* publish(vq)
    yield entry
  } else {
    yield entry
    // The entry must be visible before the index that announces it.
    yield barrier(SITE['add.wmb'], 'wmb')
    yield* publish(vq)
  }

  const added = (yield peek(vq.numAdded)) + 1
  yield store(SITE['add.numAdded'], vq.numAdded, added)
  // The event index compares in 16 bits, so the count must not run round.
  if (added === NUM_ADDED_LIMIT) yield* call(FN.kick, virtqueueKick(vq))
  return 0
}

/**
 * What no direct chain may be: empty, or longer than the ring. (BUG_ON and WARN_ON_ONCE of
 * virtqueue_add; 6.x goes on after its warning, and finds no space.)
 */
function* checkLength(vq: DriverQueue, total: number): Routine {
  const { k, vring } = vq
  if (total === 0) yield bug(SITE['add.bug'], 'total_sg == 0')
  if (k.tooLongIsBug) yield bug(SITE['add.bug'], 'total_sg > vq->vring.num')
  else if (!vq.indirect && total > vring.num && !(yield peek(vq.warnedTooLong)))
    yield tell(SITE['add.warn'], vq.warnedTooLong, 1, {
      warn: 'total_sg > vq->split.vring.num && !vq->indirect',
    })
}

/** avail.idx + 1: the moment at which the remote may see the entry. */
function* publish(vq: DriverQueue): Routine {
  const { availIdx } = vq.vring
  if (vq.k.shadows) {
    const idx = ((yield peek(vq.availIdxShadow)) + 1) & vq.idxMask
    yield store(SITE['add.idxShadow'], vq.availIdxShadow, idx)
    yield store(SITE['add.idx'], availIdx, idx)
  } else {
    const idx = yield load(SITE['add.idxLoad'], availIdx)
    yield store(SITE['add.idx'], availIdx, (idx + 1) & vq.idxMask)
  }
}
