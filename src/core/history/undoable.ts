/** Numbers that change with the steps of a trace, kept as changes, so that they walk with it. */

export interface Change {
  /** The step that changed it. */
  readonly step: number
  readonly index: number
  readonly before: number
  readonly after: number
}

/** Where the numbers stand: a list, or somebody's bytes. */
type Cells = number[] | Uint8Array | Uint16Array | Uint32Array

export class Registers {
  readonly changes: Change[] = []
  /** Changes that are applied. */
  #done = 0

  /**
   * @param blank value of a register that nothing has changed yet
   * @param cells the values now; changed in place
   * @param heard hears of each change, walking too
   */
  constructor(
    readonly blank: number,
    readonly cells: Cells = [],
    readonly heard: ((before: number, after: number) => void) | null = null,
  ) {}

  get(index: number): number {
    return this.cells[index] ?? this.blank
  }

  /** Changes a register with step `step`; all changes are applied, and none is of a later step. */
  set(step: number, index: number, after: number): void {
    const before = this.get(index)
    if (before === after) return
    this.changes.push({ step, index, before, after })
    this.#done = this.changes.length
    this.#put(index, before, after)
  }

  /** Walks to the moment after `step` steps. */
  seek(step: number): void {
    const { changes } = this
    while (this.#done < changes.length && changes[this.#done].step < step) {
      const { index, before, after } = changes[this.#done++]
      this.#put(index, before, after)
    }
    while (this.#done > 0 && changes[this.#done - 1].step >= step) {
      const { index, before, after } = changes[--this.#done]
      this.#put(index, after, before)
    }
  }

  /** Forgets what happened from `step` on. */
  cut(step: number): void {
    this.seek(step)
    this.changes.length = this.#done
  }

  /** Tells offset and length of the bytes that the steps `from` up to, and without, `to` have changed. */
  changedBytes(from: number, to: number, tell: (offset: number, length: number) => void): void {
    const { cells, changes } = this
    if (Array.isArray(cells)) return
    const size = cells.BYTES_PER_ELEMENT
    for (let c = lowerBound(changes.length, (k) => changes[k].step < from); ; c++) {
      if (c === changes.length || changes[c].step >= to) return
      tell(cells.byteOffset + changes[c].index * size, size)
    }
  }

  #put(index: number, from: number, to: number): void {
    this.cells[index] = to
    this.heard?.(from, to)
  }
}

/** How many of `length` things that stand in order come before what is sought. */
export function lowerBound(length: number, isBefore: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const mid = (low + high) >> 1
    if (isBefore(mid)) low = mid + 1
    else high = mid
  }
  return low
}
