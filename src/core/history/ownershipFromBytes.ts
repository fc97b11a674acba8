/**
 * Who holds each descriptor and each buffer. Both answers, the one kept step by step by
 * `ownership.ts` and the one computed here from the bytes alone, must agree.
 */

import { NO_TOKEN, VRING_DESC_F_NEXT } from '../memory/constants.ts'
import type { Layout, QueueLayout } from '../memory/layout.ts'
import type { Memory } from '../memory/memory.ts'
import { Vdev } from '../memory/worldState.ts'
import { Owner, type OwnerId } from './owner.ts'

/**
 * State of every descriptor of a queue.
 *
 * @param adding descriptors that an add in progress has begun to write and not yet published
 * @param serving heads that the remote has its hands on, see `Serving`; null: nobody knows, and
 *   nothing counts as lost
 * @returns one OwnerId for each descriptor
 */
export function descOwners(
  memory: Memory,
  q: QueueLayout,
  adding: ReadonlySet<number>,
  serving: ReadonlySet<number> | null = null,
): Uint8Array {
  const out = new Uint8Array(q.vring.num)
  for (const [desc, owner] of ownersAmong(memory, q, out.keys(), adding, serving)) out[desc] = owner
  return out
}

/** Does the driver know a buffer in this descriptor, or does the remote hold it? */
export const isHanded = (memory: Memory, q: QueueLayout, desc: number): boolean =>
  memory.load(q.data(desc)) !== NO_TOKEN || memory.load(q.held(desc)) !== 0

/**
 * State of the descriptors that are not free.
 *
 * @param among in ascending order; all that are handed are among them, see `isHanded`
 * @param adding and @param serving see `descOwners`
 */
export function ownersAmong(
  memory: Memory,
  q: QueueLayout,
  among: Iterable<number>,
  adding: ReadonlySet<number>,
  serving: ReadonlySet<number> | null,
): ReadonlyMap<number, OwnerId> {
  const { vring } = q
  const { num } = vring
  const out = new Map<number, OwnerId>()
  const handed = [...among].filter((i) => isHanded(memory, q, i))
  const mark = (head: number, owner: OwnerId) => {
    for (let i = head, n = 0; i < num && n < num; n++) {
      out.set(i, owner)
      if (!(memory.load(vring.descFlags(i)) & VRING_DESC_F_NEXT)) break
      i = memory.load(vring.descNext(i))
    }
  }
  // In no ring and not being added: the remote has it in its hands, or nobody has.
  for (const i of handed)
    if (memory.load(q.data(i)) !== NO_TOKEN)
      mark(i, !serving || serving.has(i) ? Owner.inFlight : Owner.lost)
  for (const i of adding) out.set(i, Owner.filling)
  const availIdx = memory.load(vring.availIdx)
  const taken = memory.load(q.lastAvailIdx)
  for (let idx = taken, n = 0; idx !== availIdx && n < num; idx = (idx + 1) & 0xffff, n++)
    mark(memory.load(vring.availRing(vring.slot(idx))), Owner.published)
  for (const i of handed) if (memory.load(q.held(i))) mark(i, Owner.inFlight)
  const usedIdx = memory.load(vring.usedIdx)
  const seen = memory.load(q.lastUsedIdx)
  for (let idx = seen, n = 0; idx !== usedIdx && n < num; idx = (idx + 1) & 0xffff, n++) {
    const id = memory.load(vring.usedId(vring.slot(idx)))
    if (id < num && memory.load(q.data(id)) !== NO_TOKEN) mark(id, Owner.used)
  }
  // Held is what the remote holds, even where an old entry still stands in the used ring.
  if (serving)
    for (const i of handed) if (memory.load(q.held(i)) && !serving.has(i)) mark(i, Owner.inFlight)
  return out
}

/**
 * State of every buffer of the pool: that of the descriptor that points to it, else free if it
 * was never handed out, else filling: held by a sender, in no ring at all.
 *
 * @returns one OwnerId for each buffer of the pool, the transmit half behind the receive half
 */
export function bufferOwners(
  memory: Memory,
  layout: Layout,
  descs: readonly Uint8Array[],
): Uint8Array {
  const { buffers } = layout.scenario
  const out = new Uint8Array(layout.bufferCount)
  // Without a driver there are no buffers that anybody could hold.
  if (memory.load(layout.vdev) === Vdev.gone) return out
  const lastSbuf = memory.load(layout.lastSbuf)
  for (let b = 0; b < layout.bufferCount; b++)
    out[b] = b < buffers || b - buffers < lastSbuf ? Owner.filling : Owner.free
  layout.queues.forEach((q, at) => {
    const tokens = memory.words(q.data(0), q.vring.num)
    for (let i = 0; i < tokens.length; i++)
      if (tokens[i] < layout.bufferCount) out[tokens[i]] = descs[at][i]
  })
  return out
}
