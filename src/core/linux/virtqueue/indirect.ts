/** Indirect tables of Linux: a chain of any length behind one descriptor of the ring. */

import { load, peek, type Routine, store } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import {
  VRING_DESC_F_INDIRECT,
  VRING_DESC_F_NEXT,
  VRING_DESC_F_WRITE,
} from '../../memory/constants.ts'
import { DESC_SIZE, DescTable } from '../../memory/desc.ts'
import { kmalloc } from './alloc.ts'
import { describe } from './describe.ts'
import type { DriverQueue, Sg } from './queue.ts'

/**
 * alloc_indirect_split (6.x): a table whose entries are linked already.
 *
 * @returns its address, or 0 if there is no memory
 */
export function* allocIndirect(vq: DriverQueue, total: number): Routine<number> {
  const address = yield* kmalloc(vq.heap, DESC_SIZE * total)
  if (!address) return 0
  const table = tableAt(vq, address)
  for (let k = 0; k < total; k++) yield store(SITE['table.link'], table.next(k), k + 1)
  return address
}

/**
 * vring_add_indirect (3.x): allocates the table, fills it and lets a descriptor point to it.
 *
 * @returns its address, or 0 if there is no memory
 */
export function* addIndirect(
  vq: DriverQueue,
  out: readonly Sg[],
  inn: readonly Sg[],
): Routine<number> {
  const { vring } = vq
  const total = out.length + inn.length
  const address = yield* kmalloc(vq.heap, DESC_SIZE * total)
  if (!address) return 0
  const table = tableAt(vq, address)
  yield* entries(table, out, inn, function* (k) {
    yield store(SITE['table.next'], table.next(k), k + 1)
  })
  yield store(SITE['table.last.next'], table.next(total - 1), 0)
  yield store(SITE['add.numFree'], vq.numFree, (yield peek(vq.numFree)) - 1)
  const head = yield peek(vq.freeHead)
  yield store(SITE['add.desc.flags'], vring.descFlags(head), VRING_DESC_F_INDIRECT)
  yield store(SITE['add.desc.addr'], vring.descAddr(head), address)
  yield store(SITE['add.desc.len'], vring.descLen(head), DESC_SIZE * total)
  const next = yield load(SITE['add.desc.nextLoad'], vring.descNext(head))
  yield store(SITE['add.freeHead'], vq.freeHead, next)
  return address
}

/** The part of virtqueue_add_split (6.x) that uses a table: fills it and points `head` to it. */
export function* fillTable(
  vq: DriverQueue,
  address: number,
  head: number,
  out: readonly Sg[],
  inn: readonly Sg[],
): Routine {
  const table = tableAt(vq, address)
  yield* entries(table, out, inn, function* (k) {
    yield load(SITE['table.nextLoad'], table.next(k))
  })
  const bytes = DESC_SIZE * (out.length + inn.length)
  const next = yield* describe(vq, head, address, bytes, VRING_DESC_F_INDIRECT)
  yield store(SITE['add.numFree'], vq.numFree, (yield peek(vq.numFree)) - 1)
  yield store(SITE['add.freeHead'], vq.freeHead, next)
}

/** Writes the entries; the last one does not continue. */
function* entries(
  table: DescTable,
  out: readonly Sg[],
  inn: readonly Sg[],
  follow: (k: number) => Routine,
): Routine {
  const sgs = [...out, ...inn]
  for (const [k, [addr, len]] of sgs.entries()) {
    const write = k < out.length ? 0 : VRING_DESC_F_WRITE
    yield store(SITE['table.flags'], table.flags(k), VRING_DESC_F_NEXT | write)
    yield store(SITE['table.addr'], table.addr(k), addr)
    yield store(SITE['table.len'], table.len(k), len)
    yield* follow(k)
  }
  const last = table.flags(sgs.length - 1)
  const flags = yield load(SITE['table.last.load'], last)
  yield store(SITE['table.last.store'], last, flags & ~VRING_DESC_F_NEXT)
}

const tableAt = (vq: DriverQueue, address: number): DescTable =>
  new DescTable(vq.heap.offsetOf(address))
