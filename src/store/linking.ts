/** What the pointer or the keyboard is on, whose chain lights up everywhere on the page. */
import type { StoreApi } from 'zustand/vanilla'
import type { Linked, LinkedIn, VisualizerState } from './state.ts'

/** A pointer that only passes lights up nothing. */
export const LINK_DELAY_MS = 120

export function createLinking(store: StoreApi<VisualizerState>) {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** A key or a step came since the pointer was last moved: it is not what is meant now. */
  let resting = false
  /** It is the focus that is on the thing. */
  let focused = false
  const now = () => store.getState().linked
  const set = (linked: Linked | null) => store.setState({ linked })
  const light = ({ resting: _, ...linked }: Linked) => set(linked)
  return {
    /** The pointer or, `at` once, the keyboard is on a thing, or on none: its chain lights up. */
    link(thing: string | null, where: LinkedIn, at?: 'once'): void {
      clearTimeout(timer)
      const linked = now()
      if (linked?.pinned) return
      focused = at === 'once'
      if (!thing) {
        if (linked) set(null)
        return
      }
      if (linked && linked.in === where && linked.thing === thing && !(linked.resting && focused))
        return
      const next: Linked = { thing, in: where, pinned: false }
      // A thing has come below a pointer that nobody moved.
      if (resting && !focused) set({ ...next, resting })
      // From one thing to the next there is nothing to wait for.
      else if (focused || (linked && !linked.resting)) set(next)
      else
        timer = setTimeout(() => {
          if (!now() || now()?.resting) set(next)
        }, LINK_DELAY_MS)
    },
    /** A key is pressed, or a step has landed: what the pointer rests on lights up nothing more. */
    rest(): void {
      clearTimeout(timer)
      resting = true
      const linked = now()
      if (linked && !linked.pinned && !linked.resting && !focused) set({ ...linked, resting })
    },
    /** The pointer is moved by a hand. */
    stir(): void {
      if (!resting) return
      resting = false
      timer = setTimeout(() => {
        const linked = now()
        if (linked?.resting && !resting) light(linked)
      }, LINK_DELAY_MS)
    },
    /** Holds a thing's chain, or lets go of it. */
    pin(thing: string, where: LinkedIn): void {
      clearTimeout(timer)
      const linked = now()
      set(linked?.pinned && linked.thing === thing ? null : { thing, in: where, pinned: true })
    },
    unpin(): void {
      clearTimeout(timer)
      if (now()) set(null)
    },
  }
}
