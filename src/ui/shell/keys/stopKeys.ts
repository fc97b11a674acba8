/** What the keys of stops do; fetched with the first one that is pressed. */
export { returnToLesson } from '../../../lessons/giving/returnToLesson.ts'

import { goBack, goOn } from '../../../lessons/giving/walkLesson.ts'
import type { VisualizerStore } from '../../../store/createVisualizerStore.ts'
import { nextStop } from '../../../view/panes/stops.ts'
import { stopHere } from '../../panes/stops/editStops.ts'

/** Adds a stop where one stands, or opens the one that is there. */
export async function stopNow({ getState, actions }: VisualizerStore): Promise<void> {
  const { frame } = getState()
  if (frame) await stopHere(actions, frame.stops, frame.cursor)
}

/** To the next stop, or the one before; in a lesson with its questions on the way. */
export async function walk(store: VisualizerStore, back: boolean): Promise<void> {
  const { lesson, frame } = store.getState()
  if (lesson && !lesson.left) return back ? goBack(store) : goOn(store)
  const to = frame && nextStop(frame.stops, frame.cursor, back)
  if (to) await store.actions.toStop(to.step)
}
