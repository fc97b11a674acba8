import { useVisualizerStore } from '../../store/hooks.ts'
import type { AtHand } from '../../view/subject/selection.ts'
import { handOf } from './selectionTarget.ts'

/** What keys are about, as it was when the component was last drawn. */
export const useAtHand = (): AtHand | null => handOf(useVisualizerStore().getState())
