/** Runs transitions, knows when all are over, and can end them at once. */
import { easeCubicOut, type Selection, select } from 'd3'
import 'd3-transition'

export interface Spell {
  readonly delay: number
  readonly duration: number
  readonly ease?: (t: number) => number
}

const NAME = 'stage'

export class Player {
  readonly #running = new Set<Element>()
  #endings: (() => void)[] = []

  /** @param onRest called when the last transition is over; never while `settle` runs */
  constructor(readonly onRest: () => void) {}

  get busy(): boolean {
    return this.#running.size > 0
  }

  /**
   * Calls `tick` with 0 to 1 on an invisible node of its own.
   *
   * @param end what makes it look as after the last tick; also called when it is cut short
   */
  run(
    host: Selection<SVGGElement, unknown, null, undefined>,
    { delay, duration, ease = easeCubicOut }: Spell,
    tick: (t: number) => void,
    end: () => void,
  ): void {
    const clock = host.append('g').attr('class', 'clock').node()!
    this.#running.add(clock)
    const over = () => {
      if (!this.#running.delete(clock)) return
      clock.remove()
      end()
    }
    this.#endings.push(() => {
      select(clock).interrupt(NAME)
      over()
    })
    select(clock)
      .transition(NAME)
      .delay(delay)
      .duration(duration)
      .ease(ease)
      .tween('tick', () => tick)
      .on('end', () => {
        over()
        if (this.busy) return
        this.#endings = []
        this.onRest()
      })
  }

  /** Ends everything: all looks as it will look at rest. */
  settle(): void {
    const endings = this.#endings
    this.#endings = []
    for (const end of endings) end()
  }
}
