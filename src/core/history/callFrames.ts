/** Who called whom: one row per function call, with the steps between which it ran. */

const ROW = 4
const OPEN = 0xffffffff

export class Frames {
  #rows = new Uint32Array(1024 * ROW)
  #length = 0

  get length(): number {
    return this.#length
  }
  get byteLength(): number {
    return this.#rows.byteLength
  }

  /** `parent`: frame + 1 of the caller, 0 for a call from outside. */
  open(fn: number, parent: number, start: number): number {
    const i = this.#length++
    if (this.#length * ROW > this.#rows.length) {
      const rows = new Uint32Array(Math.ceil((this.#rows.length * 1.25) / ROW) * ROW)
      rows.set(this.#rows)
      this.#rows = rows
    }
    // One by one: a list for set() would cost more than the whole row.
    const at = i * ROW
    this.#rows[at] = fn
    this.#rows[at + 1] = parent
    this.#rows[at + 2] = start
    this.#rows[at + 3] = OPEN
    return i
  }

  close(i: number, end: number): void {
    this.#rows[i * ROW + 3] = end
  }

  fn(i: number): number {
    return this.#rows[i * ROW]
  }
  /** Frame of the caller, or -1. */
  parent(i: number): number {
    return this.#rows[i * ROW + 1] - 1
  }
  /** Index of the first step that can be inside. */
  start(i: number): number {
    return this.#rows[i * ROW + 2]
  }
  /** Index of the first step behind it; Infinity while it runs. */
  end(i: number): number {
    const end = this.#rows[i * ROW + 3]
    return end === OPEN ? Number.POSITIVE_INFINITY : end
  }

  /** Forgets the frames that began at or behind `step`, and that others ended there. */
  truncate(length: number, step: number): void {
    this.#length = length
    for (let i = 0; i < length; i++)
      if (this.#rows[i * ROW + 3] > step) this.#rows[i * ROW + 3] = OPEN
  }
}
