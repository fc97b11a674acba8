/** A question about the next step: asked of the session, answered by a person, then done. */
import type { StoreApi } from 'zustand/vanilla'
import type { Lookahead } from '../protocol/protocol.ts'
import type { Commander } from './commander.ts'
import type { VisualizerState } from './state.ts'

/** It stands as long as the moment does at which it was asked. */
export interface Prediction {
  readonly cursor: number
  readonly revision: number
  readonly lookahead: Lookahead
  /** Index of the answer; null: none yet. */
  readonly chosen: number | null
}

export function createPredicting(
  { send }: Commander,
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
      set({ playing: false, predicting: true })
      await send({ do: 'lookahead', args: get().message }).finally(() => set({ predicting: false }))
    },
    /** Answers the question; the first answer counts. */
    choose: (option: number): void => {
      const { prediction } = get()
      if (prediction?.chosen === null) set({ prediction: { ...prediction, chosen: option } })
    },
    unpredict: (): void => set({ prediction: null }),
  }
}
