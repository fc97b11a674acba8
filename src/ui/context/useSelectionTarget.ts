import { useVisualizerStore } from '../../store/hooks.ts'
import type { SelectionTarget } from '../../view/subject/selection.ts'
import { targetNow } from './selectionTarget.ts'

/** What keys are about, as it was when the component was last drawn. */
export const useSelectionTarget = (): SelectionTarget | null =>
  targetNow(useVisualizerStore().getState())
