/**
 * Geometry of one split virtqueue: virtio 1.2 §2.7 and vring_init() of Linux.
 *
 * desc at 0 (16 bytes each), avail behind it, used at the next multiple of `align`.
 * Ring masking (`idx & (num - 1)`) happens here and nowhere else.
 */
import { DESC_SIZE, DescTable, descPartAt } from './desc.ts'
import { type Field, field } from './memory.ts'

export { DESC_SIZE }

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
    usedEvent = 2,
  ) {
    this.desc = new DescTable(base)
    this.avail = base + DESC_SIZE * num
    this.usedEventAt = this.avail + 4 + 2 * num
    this.used = base + alignUp(DESC_SIZE * num + 4 + 2 * num + usedEvent, align)
    this.availEventAt = this.used + 4 + 8 * num
    this.size = this.availEventAt + 2 - base
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

  /** Name of the field that holds the byte at `offset`, or null in a gap. */
  nameAt(offset: number): { name: string; at: number; width: number } | null {
    const { base, avail, used, num } = this
    const rel = offset - base
    if (rel < 0 || rel >= this.size) return null
    if (offset < avail) {
      const i = Math.floor(rel / DESC_SIZE)
      const { name, at, width } = descPartAt(rel % DESC_SIZE)
      return { name: `desc[${i}].${name}`, at: base + DESC_SIZE * i + at, width }
    }
    if (offset < this.usedEventAt + 2) {
      const at = avail + 2 * Math.floor((offset - avail) / 2)
      const k = (at - avail) / 2
      const name =
        k === 0
          ? 'avail.flags'
          : k === 1
            ? 'avail.idx'
            : k < num + 2
              ? `avail.ring[${k - 2}]`
              : 'used_event'
      return { name, at, width: 2 }
    }
    if (offset < used) return null
    if (offset < used + 4) {
      const first = offset < used + 2
      return { name: first ? 'used.flags' : 'used.idx', at: first ? used : used + 2, width: 2 }
    }
    if (offset >= this.availEventAt) return { name: 'avail_event', at: this.availEventAt, width: 2 }
    const word = Math.floor((offset - used - 4) / 4)
    return {
      name: `used.ring[${word >> 1}].${word & 1 ? 'len' : 'id'}`,
      at: used + 4 + 4 * word,
      width: 4,
    }
  }
}
