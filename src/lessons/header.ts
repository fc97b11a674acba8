/**
 * The header of a lesson, between two lines of `---`:
 *
 *     lesson: 1
 *     title: One message / 一条消息
 *     languages: en, zh
 *     scenario: tx?num=4
 */
import { FIELD_NAMES, readStart, START_NAMES } from '../link/grammar/start.ts'
import { WrongLink } from '../link/grammar/wrong.ts'
import { quoted } from '../scenario/quoted.ts'
import type { Start } from '../scenario/shape.ts'
import {
  type InEach,
  LESSON_LANGUAGES,
  type Lesson,
  type LessonLanguage,
  type LessonProblem,
} from './lesson.ts'

type Header = Pick<Lesson, 'title' | 'languages' | 'start'>
/** @param line the first line behind it, from 1 */
export type ReadHeader = { readonly header: Header; readonly line: number }

const FIELDS = ['lesson', 'title', 'languages', 'scenario'] as const
type FieldName = (typeof FIELDS)[number]

export class WrongLesson extends Error {
  constructor(readonly problem: LessonProblem) {
    super(problem.is)
  }
}
export const wrong = (line: number, is: LessonProblem['is'], text = '', like = ''): WrongLesson =>
  new WrongLesson({ line, is, text: quoted(text), like })

/** @throws WrongLesson */
export function readHeader(lines: readonly string[]): ReadHeader {
  if (lines[0]?.trim() !== '---') throw wrong(1, 'noHeader', lines[0] ?? '', '---')
  const end = lines.findIndex((line, i) => i > 0 && line.trim() === '---')
  if (end < 0) throw wrong(lines.length, 'noHeader', '', '---')
  const said = new Map<FieldName, { readonly value: string; readonly line: number }>()
  for (const [i, line] of lines.slice(1, end).entries()) {
    if (line.trim() === '') continue
    const at = i + 2
    const [, name, value] = /^(\w+):\s*(.*?)\s*$/.exec(line) ?? []
    if (name === undefined) throw wrong(at, 'header', line, 'title: One message')
    const field = FIELDS.find((one) => one === name)
    if (!field) throw wrong(at, 'unknownField', name, FIELDS.join(', '))
    if (said.has(field)) throw wrong(at, 'twice', name)
    said.set(field, { value, line: at })
  }
  const version = said.get('lesson')
  if (version?.value !== '1')
    throw wrong(version?.line ?? 1, 'version', version?.value, 'lesson: 1')
  const title = said.get('title')
  if (!title?.value) throw wrong(title?.line ?? 1, 'noTitle', '', 'title: One message')
  const languages = languagesOf(said.get('languages'))
  return {
    header: {
      languages,
      title: inEach(title.value, languages, title.line),
      start: startOf(said.get('scenario')),
    },
    line: end + 2,
  }
}

type Said = { readonly value: string; readonly line: number } | undefined

function languagesOf(said: Said): readonly LessonLanguage[] {
  if (!said) return ['en']
  return said.value.split(',').map((name) => {
    const known = LESSON_LANGUAGES.find((one) => one === name.trim())
    if (!known) throw wrong(said.line, 'language', name, LESSON_LANGUAGES.join(', '))
    return known
  })
}

/** A title in each language, with ` / ` between them, in the order of the header. */
export function inEach(
  text: string,
  languages: readonly LessonLanguage[],
  line: number,
): InEach<string> {
  const parts = languages.length === 1 ? [text] : text.split(' / ')
  if (parts.length !== languages.length || parts.some((part) => part.trim() === ''))
    throw wrong(line, 'titles', text, languages.join(' / '))
  return Object.fromEntries(languages.map((language, i) => [language, parts[i].trim()]))
}

function startOf(said: Said): Start {
  const { value, line } = said ?? { value: 'tx', line: 1 }
  const [name, query = ''] = value.split('?')
  const fields = new Map<string, string>()
  for (const param of query.split('&').filter(Boolean)) {
    const [field, ...rest] = param.split('=')
    if (!FIELD_NAMES.includes(field))
      throw wrong(line, 'scenario', field, [...START_NAMES, ...FIELD_NAMES].join(', '))
    fields.set(field, rest.join('='))
  }
  try {
    return readStart(name, fields)
  } catch (error) {
    if (error instanceof WrongLink) throw wrong(line, 'scenario', value, 'tx?num=4')
    throw error
  }
}
