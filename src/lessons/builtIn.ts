import type { Lesson } from './lesson.ts'
import type { LessonName } from './names.ts'
import { parseLesson } from './parseLesson.ts'

// Found when asked for: programs in Node, as the soak, have this file too and no such files beside it.
const texts = () => import.meta.glob<string>('./builtIn/*.md', { query: '?raw', import: 'default' })

/** Fetches and reads one of the lessons that come with the page. */
export async function builtIn(name: LessonName): Promise<Lesson> {
  const read = parseLesson(await texts()[`./builtIn/${name}.md`]())
  if ('problem' in read) throw new Error(`${name}:${read.problem.line}: ${read.problem.is}`)
  return read.lesson
}
