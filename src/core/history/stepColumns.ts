/** The steps of an execution as typed-array columns, in chunks that never move. */

const CHUNK_BITS = 15
const CHUNK = 1 << CHUNK_BITS
const MASK = CHUNK - 1

interface Chunk {
  readonly site: Uint8Array
  readonly kind: Uint8Array
  readonly actor: Uint8Array
  readonly place: Uint32Array
  readonly before: Uint32Array
  readonly after: Uint32Array
  readonly frame: Uint32Array
}

/** Set in `kind` when `before` and `after` need more than 32 bits and stand in a side table. */
const WIDE = 0x80
/** Bits of `kind` that are the kind; the two above them are the upper bits of the site. */
const KIND = 0x1f
const SITE_HIGH = 0x60
const NO_PLACE = 0xffffffff
const U32 = 0x1_0000_0000

export class Columns {
  readonly #chunks: Chunk[] = []
  readonly #wide = new Map<number, readonly [before: number, after: number]>()
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Bytes taken by the chunks. */
  get byteLength(): number {
    return this.#chunks.length * CHUNK * 19
  }

  push(
    site: number,
    kind: number,
    actor: number,
    place: number,
    before: number,
    after: number,
    frame: number,
  ): void {
    const i = this.#length++
    const j = i & MASK
    if (j === 0 && i >> CHUNK_BITS === this.#chunks.length) this.#chunks.push(newChunk())
    const c = this.#chunks[i >> CHUNK_BITS]
    const tag = kind | ((site >> 3) & SITE_HIGH)
    c.site[j] = site
    c.actor[j] = actor
    c.place[j] = place
    c.frame[j] = frame
    c.before[j] = before
    c.after[j] = after
    if (before >= U32 || after >= U32) {
      c.kind[j] = tag | WIDE
      this.#wide.set(i, [before, after])
    } else {
      c.kind[j] = tag
    }
  }

  site(i: number): number {
    const c = this.#chunks[i >> CHUNK_BITS]
    return c.site[i & MASK] | ((c.kind[i & MASK] & SITE_HIGH) << 3)
  }
  kind(i: number): number {
    return this.#chunks[i >> CHUNK_BITS].kind[i & MASK] & KIND
  }
  actor(i: number): number {
    return this.#chunks[i >> CHUNK_BITS].actor[i & MASK]
  }
  /** `op.field`, or -1. */
  place(i: number): number {
    const place = this.#chunks[i >> CHUNK_BITS].place[i & MASK]
    return place === NO_PLACE ? -1 : place
  }
  frame(i: number): number {
    return this.#chunks[i >> CHUNK_BITS].frame[i & MASK]
  }
  before(i: number): number {
    return this.#wide.get(i)?.[0] ?? this.#chunks[i >> CHUNK_BITS].before[i & MASK]
  }
  after(i: number): number {
    return this.#wide.get(i)?.[1] ?? this.#chunks[i >> CHUNK_BITS].after[i & MASK]
  }

  /**
   * The first step, from `from` on towards `until` (which is left out), whose place may have a
   * byte in [low, high). Places that are no fields are told by their width of 1: they are as long
   * as `after` says. What the step did there is for the caller to ask.
   *
   * @returns -1 if there is none
   */
  touching(from: number, until: number, low: number, high: number): number {
    const by = from < until ? 1 : -1
    for (let i = from; i !== until; i += by) {
      const chunk = this.#chunks[i >> CHUNK_BITS]
      const place = chunk.place[i & MASK]
      const at = place >>> 4
      if (at >= high) continue
      const width = place & 15
      if (at + (width === 1 ? Math.max(1, chunk.after[i & MASK]) : width) > low) return i
    }
    return -1
  }

  /** Forgets all steps from `length` on. */
  truncate(length: number): void {
    for (const i of this.#wide.keys()) if (i >= length) this.#wide.delete(i)
    this.#length = length
    this.#chunks.length = Math.ceil(length / CHUNK)
  }
}

function newChunk(): Chunk {
  const words = (n: number) => new Uint32Array(new ArrayBuffer(4 * n))
  return {
    site: new Uint8Array(CHUNK),
    kind: new Uint8Array(CHUNK),
    actor: new Uint8Array(CHUNK),
    place: words(CHUNK),
    before: words(CHUNK),
    after: words(CHUNK),
    frame: words(CHUNK),
  }
}
