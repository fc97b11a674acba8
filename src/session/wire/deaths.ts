/** How often workers have died lately. */

/** Deaths after which the main thread takes over. */
const MOST_DEATHS = 2
/** An old death says nothing about the next worker. */
const FORGOTTEN_AFTER_MS = 60_000

export class Deaths {
  #at: number[] = []
  #givenUp = false

  add(): void {
    const now = performance.now()
    this.#at = [...this.#at.filter((at) => now - at < FORGOTTEN_AFTER_MS), now]
  }

  /** The first worker died before it said a word: there is none to be had. */
  giveUp(): void {
    this.#givenUp = true
  }

  get tooMany(): boolean {
    return this.#givenUp || this.#at.length > MOST_DEATHS
  }
}
