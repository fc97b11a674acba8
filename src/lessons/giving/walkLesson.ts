/** Where a reader goes in a lesson: on, back, away, and back to it. */
import { QUEUES } from '../../core/machine/scenario.ts'
import type { Frame } from '../../protocol/frame.ts'
import type { VisualizerStore } from '../../store/createVisualizerStore.ts'
import type { LessonShown } from '../../store/state.ts'

/** What comes next. `question`: index of the part that asks it. */
export type Next =
  | { readonly is: 'stop'; readonly place: number }
  | { readonly is: 'question'; readonly part: number }
  | { readonly is: 'end' }

export function nextOf({ place, run, answers }: LessonShown): Next {
  if (place >= 0 && run.asks[place] !== null && answers[place] === null)
    return { is: 'question', part: place }
  return place + 1 < run.stops.length ? { is: 'stop', place: place + 1 } : { is: 'end' }
}

type Store = Pick<VisualizerStore, 'getState' | 'setState' | 'actions'>

export async function goOn(store: Store): Promise<void> {
  const { lesson, prediction } = store.getState()
  if (!lesson || lesson.left || prediction?.chosen === null) return
  const next = nextOf(lesson)
  if (next.is === 'stop') await goTo(store, next.place)
  else if (next.is === 'question') {
    await standAt(store, lesson.run.asks[next.part] ?? 0)
    await store.actions.predict()
  }
}

/** Prose tells of a step: the ring that it works on is the one to see. */
async function standAt({ getState, actions }: Store, step: number): Promise<void> {
  await actions.seek(step)
  const { frame, queue } = getState()
  const ring = QUEUES.findIndex((name) => frame && name === ringOf(frame))
  if (ring >= 0 && ring !== queue) actions.setQueue(ring)
}

/** Steps at locks and buffers are in no ring: theirs is that of the call. */
function ringOf({ step, callSteps }: Frame): string {
  if (step?.stack.includes('send')) return 'svq'
  return step?.queue || (callSteps.findLast(({ queue }) => queue)?.queue ?? '')
}

export async function goBack(store: Store): Promise<void> {
  const { lesson, frame } = store.getState()
  if (!lesson || lesson.left || !frame) return
  const { place, run } = lesson
  // Between two stops, back to the one behind.
  const isOn = place >= 0 && frame.cursor > run.stops[place]
  if (isOn || place > 0) await goTo(store, isOn ? place : place - 1)
  else await store.actions.seek(0)
}

export async function goTo(store: Store, place: number): Promise<void> {
  const { lesson } = store.getState()
  if (!lesson) return
  store.setState({ lesson: { ...lesson, place } })
  await standAt(store, lesson.run.stops[place])
}

/** Passes over the question at hand, which then does not count; the step that answers it is done. */
export async function skip({ getState, setState, actions }: Store): Promise<void> {
  const { lesson, prediction } = getState()
  const part = lesson?.run.asks.indexOf(prediction?.cursor ?? -1) ?? -1
  if (!lesson || part < 0) return
  setState({
    lesson: { ...lesson, answers: lesson.answers.map((a, i) => (i === part ? 'skipped' : a)) },
  })
  actions.unpredict()
  await actions.forward('step')
}

/** A run of one's own begins: the lesson's steps are kept as they are. */
export function leave({ getState, setState, actions }: Store): void {
  const { lesson, frame } = getState()
  if (!lesson || !frame) return
  actions.unpredict()
  setState({ lesson: { ...lesson, left: { step: frame.cursor } } })
}

export function endLesson({ setState, actions }: Store): void {
  setState({ lesson: null })
  void actions.setStops([])
}
