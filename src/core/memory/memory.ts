/**
 * The bytes of the world, little endian, and the only user of DataView.
 *
 * A {@link Field} names a place and its width in one small integer, so that a micro-step
 * carries it without allocation; `layout.ts` makes fields and turns them back into names.
 */

/** Place and width of one field: `offset * 16 + width`, width in bytes (1, 2, 4 or 8). */
export type Field = number

export const field = (offset: number, width: 1 | 2 | 4 | 8): Field => offset * 16 + width
export const offsetOf = (f: Field): number => f >>> 4
export const widthOf = (f: Field): number => f & 15

/** An offset that no memory has: whoever reads there faults. */
export const NOWHERE = 1 << 27

const U32 = 0x1_0000_0000
/** Does the machine that this runs on store as the modelled one does? */
const LITTLE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1

export class Memory {
  readonly bytes: Uint8Array
  readonly #view: DataView

  constructor(size: number | Uint8Array) {
    this.bytes = typeof size === 'number' ? new Uint8Array(size) : size
    this.#view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength)
  }

  /** Unsigned value of a field; 8-byte fields are exact below 2^53. */
  load(f: Field): number {
    const at = f >>> 4
    switch (f & 15) {
      case 1:
        return this.#view.getUint8(at)
      case 2:
        return this.#view.getUint16(at, true)
      case 4:
        return this.#view.getUint32(at, true)
      default:
        return this.#view.getUint32(at, true) + this.#view.getUint32(at + 4, true) * U32
    }
  }

  /** The same for who only looks on: 0 where there is no memory. */
  peek(f: Field): number {
    return f >>> 4 < this.bytes.length ? this.load(f) : 0
  }

  /** Stores the low bytes of `value`, as an assignment to an unsigned type does in C. */
  store(f: Field, value: number): void {
    const at = f >>> 4
    switch (f & 15) {
      case 1:
        this.#view.setUint8(at, value)
        return
      case 2:
        this.#view.setUint16(at, value, true)
        return
      case 4:
        this.#view.setUint32(at, value, true)
        return
      default:
        this.#view.setUint32(at, value % U32, true)
        this.#view.setUint32(at + 4, Math.floor(value / U32), true)
    }
  }

  /** `count` fields of 4 bytes, one behind the other, to be read in one go. */
  words(first: Field, count: number): Uint32Array {
    const at = this.bytes.byteOffset + (first >>> 4)
    if (at % 4 === 0 && LITTLE) return new Uint32Array(this.bytes.buffer, at, count)
    return Uint32Array.from({ length: count }, (_, i) => this.load(first + 64 * i))
  }

  copy(): Memory {
    return new Memory(this.bytes.slice())
  }
}
