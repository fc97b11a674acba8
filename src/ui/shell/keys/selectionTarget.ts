/**
 * What the keys for a field's changes are about. Finding it takes names and registers that the stage
 * does not need to begin with: they come with the page, which puts them in here.
 */
import type { VisualizerState } from '../../../store/state.ts'
import type { SelectionTarget } from '../../../view/subject/selection.ts'

type Find = (s: VisualizerState) => SelectionTarget | null
let find: Find = () => null

export const findSelectionTarget = (by: Find): void => {
  find = by
}
export const selectionTarget: Find = (s) => find(s)
