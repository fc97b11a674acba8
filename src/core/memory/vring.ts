/**
 * Geometry of one split virtqueue: virtio 1.2 §2.7 and vring_init() of Linux.
 *
 * desc at 0 (16 bytes each), avail behind it, used at the next multiple of `align`.
 * Ring masking (`idx & (num - 1)`) happens here and nowhere else.
 */
import { DESC_SIZE, DescTable, descPartAt } from './desc.ts'
import { type Field, field, offsetOf } from './memory.ts'
import type { Located, One, QueueName } from './place.ts'

export { DESC_SIZE }

/** Bytes of used_event. */
export const USED_EVENT_SIZE = 2

const alignUp = (n: number, align: number): number => Math.ceil(n / align) * align

export class Vring {
  readonly desc: DescTable
  readonly avail: number
  readonly usedEventAt: number
  readonly used: number
  readonly availEventAt: number
  /** Length in bytes of the whole vring, avail_event included. */
  readonly size: number

  /**
   * @param base offset of desc[0] in memory, in bytes
   * @param num  entries, a power of two from 2 to 32768
   * @param align alignment of the used ring, in bytes
   * @param usedEvent bytes of used_event; 0 where it was forgotten, and used may come too early
   */
  constructor(
    readonly base: number,
    readonly num: number,
    readonly align: number,
    usedEvent = USED_EVENT_SIZE,
    desc = new DescTable(base),
  ) {
    this.desc = desc
    this.avail = base + DESC_SIZE * num
    this.usedEventAt = this.avail + 4 + 2 * num
    this.used = base + alignUp(DESC_SIZE * num + 4 + 2 * num + usedEvent, align)
    this.availEventAt = this.used + 4 + 8 * num
    this.size = this.availEventAt + 2 - base
  }

  /** The same, computed by who has forgotten used_event. */
  withoutUsedEvent(): Vring {
    const other = new Vring(this.base, this.num, this.align, 0)
    return other.used === this.used ? this : other
  }

  /** Does descriptor `i`, which may be any number, lie in the memory of the rings, which ends at `end`? */
  hasDesc(i: number, end: number): boolean {
    return this.base + DESC_SIZE * (i + 1) <= end
  }

  /** Is this field behind the beginning of the used ring? */
  isInUsed(f: Field): boolean {
    const offset = offsetOf(f)
    return offset >= this.used && offset < this.end
  }

  /** Offset just behind the last byte. */
  get end(): number {
    return this.base + this.size
  }

  /** Slot of a free-running 16-bit index. */
  slot(idx: number): number {
    return idx & (this.num - 1)
  }

  descAddr(i: number): Field {
    return this.desc.addr(i)
  }
  descLen(i: number): Field {
    return this.desc.len(i)
  }
  descFlags(i: number): Field {
    return this.desc.flags(i)
  }
  descNext(i: number): Field {
    return this.desc.next(i)
  }
  get availFlags(): Field {
    return field(this.avail, 2)
  }
  get availIdx(): Field {
    return field(this.avail + 2, 2)
  }
  availRing(slot: number): Field {
    return field(this.avail + 4 + 2 * slot, 2)
  }
  get usedEvent(): Field {
    return field(this.usedEventAt, 2)
  }
  get usedFlags(): Field {
    return field(this.used, 2)
  }
  get usedIdx(): Field {
    return field(this.used + 2, 2)
  }
  usedId(slot: number): Field {
    return field(this.used + 4 + 8 * slot, 4)
  }
  usedLen(slot: number): Field {
    return field(this.used + 4 + 8 * slot + 4, 4)
  }
  get availEvent(): Field {
    return field(this.availEventAt, 2)
  }

  /** The field that holds the byte at `offset`, or null in a gap. */
  placeAt(offset: number, queue: QueueName | ''): Located | null {
    const { base, avail, used, num } = this
    const one = (of: One, at: number) => ({
      place: { of, queue, index: -1, part: '' } as const,
      ...{ at, width: 2 },
    })
    const rel = offset - base
    if (rel < 0 || rel >= this.size) return null
    if (offset < avail) {
      const i = Math.floor(rel / DESC_SIZE)
      const { part, at, width } = descPartAt(rel % DESC_SIZE)
      const place = { of: 'desc', queue, index: i, part } as const
      return { place, at: base + DESC_SIZE * i + at, width }
    }
    if (offset < this.usedEventAt + 2) {
      const at = avail + 2 * Math.floor((offset - avail) / 2)
      const k = (at - avail) / 2
      if (k === 0) return one('avail.flags', at)
      if (k === 1) return one('avail.idx', at)
      if (k === num + 2) return one('used_event', at)
      return { place: { of: 'avail.ring', queue, index: k - 2, part: '' }, at, width: 2 }
    }
    if (offset < used) return null
    if (offset < used + 2) return one('used.flags', used)
    if (offset < used + 4) return one('used.idx', used + 2)
    if (offset >= this.availEventAt) return one('avail_event', this.availEventAt)
    const word = Math.floor((offset - used - 4) / 4)
    const part = word & 1 ? 'len' : 'id'
    const place = { of: 'used.ring', queue, index: word >> 1, part } as const
    return { place, at: used + 4 + 4 * word, width: 4 }
  }
}

/**
 * Does an index that moves from `old` to `idx` pass `event`? All three are 16-bit and free
 * running (virtio 1.2 §2.7.7.1, vring_need_event).
 */
export const vringNeedEvent = (event: number, idx: number, old: number): boolean =>
  ((idx - event - 1) & 0xffff) < ((idx - old) & 0xffff)
