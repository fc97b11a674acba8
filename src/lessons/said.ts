/** What a lesson says in a language: that one, or the first that it has. */
import type { InEach, Lesson, LessonLanguage, Prose } from './lesson.ts'

const inOne = <T>(
  { languages }: Lesson,
  said: InEach<T>,
  language: LessonLanguage,
): T | undefined => said[language] ?? said[languages[0]]

export const titleOf = (lesson: Lesson, title: InEach<string>, language: LessonLanguage): string =>
  inOne(lesson, title, language) ?? ''

export const proseOf = (lesson: Lesson, prose: InEach<Prose>, language: LessonLanguage): Prose =>
  inOne(lesson, prose, language) ?? []
