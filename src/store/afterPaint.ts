/** A state that follows another one frame behind. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { VisualizerState } from './state.ts'

const lates = new WeakMap<StoreApi<VisualizerState>, StoreApi<VisualizerState>>()

/** A page that nobody sees has no frames: then it is soon enough after so many milliseconds. */
const UNSEEN = 200

/** The same state, once it has been painted. It lives as long as the store that it follows. */
export function afterPaintOf(store: StoreApi<VisualizerState>): StoreApi<VisualizerState> {
  const made = lates.get(store)
  if (made) return made
  const late = createStore(store.getState)
  let waits = false
  const paint = () => {
    if (!waits) return
    waits = false
    // What is painted now is what the next frame shows everywhere.
    const painted = store.getState()
    requestAnimationFrame(() => late.setState(painted, true))
    if (document.hidden) setTimeout(() => late.setState(painted, true), UNSEEN)
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
