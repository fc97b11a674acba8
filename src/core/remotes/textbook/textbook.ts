/**
 * The textbook remote: a device as the virtio specification describes it, with OpenAMP's names.
 * It takes entries of the available ring in order and completes what it holds in any order.
 */

import { emptyMailbox } from '../../machine/mailbox.ts'
import { barrier, interrupt, load, peek, type Routine, read, store } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import {
  NO_TOKEN,
  RPMSG_MAX_PAYLOAD,
  VRING_AVAIL_F_NO_INTERRUPT,
  VRING_DESC_F_INDIRECT,
  VRING_DESC_F_NEXT,
  VRING_DESC_F_WRITE,
} from '../../memory/constants.ts'
import { DESC_SIZE, DescTable } from '../../memory/desc.ts'
import type { Layout, QueueLayout } from '../../memory/layout.ts'
import { field } from '../../memory/memory.ts'
import { inItsMap } from '../../memory/remoteView.ts'
import { hdrDst, hdrLen, hdrSrc, payloadOf } from '../../memory/rpmsgHeader.ts'
import { vringNeedEvent } from '../../memory/vring.ts'
import { completionFaults, type Manner, SOUND } from './completionFaults.ts'

/** One descriptor as the remote read it. */
export interface ChainEntry {
  readonly addr: number
  readonly len: number
  readonly flags: number
}

/** What the used ring is to say: a head, and a length in bytes. */
type Entry = readonly [id: number, len: number]

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
  if (yield peek(q.fault.stopConsuming)) return { head: NO_TOKEN, chain: [] }
  yield* emptyMailbox(layout)
  const idx = yield load(SITE['take.idx'], vring.availIdx)
  const last = yield peek(q.lastAvailIdx)
  if (last === idx) return { head: NO_TOKEN, chain: [] }
  yield barrier(SITE['take.rmb'], 'rmb')
  const head = yield load(SITE['take.head'], vring.availRing(vring.slot(last)))
  const inRange = head < vring.num
  const count = (yield peek(q.takeCount)) + 1
  if (inRange) yield store(SITE['take.held'], q.held(head), count)
  yield store(SITE['take.lastAvail'], q.lastAvailIdx, (last + 1) & 0xffff)
  yield store(SITE['take.count'], q.takeCount, count)
  let chain = inRange ? yield* readChain(vring.desc, head, vring.num) : []
  const table = tableOf(layout, chain)
  if (table) chain = yield* readChain(table.desc, 0, table.length)
  const first = chain[0]
  const buf =
    first && !(first.flags & VRING_DESC_F_WRITE)
      ? layout.bufferOf(inItsMap(layout, first.addr))
      : -1
  if (buf >= 0) {
    const start = layout.bufferAt(buf)
    yield load(SITE['take.hdr.src'], hdrSrc(start))
    yield load(SITE['take.hdr.dst'], hdrDst(start))
    const len = yield load(SITE['take.hdr.len'], hdrLen(start))
    if (len > 0 && len <= RPMSG_MAX_PAYLOAD)
      yield read(SITE['take.payload'], field(payloadOf(start), 1), len)
  }
  return { head, chain }
}

/** Reads the descriptors of a chain that begins at `head` of a table with `length` entries. */
function* readChain(desc: DescTable, head: number, length: number): Routine<ChainEntry[]> {
  const chain: ChainEntry[] = []
  for (let i = head, n = 0; i < length && n < length; n++) {
    const addr = yield load(SITE['take.desc.addr'], desc.addr(i))
    const len = yield load(SITE['take.desc.len'], desc.len(i))
    const flags = yield load(SITE['take.desc.flags'], desc.flags(i))
    chain.push({ addr, len, flags })
    if (!(flags & VRING_DESC_F_NEXT)) break
    i = yield load(SITE['take.desc.next'], desc.next(i))
  }
  return chain
}

/** The indirect table that a chain consists of, or null if it consists of buffers. */
function tableOf({ heap }: Layout, [entry]: readonly ChainEntry[]) {
  if (!entry || !(entry.flags & VRING_DESC_F_INDIRECT)) return null
  const { addr, len } = entry
  if (!heap.holds(addr, len)) return null
  return { desc: new DescTable(heap.offsetOf(addr)), length: Math.floor(len / DESC_SIZE) }
}

/**
 * virtqueue_add_consumed_buffer, then the decision to interrupt: writes the entries, moves
 * used.idx once by their number.
 *
 * @param entries `[id, len]`, len in bytes; a fault strikes the first one
 * @returns 1 if the driver was interrupted
 */
export function* addConsumed(
  q: QueueLayout,
  entries: readonly Entry[],
  eventIdx: boolean,
): Routine<number> {
  const { vring } = q
  const faulty = entries.length > 0 && (yield peek(q.completionFaults)) !== 0
  const manner = faulty ? yield* completionFaults(q) : SOUND
  const written = inThisManner(entries, manner)
  const late = manner.indexFirst
  const old = yield load(SITE['done.idxLoad'], vring.usedIdx)
  const idx = (old + written.length) & 0xffff
  if (late) yield* moveIndex(q, entries, idx, late)
  let n = 0
  for (const [id, len] of written) {
    const slot = vring.slot(old + n++)
    yield store(late ? SITE['done.lateId'] : SITE['done.id'], vring.usedId(slot), id)
    yield store(late ? SITE['done.lateLen'] : SITE['done.len'], vring.usedLen(slot), len)
  }
  if (!late) yield* moveIndex(q, entries, idx, late)
  yield barrier(SITE['done.mb'], 'mb')
  const wanted = eventIdx
    ? vringNeedEvent(yield load(SITE['done.event'], vring.usedEvent), idx, old)
    : !((yield load(SITE['done.flags'], vring.availFlags)) & VRING_AVAIL_F_NO_INTERRUPT)
  if (!wanted) return 0
  yield interrupt(SITE['done.interrupt'], q.index)
  return 1
}

function inThisManner(entries: readonly Entry[], { id, twice }: Manner): readonly Entry[] {
  if (id === null && !twice) return entries
  const [[head, len], ...rest] = entries
  const first: Entry = [id ?? head, len]
  return twice ? [first, first, ...rest] : [first, ...rest]
}

/** Moves used.idx; `torn` before the entries are written. */
function* moveIndex(
  q: QueueLayout,
  entries: readonly Entry[],
  idx: number,
  torn: boolean,
): Routine {
  const { vring, held } = q
  // Forgotten first: behind the index, the driver may use the descriptors again at once.
  for (const [id] of entries)
    if (id < vring.num && (yield peek(held(id)))) yield store(SITE['done.held'], held(id), 0)
  // The entries must be visible before the index that announces them.
  if (!torn) yield barrier(SITE['done.wmb'], 'wmb')
  yield store(SITE['done.idx'], vring.usedIdx, idx)
}

/** Length in bytes that used.ring[].len of `head` should carry. */
export function* usedLength(layout: Layout, q: QueueLayout, head: number): Routine<number> {
  const { desc, num } = q.vring
  if (head >= num) return 0
  let sum = yield* measure(desc, head, num)
  if (sum.flags & VRING_DESC_F_INDIRECT) {
    const addr = yield load(SITE['take.desc.addr'], desc.addr(head))
    const table = tableOf(layout, [{ ...sum, addr, len: sum.total }])
    if (table) sum = yield* measure(table.desc, 0, table.length)
  }
  return layout.scenario.usedLen === 'written' ? sum.written : sum.total
}

interface Sum {
  readonly total: number
  readonly written: number
  /** Flags of the first descriptor. */
  readonly flags: number
}

/** Adds up the lengths of a chain that begins at `head` of a table with `length` entries. */
function* measure(desc: DescTable, head: number, length: number): Routine<Sum> {
  let written = 0
  let total = 0
  let first = 0
  for (let i = head, n = 0; i < length && n < length; n++) {
    const flags = yield load(SITE['take.desc.flags'], desc.flags(i))
    const len = yield load(SITE['take.desc.len'], desc.len(i))
    if (n === 0) first = flags
    total += len
    if (flags & VRING_DESC_F_WRITE) written += len
    if (!(flags & VRING_DESC_F_NEXT)) break
    i = yield load(SITE['take.desc.next'], desc.next(i))
  }
  return { total, written, flags: first }
}
