/** Runs spells on the clock of d3, knows when all are over, and can end them at once. */
import { type Timer, timer } from 'd3'
import { easeTravel } from './ease.ts'

export interface Spell {
  readonly delay: number
  readonly duration: number
  /** As things travel, unless told. */
  readonly ease?: (t: number) => number
}

export class Player {
  readonly #running = new Set<Timer>()
  #endings: (() => void)[] = []

  /** @param onRest called when the last spell is over; never while `settle` runs */
  constructor(readonly onRest: () => void) {}

  get busy(): boolean {
    return this.#running.size > 0
  }

  /**
   * Calls `tick` with 0 to 1, once a frame.
   *
   * @param end what makes it look as after the last tick; also called when it is cut short
   */
  run(
    { delay, duration, ease = easeTravel }: Spell,
    tick: (t: number) => void,
    end: () => void,
  ): void {
    const over = () => {
      clock.stop()
      if (this.#running.delete(clock)) end()
    }
    const clock = timer((elapsed) => {
      if (elapsed < duration) return tick(ease(elapsed / duration))
      tick(1)
      over()
      if (this.busy) return
      this.#endings = []
      this.onRest()
    }, delay)
    this.#running.add(clock)
    this.#endings.push(over)
  }

  /** Ends everything: all looks as it will look at rest. */
  settle(): void {
    const endings = this.#endings
    this.#endings = []
    for (const end of endings) end()
  }
}
