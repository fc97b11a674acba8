/**
 * Follows the reader of a lesson: which stop was reached last, what was answered, and that a run
 * of their own has begun. It ends with the lesson.
 */
import type { VisualizerStore } from '../../store/createVisualizerStore.ts'
import type { LessonShown, VisualizerState } from '../../store/state.ts'
import { questionOf } from '../../view/predict/predict.ts'

export function followLesson(store: VisualizerStore): void {
  const { getState, setState, actions } = store
  const stop = store.subscribe((now, before) => {
    const { lesson, frame } = now
    if (!lesson || lesson.lesson !== before.lesson?.lesson) return lesson ? undefined : stop()
    // In a lesson it is no question: its own steps are kept, and one button leads back to them.
    if (now.asking && !before.asking && !lesson.left) void actions.answer(true)
    if (lesson.place !== before.lesson?.place)
      setState({ lessonsRead: read(lesson, now.lessonsRead) })
    if (!frame) return
    if (frame !== before.frame) {
      const next = placed(lesson, frame.cursor, frame.revision, before.frame?.cursor ?? 0)
      if (next !== lesson) setState({ lesson: next })
    }
    const answered = now.prediction?.chosen != null && before.prediction?.chosen == null
    if (answered) setState({ lesson: recorded(getState().lesson ?? lesson, now) })
  })
}

/** A place that was reached once stays so. */
function read({ id, place }: LessonShown, known: VisualizerState['lessonsRead']) {
  return id === '' || place < (known[id] ?? 0) ? known : { ...known, [id]: place + 1 }
}

/** @param before where the reader stood until now */
function placed(
  lesson: LessonShown,
  cursor: number,
  revision: number,
  before: number,
): LessonShown {
  if (lesson.left) return lesson
  if (revision !== lesson.revision) return { ...lesson, left: { step: before } }
  const { stops } = lesson.run
  // Of several stops at one step, the one that was gone to.
  const place =
    stops[lesson.place] === cursor ? lesson.place : stops.findLastIndex((step) => step <= cursor)
  return place === lesson.place ? lesson : { ...lesson, place }
}

/** The answer to the question at hand, if it is one of the lesson's. */
function recorded(
  lesson: LessonShown,
  { prediction, frame, replica }: VisualizerState,
): LessonShown {
  const part = lesson.run.asks.indexOf(prediction?.cursor ?? -1)
  if (!prediction || !frame || !replica || lesson.left || part < 0) return lesson
  const { lookahead, chosen } = prediction
  const { scenario } = frame
  const { right } = questionOf({ step: lookahead.steps[0], lookahead, scenario, bytes: replica })
  const answers = lesson.answers.map((answer, i) =>
    i === part ? (answer ?? (chosen === right ? 'right' : 'wrong')) : answer,
  )
  return { ...lesson, answers }
}
