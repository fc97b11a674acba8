/**
 * Who acts waits for their turn: what is asked for while a command is under way is decided when
 * that has been answered, by what stands there then. So S and →, typed as fast as one likes, mean
 * the same as when one looks in between. While a link is read, it is the ring of that link.
 */
import type { StoreApi } from 'zustand/vanilla'
import type { VisualizerState } from './state.ts'

export interface Turns {
  /** Does a deed, now or when its turn comes. What a deed does meanwhile is its own turn. */
  inTurn<T>(deed: () => T | Promise<T>): Promise<T>
  /** Somebody waits for their turn. */
  someWait(): boolean
}

export function createTurns({ getState, setState, subscribe }: StoreApi<VisualizerState>): Turns {
  const waiting: (() => void)[] = []
  let inside = false
  const busy = () => getState().acting > 0 || getState().leaving > 0
  // One that waits is under way, too.
  const count = (by: 1 | -1) => setState({ inFlight: getState().inFlight + by })

  async function take<T>(deed: () => T | Promise<T>): Promise<T> {
    const outer = inside
    inside = true
    try {
      return deed()
    } finally {
      inside = outer
    }
  }

  subscribe(() => {
    while (!inside && waiting.length > 0 && !busy()) {
      waiting.shift()?.()
      count(-1)
    }
  })

  return {
    someWait: () => waiting.length > 0,
    inTurn(deed) {
      if (inside || (waiting.length === 0 && !busy())) return take(deed)
      return new Promise((resolve, reject) => {
        waiting.push(() => void take(deed).then(resolve, reject))
        count(1)
      })
    },
  }
}
