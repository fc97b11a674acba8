/** The store's only door to React. */
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Actions, VisualizerStore } from './createVisualizerStore.ts'

export type { VisualizerStore }

import { afterPaintOf } from './afterPaint.ts'
import type { VisualizerState } from './state.ts'

export const VisualizerContext = createContext<VisualizerStore | null>(null)

export function useVisualizerStore(): VisualizerStore {
  const store = useContext(VisualizerContext)
  if (!store) throw new Error('no visualizer around this component')
  return store
}

export function useVisualizer<T>(select: (s: VisualizerState) => T): T {
  return useStore(useVisualizerStore(), select)
}

/**
 * What the panes around caption and stage show: the sentence and the picture of a step are
 * painted first, and these in the frame behind it, all together. For drawing only: who acts on
 * what is shown asks the store.
 */
export function useAfterPaint<T>(select: (s: VisualizerState) => T): T {
  return useStore(afterPaintOf(useVisualizerStore()), select)
}

export const useActions = (): Actions => useVisualizerStore().actions
