/** What multi-byte writes replaced and wrote, pair behind pair, in one growing array. */
export class Arena {
  #bytes = new Uint8Array(4096)
  #used = 0

  get byteLength(): number {
    return this.#bytes.length
  }

  /** Keeps two runs of the same length; answers where they stand. */
  keep(before: Uint8Array, after: Uint8Array): number {
    const at = this.#used
    this.#used += before.length + after.length
    if (this.#used > this.#bytes.length) {
      const bytes = new Uint8Array(Math.ceil(this.#used * 1.25))
      bytes.set(this.#bytes)
      this.#bytes = bytes
    }
    this.#bytes.set(before, at)
    this.#bytes.set(after, at + before.length)
    return at
  }

  /** The pair kept at `at`, `size` bytes each. */
  pair(at: number, size: number): { before: Uint8Array; after: Uint8Array } {
    return {
      before: this.#bytes.subarray(at, at + size),
      after: this.#bytes.subarray(at + size, at + 2 * size),
    }
  }

  /** Forgets all from `used` on. */
  truncate(used: number): void {
    this.#used = used
  }
}
