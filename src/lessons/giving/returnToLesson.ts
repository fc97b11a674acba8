/** Back from a run of one's own, to the stop at which the lesson was left. */
import type { VisualizerStore } from '../../store/createVisualizerStore.ts'
import { followLesson } from './followLesson.ts'
import { openLesson } from './giveLesson.ts'

export async function returnToLesson(store: VisualizerStore): Promise<void> {
  const { getState, setState, actions } = store
  const { lesson, frame } = getState()
  if (!lesson?.left || !frame) return
  const { step } = lesson.left
  let reopened = false
  if (frame.revision === lesson.revision) await actions.seek(step)
  else {
    // What was cut off when the own run began is a branch; so will be the own run.
    const length = lesson.run.choices.reduce((n, c) => n + ('steps' in c ? c.steps : 0), 0)
    const branch = frame.branches.find((one) => one.at === step && one.length === length)
    if (branch) {
      await actions.toBranch(branch.index)
      await actions.seek(step)
    } else {
      await openLesson(store, lesson.lesson, lesson.run, step)
      reopened = true
    }
  }
  const revision = getState().frame?.revision ?? 0
  setState({ lesson: { ...lesson, revision, left: null } })
  // Opening ends a lesson: it is this one that goes on.
  if (reopened) followLesson(store)
}
