/** Plays as long as it is wanted and somebody sees it. */
import type { VisualizerStore } from '../store/createVisualizerStore.ts'

export function createPlaying(store: VisualizerStore) {
  let isSeen = false
  /** It has been asked to play, and is held up because nobody sees it. */
  let waits = false
  const { actions } = store
  function play(on: boolean): void {
    waits = on && !isSeen
    actions.play(on && isSeen)
  }
  return {
    play,
    toggle: () => play(!store.getState().playing),
    seen(now: boolean): void {
      isSeen = now
      if (now && waits) play(true)
      else if (!now && store.getState().playing) play(true)
    },
  }
}
