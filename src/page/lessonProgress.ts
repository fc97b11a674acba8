/** How far each lesson has been read, from one visit to the next. */
import * as v from 'valibot'
import { goTo } from '../lessons/giving/walkLesson.ts'
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import type { Memo } from './remember.ts'

/** Stops reached, by the name of the lesson. */
const progress = v.record(
  v.pipe(v.string(), v.maxLength(60)),
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
)

/** Goes on where a lesson that is open was left, and remembers from now on. */
export function keepLessonProgress(store: VisualizerStore, memo: Memo): void {
  const read = recalled(memo)
  store.setState({ lessonsRead: read })
  const { lesson } = store.getState()
  const reached = lesson ? (read[lesson.id] ?? 0) : 0
  if (lesson && lesson.place < 0 && reached > 0 && reached < lesson.run.stops.length)
    void goTo(store, reached - 1)
  store.subscribe((now, before) => {
    if (now.lessonsRead === before.lessonsRead) return
    // Another tab may have read something since.
    memo.remember(JSON.stringify({ ...recalled(memo), ...now.lessonsRead }))
  })
}

function recalled(memo: Memo): v.InferOutput<typeof progress> {
  const text = memo.recall()
  if (text === null) return {}
  try {
    return v.parse(progress, JSON.parse(text))
  } catch {
    memo.setAside()
    return {}
  }
}
