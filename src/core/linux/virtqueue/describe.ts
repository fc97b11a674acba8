/** Filling one descriptor of the ring (6.x: virtqueue_add_desc_split). */
import { load, peek, type Routine, store } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import type { DriverQueue } from './queue.ts'

/** Fills descriptor `i`; returns the next free one. */
export function* describe(
  vq: DriverQueue,
  i: number,
  addr: number,
  len: number,
  flags: number,
): Routine<number> {
  const { vring } = vq
  yield store(SITE['add.desc.flags'], vring.descFlags(i), flags)
  yield store(SITE['add.desc.addr'], vring.descAddr(i), addr)
  yield store(SITE['add.desc.len'], vring.descLen(i), len)
  if (vq.k.freeList === 'desc.next') return yield load(SITE['add.desc.nextLoad'], vring.descNext(i))
  const next = yield peek(vq.extraNext(i))
  yield store(SITE['add.desc.next'], vring.descNext(i), next)
  yield store(SITE['add.extra.addr'], vq.extraAddr(i), addr)
  yield store(SITE['add.extra.len'], vq.extraLen(i), len)
  yield store(SITE['add.extra.flags'], vq.extraFlags(i), flags)
  return next
}
