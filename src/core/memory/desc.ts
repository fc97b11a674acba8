/** struct vring_desc, 16 bytes: in the ring's table and in indirect ones (virtio 1.2 §2.7.5). */
import { type Field, field } from './memory.ts'
import type { DescPart } from './place.ts'

export const DESC_SIZE = 16

/** The descriptors that begin at an offset in memory. */
export class DescTable {
  constructor(readonly base: number) {}

  addr(i: number): Field {
    return field(this.base + DESC_SIZE * i, 8)
  }
  len(i: number): Field {
    return field(this.base + DESC_SIZE * i + 8, 4)
  }
  flags(i: number): Field {
    return field(this.base + DESC_SIZE * i + 12, 2)
  }
  next(i: number): Field {
    return field(this.base + DESC_SIZE * i + 14, 2)
  }
}

const PARTS = [
  { part: 'addr', at: 0, width: 8 },
  { part: 'len', at: 8, width: 4 },
  { part: 'flags', at: 12, width: 2 },
  { part: 'next', at: 14, width: 2 },
] as const

/** Bytes in front of a part of a descriptor. */
export const descPartOffset = (part: DescPart): number =>
  PARTS.find((p) => p.part === part)?.at ?? 0

/** The part of a descriptor that its byte `at` (0 to 15) belongs to. */
export const descPartAt = (at: number): (typeof PARTS)[number] =>
  PARTS.find((p) => at < p.at + p.width) ?? PARTS[3]
