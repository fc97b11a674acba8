/** A question about the next step: asked of the session, answered by a person, then done. */
import type { StoreApi } from 'zustand/vanilla'
import type { Commander } from './commander.ts'
import type { VisualizerState } from './state.ts'

export function createPredicting(
  { ask }: Commander,
  { getState: get, setState: set, subscribe }: StoreApi<VisualizerState>,
) {
  subscribe(({ frame, prediction }) => {
    if (!prediction || !frame) return
    if (frame.cursor !== prediction.cursor || frame.revision !== prediction.revision)
      set({ prediction: null })
  })
  return {
    /** Asks what the next step will do. */
    predict: async (): Promise<void> => {
      set({ playing: false })
      // Who answers before the question is here waits for it.
      await ask({ do: 'lookahead', args: get().message })
    },
    /** Answers the question; the first answer counts. */
    choose: (option: number): void => {
      const { prediction } = get()
      if (prediction?.chosen === null) set({ prediction: { ...prediction, chosen: option } })
    },
    unpredict: (): void => set({ prediction: null }),
  }
}
