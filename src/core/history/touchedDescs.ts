/** Descriptors of a queue that something has happened to, in ascending order; none is ever forgotten. */
export class TouchedDescs implements Iterable<number> {
  readonly #known = new Set<number>()
  #sorted: number[] | null = null

  add(desc: number): void {
    if (this.#known.has(desc)) return
    this.#known.add(desc)
    this.#sorted = null
  }

  [Symbol.iterator](): Iterator<number> {
    this.#sorted ??= [...this.#known].sort((a, b) => a - b)
    return this.#sorted[Symbol.iterator]()
  }
}
