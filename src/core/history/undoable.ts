/** Numbers that change with the steps of a trace, kept as changes, so that they walk with it. */

interface Change {
  /** The step that changed it. */
  readonly step: number
  readonly index: number
  readonly before: number
  readonly after: number
}

export class Registers {
  readonly #values: number[]
  readonly #changes: Change[] = []
  /** Changes that are applied. */
  #done = 0

  /**
   * @param blank value of a register that nothing has changed yet
   * @param start values of the first ones, where they are others
   */
  constructor(
    readonly blank: number,
    start: readonly number[] = [],
  ) {
    this.#values = start.slice()
  }

  get(index: number): number {
    return this.#values[index] ?? this.blank
  }

  /** Changes a register with step `step`; all changes are applied, and none is of a later step. */
  set(step: number, index: number, after: number): void {
    const before = this.get(index)
    if (before === after) return
    this.#changes.push({ step, index, before, after })
    this.#done = this.#changes.length
    this.#values[index] = after
  }

  /** Walks to the moment after `step` steps. */
  seek(step: number): void {
    const changes = this.#changes
    while (this.#done < changes.length && changes[this.#done].step < step) {
      const { index, after } = changes[this.#done++]
      this.#values[index] = after
    }
    while (this.#done > 0 && changes[this.#done - 1].step >= step) {
      const { index, before } = changes[--this.#done]
      this.#values[index] = before
    }
  }

  /** Forgets what happened from `step` on. */
  truncate(step: number): void {
    this.seek(step)
    this.#changes.length = this.#done
  }
}
