/** What virtqueue_add would do with a chain, told before it is called. */
import { DESC_SIZE } from '../../core/memory/desc.ts'
import type { Layout, QueueLayout } from '../../core/memory/layout.ts'
import type { Memory } from '../../core/memory/memory.ts'

/**
 * - `direct`: one descriptor for each part; `indirect`: one for a table of them.
 * - `noSpace`: -ENOSPC. `broken`: -EIO.
 * - `empty`, `tooLong`: what no chain may be; BUG_ON, or a warning and -ENOSPC.
 */
export type ChainOutcome = 'direct' | 'indirect' | 'noSpace' | 'broken' | 'empty' | 'tooLong'

/** Tokens of chains that were made by hand begin here, behind all buffers of any pool. */
export const FIRST_TOKEN = 0x1000

/** @param parts how many entries the scatterlists have */
export function chainOutcome(
  memory: Memory,
  layout: Layout,
  q: QueueLayout,
  parts: number,
): ChainOutcome {
  const { kernel, features } = layout.scenario
  const free = memory.load(q.numFree)
  if (kernel === 'linux-6.x' && memory.load(q.broken)) return 'broken'
  const table = features.indirectDesc && parts > 1 && free > 0
  if (table && hasRoom(memory, layout, DESC_SIZE * parts)) return 'indirect'
  if (parts === 0) return 'empty'
  if (parts > layout.scenario.num && (kernel === 'linux-3.x' || !features.indirectDesc))
    return 'tooLong'
  return parts > free ? 'noSpace' : 'direct'
}

/** Would kmalloc find memory for a table of so many bytes? */
function hasRoom(memory: Memory, { heap }: Layout, bytes: number): boolean {
  if (memory.load(heap.fails)) return false
  const wanted = heap.slotsFor(bytes)
  for (let slot = 0, free = 0; slot < heap.shape.slots; ) {
    const taken = heap.slotsFor(memory.load(heap.size(slot)))
    free = taken ? 0 : free + 1
    if (free === wanted) return true
    slot += taken || 1
  }
  return false
}

/** The lowest token for a chain by hand that no descriptor of the queue carries. */
export function freeToken(memory: Memory, q: QueueLayout): number {
  const taken = new Set<number>()
  for (let i = 0; i < q.vring.num; i++) taken.add(memory.load(q.data(i)))
  let token = FIRST_TOKEN
  while (taken.has(token)) token++
  return token
}
