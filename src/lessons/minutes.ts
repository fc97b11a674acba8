/** How long a lesson takes to read, in minutes. */
import type { Lesson, LessonLanguage, Prose } from './lesson.ts'

/** Words, and Chinese characters, that are read in a minute beside a picture. */
const WORDS_A_MINUTE = 160
const SIGNS_A_MINUTE = 260
/** To look at the stage behind a stop; to answer a question. */
const A_STOP = 8 / 60
const A_QUESTION = 15 / 60

export const FEWEST_MINUTES = 3
export const MOST_MINUTES = 8

export function minutesOf({ opening, stops }: Lesson, language: LessonLanguage): number {
  const read = [opening, ...stops.map(({ prose }) => prose)].reduce(
    (sum, prose) => sum + readIn(prose[language] ?? []),
    0,
  )
  return read + stops.reduce((sum, { asks }) => sum + A_STOP + (asks ? A_QUESTION : 0), 0)
}

function readIn(prose: Prose): number {
  const text = prose
    .flatMap((block) => (block.is === 'list' ? block.items.flat() : block.runs))
    .map((run) => run.text)
    .join(' ')
  const signs = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words =
    text.match(/[\p{L}\p{N}_.[\]→]+/gu)?.filter((w) => !/\p{Script=Han}/u.test(w)).length ?? 0
  return signs / SIGNS_A_MINUTE + words / WORDS_A_MINUTE
}
