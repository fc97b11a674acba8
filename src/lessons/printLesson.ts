/** From what was done, and its stops, to the text of a lesson. */
import { writeDoings } from '../link/grammar/doings.ts'
import { writeStart } from '../link/grammar/start.ts'
import type { Doing } from '../protocol/script.ts'
import type { Stops } from '../protocol/stops.ts'
import type { Start } from '../scenario/shape.ts'
import type { LessonLanguage } from './lesson.ts'

export interface ToPrint extends Start {
  readonly title: string
  readonly language: LessonLanguage
  readonly doings: readonly Doing[]
  readonly stops: Stops
  /** Name of a stop that has none. */
  nameOf(step: number): string
}

/** @returns null if no text says its scenario */
export function printLesson(said: ToPrint): string | null {
  const { title, language, doings, stops, nameOf, ...start } = said
  const written = writeStart(start)
  if (!written) return null
  const fields = written.fields.map(([name, value]) => `${name}=${value}`).join('&')
  const acts = writeDoings(doings, start.scenario).replaceAll(',', '\n')
  const parts = stops.map(({ step, name, note }, i) => [
    `## ${escaped(inLine(name) || nameOf(step))}`,
    ...(i === 0 && acts !== '' ? [fenced('do', acts)] : []),
    fenced('at', String(step)),
    ...(note.trim() === ''
      ? []
      : [
          note
            .trim()
            .split(/\n\s*\n/)
            .map(paragraph)
            .join('\n\n'),
        ]),
  ])
  return [
    ['---', 'lesson: 1', `title: ${inLine(title)}`, `languages: ${language}`],
    [`scenario: ${written.name}${fields && `?${fields}`}`, '---'],
  ]
    .flat()
    .join('\n')
    .concat('\n\n', parts.flat().join('\n\n'), '\n')
}

const fenced = (kind: string, text: string): string => `\`\`\`${kind}\n${text}\n\`\`\``
const inLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Signs that Markdown would take for itself; what stands in backticks stays code. */
const escaped = (text: string): string => text.replace(/[\\*_[\]<>#~|!&]/g, '\\$&')
const paragraph = (text: string): string =>
  text
    .split('\n')
    .map((line) => escaped(line.trim()).replace(/^([-+=]|\d+[.)])/, '\\$1'))
    .join('\n')
