/** Opens a lesson on a visualizer, and follows what its reader does. */
import type { LessonFault, LessonRun, LessonScript } from '../../protocol/lesson.ts'
import type { Stops } from '../../protocol/stops.ts'
import type { VisualizerStore } from '../../store/createVisualizerStore.ts'
import type { Lesson } from '../lesson.ts'
import { titleOf } from '../said.ts'
import { followLesson } from './followLesson.ts'

/**
 * @param id name of a built-in one; '' for one of somebody else
 * @returns why it cannot be given; null: it is open, at its beginning
 */
export async function giveLesson(
  store: VisualizerStore,
  lesson: Lesson,
  id: string,
): Promise<LessonFault | null> {
  const { actions, getState, setState } = store
  const events = await actions.ask({ do: 'lesson', lesson: scriptOf(lesson) })
  const run = events.find((event) => event.is === 'lesson')?.run
  if (!run) throw new Error('the session is gone')
  if ('fault' in run) return run.fault
  await openLesson(store, lesson, run, 0)
  const revision = getState().frame?.revision ?? 0
  const answers = lesson.stops.map(() => null)
  setState({ lesson: { id, lesson, run, place: -1, answers, revision, left: null } })
  followLesson(store)
  return null
}

/** Its own history, at one of its steps. */
export const openLesson = (
  { actions, getState }: VisualizerStore,
  lesson: Lesson,
  { choices, stops }: Extract<LessonRun, { choices: unknown }>,
  cursor: number,
): Promise<void> => {
  const { language } = getState()
  const named: Stops = lesson.stops.map(({ title }, i) => ({
    ...{ id: i + 1, step: stops[i], name: titleOf(lesson, title, language), note: '' },
  }))
  return actions.open({ do: 'open', ...lesson.start, choices, cursor, stops: named })
}

const scriptOf = ({ start, stops }: Lesson): LessonScript => ({
  ...start,
  parts: stops.map(({ doings, stand, expects, asks }) => ({ doings, stand, expects, asks })),
})
