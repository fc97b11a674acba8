/** A state that follows another one frame behind. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { VisualizerState } from './state.ts'

const lates = new WeakMap<StoreApi<VisualizerState>, StoreApi<VisualizerState>>()

/** A page that nobody sees has no frames: then it is soon enough after so many milliseconds. */
const UNSEEN = 200
/** It may be a frame that is scrolled out of sight, which is no hidden page. */
const PERHAPS_UNSEEN = 1000

/** The same state, once it has been painted. It lives as long as the store that it follows. */
export function afterPaintOf(store: StoreApi<VisualizerState>): StoreApi<VisualizerState> {
  const made = lates.get(store)
  if (made) return made
  const late = createStore(store.getState)
  let waits = false
  let [count, shown] = [0, 0]
  const paint = () => {
    if (!waits) return
    waits = false
    // What is painted now is what the next frame shows everywhere.
    const painted = store.getState()
    const mine = ++count
    const show = () => {
      // What was painted since is newer.
      if (shown < mine) late.setState(painted, true)
      shown = Math.max(shown, mine)
    }
    requestAnimationFrame(show)
    setTimeout(show, document.hidden ? UNSEEN : PERHAPS_UNSEEN)
  }
  store.subscribe(() => {
    if (waits) return
    waits = true
    requestAnimationFrame(paint)
    setTimeout(paint, UNSEEN)
  })
  lates.set(store, late)
  return late
}
