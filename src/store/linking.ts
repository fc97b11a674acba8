/** What the pointer or the keyboard is on, whose chain lights up everywhere on the page. */
import type { StoreApi } from 'zustand/vanilla'
import type { Linked, LinkedIn, VisualizerState } from './state.ts'

/** A pointer that only passes lights up nothing. */
export const LINK_DELAY_MS = 120

export function createLinking(store: StoreApi<VisualizerState>) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const set = (linked: Linked | null) => store.setState({ linked })
  return {
    /** The pointer or, `at` once, the keyboard is on a thing, or on none: its chain lights up. */
    link(thing: string | null, where: LinkedIn, at?: 'once'): void {
      clearTimeout(timer)
      const { linked } = store.getState()
      if (linked?.pinned) return
      if (!thing) {
        if (linked) set(null)
        return
      }
      if (linked && linked.in === where && linked.thing === thing) return
      const next: Linked = { thing, in: where, pinned: false }
      // From one thing to the next there is nothing to wait for.
      if (at === 'once' || linked) set(next)
      else
        timer = setTimeout(() => {
          if (!store.getState().linked) set(next)
        }, LINK_DELAY_MS)
    },
    /** Holds a thing's chain, or lets go of it. */
    pin(thing: string, where: LinkedIn): void {
      clearTimeout(timer)
      const { linked } = store.getState()
      set(linked?.pinned && linked.thing === thing ? null : { thing, in: where, pinned: true })
    },
    unpin(): void {
      clearTimeout(timer)
      if (store.getState().linked) set(null)
    },
  }
}
