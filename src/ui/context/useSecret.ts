/** What an open question keeps from whoever is asked. */
import { useMemo } from 'react'
import { useVisualizer } from '../../store/hooks.ts'
import type { VisualizerState } from '../../store/state.ts'
import { kindOf, type QuestionKind } from '../../view/predict/kind.ts'
import { type Secret, secretOf } from '../../view/predict/secret.ts'

const openIn = ({ prediction }: VisualizerState) =>
  prediction?.chosen === null ? prediction : null

/** Kind of the question that is open; null: none is. */
export const askedKind = (s: VisualizerState): QuestionKind | null => {
  const { lookahead } = openIn(s) ?? {}
  return lookahead ? kindOf(lookahead.steps[0], lookahead) : null
}

/** The moment of the question that is open: nothing is known of what comes after it. */
export const askedAt = (s: VisualizerState): number | null => openIn(s)?.cursor ?? null

/** What it hides; null: none is open, or it hides nothing. */
export function useSecret(): Secret | null {
  const lookahead = useVisualizer((s) => openIn(s)?.lookahead)
  const layout = useVisualizer((s) => s.replica?.layout)
  return useMemo(
    () => (lookahead && layout ? secretOf(lookahead, layout) : null),
    [lookahead, layout],
  )
}
