/**
 * The memory that indirect tables are allocated from: slots of one size behind each other, of
 * which a table takes as many as it needs. The bookkeeping lies in memory too.
 */

import type { HeapShape } from '../machine/scenario.ts'
import { DESC_SIZE, descPartAt } from './desc.ts'
import type { Records } from './fieldTable.ts'
import type { Field } from './memory.ts'
import type { Located } from './place.ts'

export class Heap {
  /** Length in bytes of the table that begins in a slot; 0 if none does. */
  readonly size: (slot: number) => Field
  /** Address that the next allocation answers with; 0: the lowest that is free. */
  readonly answer: Field
  /** 1: the next allocation fails. */
  readonly fails: Field
  readonly end: number

  /**
   * @param base physical address of the first slot
   * @param at its offset in memory
   */
  constructor(
    readonly base: number,
    readonly at: number,
    readonly shape: HeapShape,
    r: Records,
  ) {
    this.end = at + shape.slots * shape.slotBytes
    this.size = r.many('heap.size', 4, shape.slots)
    this.answer = r.one('heap.answer', 8)
    this.fails = r.one('heap.fails', 1)
  }

  /** Slots that `bytes` need. */
  slotsFor(bytes: number): number {
    return Math.ceil(bytes / this.shape.slotBytes)
  }
  addressOf(slot: number): number {
    return this.base + slot * this.shape.slotBytes
  }
  slotOf(address: number): number {
    return Math.floor((address - this.base) / this.shape.slotBytes)
  }
  /** Does the heap hold `bytes` bytes from a physical address on? */
  holds(address: number, bytes: number): boolean {
    const from = address - this.base
    return from >= 0 && from + bytes <= this.end - this.at
  }
  /** Offset in memory of a physical address. */
  offsetOf(address: number): number {
    return this.at + address - this.base
  }

  /** The field of a table entry that holds the byte at `offset`. */
  placeAt(offset: number): Located {
    const inSlot = (offset - this.at) % this.shape.slotBytes
    const index = Math.floor(inSlot / DESC_SIZE)
    const { part, at, width } = descPartAt(inSlot % DESC_SIZE)
    const place = { of: 'indirect', queue: '', index, part } as const
    return { place, at: offset - (inSlot % DESC_SIZE) + at, width }
  }
}
