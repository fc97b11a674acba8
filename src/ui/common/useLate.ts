import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { useVisualizerStore, type VisualizerStore } from '../../store/hooks.ts'
import type { VisualizerState } from '../../store/state.ts'

/**
 * What the panes around caption and stage show of the state: the sentence and the picture of a
 * step are painted first, and these in the frame behind it, all together.
 */
export const useLate = <T>(select: (s: VisualizerState) => T): T =>
  useStore(lateOf(useVisualizerStore()), select)

const lates = new WeakMap<VisualizerStore, StoreApi<VisualizerState>>()

/** The same state, once it has been painted. It lives as long as the store that it follows. */
function lateOf(store: VisualizerStore): StoreApi<VisualizerState> {
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
    setTimeout(() => document.hidden && late.setState(painted, true), UNSEEN)
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

/** A page that nobody sees has no frames: then it is soon enough after so many milliseconds. */
const UNSEEN = 200
