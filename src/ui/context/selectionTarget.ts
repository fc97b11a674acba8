import type { VisualizerState } from '../../store/state.ts'
import { type SelectionTarget, selectionTarget } from '../../view/subject/selection.ts'
import { subjectNamed } from '../../view/subject/subject.ts'
import { shownQueue } from './shownQueue.ts'

/** What keys are about: the thing pointed at or pinned, or what the step wrote. */
export function targetNow({
  replica,
  queue,
  linked,
  frame,
}: VisualizerState): SelectionTarget | null {
  if (!replica) return null
  const { layout } = replica
  const thing = linked ? subjectNamed(linked.thing) : null
  return selectionTarget(layout, shownQueue(layout, queue), thing, frame?.step ?? null)
}
