/** Indirect tables: chains that lie in memory of their own, behind one descriptor. */
import { VRING_DESC_F_INDIRECT } from '../../core/memory/constants.ts'
import { DESC_SIZE } from '../../core/memory/desc.ts'
import type { Moment } from './moment.ts'

export interface IndirectTable {
  readonly head: number
  /** Offset in memory. */
  readonly at: number
  /** Entries that it has room for. */
  readonly length: number
  /** The call at hand fills it, and the descriptor does not point to it yet. */
  readonly making: boolean
}

/** The table that descriptor `index` points to, or will; null if it is none. */
export function tableBehind(m: Moment, index: number): IndirectTable | null {
  const making = tableInTheMaking(m)
  if (making?.head === index) return making
  const { ring, looks, layout } = m
  const { addr, len, flags } = ring.desc[index]
  const length = Math.floor(len / DESC_SIZE)
  if (looks[index] === 'free' || !(flags & VRING_DESC_F_INDIRECT) || length === 0) return null
  if (!layout.heap.holds(addr, len)) return null
  return { head: index, at: layout.heap.offsetOf(addr), length, making: false }
}

/** The table that the call at hand fills, while its descriptor says nothing of it yet. */
function tableInTheMaking({ facts, ring, layout, memory, num }: Moment): IndirectTable | null {
  const at = facts.table
  const head = facts.head ?? ring.driver.freeHead
  if (at === null || facts.tableReady || facts.ended || head >= num) return null
  const { heap } = layout
  const bytes = memory.load(heap.size(Math.floor((at - heap.at) / heap.shape.slotBytes)))
  const length = Math.floor(bytes / DESC_SIZE)
  return length === 0 ? null : { head, at, length, making: true }
}
