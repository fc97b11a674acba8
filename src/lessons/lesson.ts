/** A lesson, as its text says it; docs/lessons.md has the format. */
import type { LessonPart } from '../protocol/lesson.ts'
import type { Start } from '../scenario/shape.ts'

/** Languages that a lesson can be in: those of the page. */
export const LESSON_LANGUAGES = ['en', 'zh'] as const
export type LessonLanguage = (typeof LESSON_LANGUAGES)[number]

/** A run of text. `code` may name a field, a stop or an act: then it can be pointed at. */
export interface Run {
  readonly text: string
  readonly is: 'plain' | 'code' | 'strong' | 'em' | 'link'
  /** Of a link. */
  readonly href?: string
  /** It leads to another page. */
  readonly isOut?: boolean
}
export type Block =
  | { readonly is: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly is: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Run[])[] }
export type Prose = readonly Block[]

/** The same in each language of the lesson. */
export type InEach<T> = Readonly<Partial<Record<LessonLanguage, T>>>

export interface LessonStop extends LessonPart {
  readonly title: InEach<string>
  readonly prose: InEach<Prose>
  /** Line of its heading, from 1, and of each expectation, its question, its acts. */
  readonly lines: {
    readonly heading: number
    readonly doings: number
    readonly stand: number
    readonly expects: readonly number[]
    readonly asks: number
  }
}

export interface Lesson {
  readonly title: InEach<string>
  readonly languages: readonly LessonLanguage[]
  readonly start: Start
  /** In front of the first stop. */
  readonly opening: InEach<Prose>
  readonly stops: readonly LessonStop[]
}

/** What is wrong with a lesson's text; the words are in the catalogue under `lesson.problem.…`. */
export interface LessonProblem {
  readonly line: number
  readonly is:
    | 'tooLong'
    | 'noHeader'
    | 'header'
    | 'unknownField'
    | 'twice'
    | 'version'
    | 'noTitle'
    | 'language'
    | 'titles'
    | 'scenario'
    | 'noStop'
    | 'tooManyStops'
    | 'markup'
    | 'address'
    | 'fence'
    | 'acts'
    | 'at'
    | 'ask'
    | 'untranslated'
    | 'strange'
  /** What was written there, cut where it is long. */
  readonly text: string
  /** Names or examples of what can stand there. */
  readonly like: string
}

export const MOST_LESSON = 262_144
export const MOST_LESSON_STOPS = 100
