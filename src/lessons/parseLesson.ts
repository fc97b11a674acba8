/**
 * From the text of a lesson to what it says. Stops are headings of the second level; what is done
 * in front of one, what holds there and what is asked stand in fenced blocks below its heading.
 */
import { lexer, type Token, type Tokens } from 'marked'
import { readDoings } from '../link/grammar/doings.ts'
import { readStand } from '../link/grammar/stand.ts'
import { WrongLink } from '../link/grammar/wrong.ts'
import type { LessonAsk } from '../protocol/lesson.ts'
import type { Doing, Stand } from '../protocol/script.ts'
import { inEach, readHeader, WrongLesson, wrong } from './header.ts'
import {
  type Block,
  type Lesson,
  type LessonLanguage,
  type LessonProblem,
  type LessonStop,
  MOST_LESSON,
  MOST_LESSON_STOPS,
} from './lesson.ts'
import { blockOf, NotProse, plain } from './prose.ts'

export type ParsedLesson = { readonly lesson: Lesson } | { readonly problem: LessonProblem }

/** What fenced blocks there are. */
const FENCES = ['do', 'at', 'expect', 'ask'] as const
/** `[zh]` on a line of its own: what follows is in that language. */
const MARK = /^\[(\w+)\]$/

export function parseLesson(text: string): ParsedLesson {
  try {
    return { lesson: lessonOf(text) }
  } catch (error) {
    if (error instanceof WrongLesson) return { problem: error.problem }
    throw error
  }
}

/** What has been read of a stop, or of what stands in front of the first one. */
interface Section {
  readonly title: LessonStop['title']
  readonly line: number
  readonly prose: Map<LessonLanguage, Block[]>
  doings: readonly Doing[]
  stand: Stand | null
  expects: string[]
  asks: LessonAsk | null
  readonly lines: { doings: number; stand: number; expects: number[]; asks: number }
}

const section = (title: LessonStop['title'], line: number): Section => ({
  ...{ title, line, prose: new Map(), doings: [], stand: null, expects: [], asks: null },
  lines: { doings: line, stand: line, expects: [], asks: line },
})

function lessonOf(text: string): Lesson {
  if (text.length > MOST_LESSON) throw wrong(1, 'tooLong', '', String(MOST_LESSON))
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  const { header, line } = readHeader(lines)
  const sections = [section({}, line)]
  let [at, language] = [line, header.languages[0]]
  for (const token of lexer(lines.slice(line - 1).join('\n'))) {
    const now = sections[sections.length - 1]
    if (token.type === 'heading') {
      const { depth, tokens } = token as Tokens.Heading
      if (depth !== 2) throw wrong(at, 'markup', token.raw, '## …')
      const title = proseAt(at, () => plain(tokens))
      sections.push(section(inEach(title, header.languages, at), at))
      language = header.languages[0]
    } else if (token.type === 'code') readFence(now, token as Tokens.Code, at, header.start)
    else language = readProse(now, token, at, language, header.languages)
    at += token.raw.split('\n').length - 1
  }
  const [opening, ...stops] = sections
  if (stops.length === 0) throw wrong(at, 'noStop', '', '## …')
  if (stops.length > MOST_LESSON_STOPS)
    throw wrong(stops[MOST_LESSON_STOPS].line, 'tooManyStops', '', String(MOST_LESSON_STOPS))
  for (const { prose, line } of stops)
    for (const language of header.languages)
      if (header.languages.some((other) => prose.has(other)) && !prose.has(language))
        throw wrong(line, 'untranslated', language, `[${language}]`)
  return {
    ...header,
    opening: Object.fromEntries(opening.prose),
    stops: stops.map(({ title, prose, line, doings, stand, expects, asks, lines }) => ({
      ...{ title, doings, stand, expects, asks, prose: Object.fromEntries(prose) },
      lines: { heading: line, ...lines },
    })),
  }
}

/** @returns the language of what follows */
function readProse(
  into: Section,
  token: Token,
  line: number,
  language: LessonLanguage,
  languages: readonly LessonLanguage[],
): LessonLanguage {
  const [first, ...rest] = token.raw.split('\n')
  const [, mark] = MARK.exec(first.trim()) ?? []
  if (mark !== undefined) {
    const known = languages.find((one) => one === mark)
    if (!known) throw wrong(line, 'language', mark, languages.join(', '))
    // Markdown takes what follows at once for the same paragraph.
    for (const next of lexer(rest.join('\n'))) readProse(into, next, line + 1, known, languages)
    return known
  }
  const block = proseAt(line, () => blockOf(token))
  if (block) into.prose.set(language, [...(into.prose.get(language) ?? []), block])
  return language
}

function proseAt<T>(line: number, reads: () => T): T {
  try {
    return reads()
  } catch (error) {
    if (error instanceof NotProse) throw wrong(line, error.is, error.text, '')
    throw error
  }
}

function readFence(
  into: Section,
  { lang, text }: Tokens.Code,
  line: number,
  { scenario }: Lesson['start'],
): void {
  const kind = FENCES.find((one) => one === lang?.trim())
  if (!kind || Object.keys(into.title).length === 0)
    throw wrong(line, kind ? 'strange' : 'fence', lang ?? '', FENCES.join(', '))
  const rows = text.split('\n').map((row) => row.trim())
  const said = rows.filter(Boolean)
  const first = line + 1
  switch (kind) {
    case 'do': {
      into.lines.doings = first
      // Acts stand behind each other, with a comma or on lines of their own.
      into.doings = rows.flatMap((row, i) =>
        read('acts', first + i, row, 'send*3', () => readDoings(row.replace(/,$/, ''), scenario)),
      )
      break
    }
    case 'at':
      into.lines.stand = first
      into.stand = read('at', first, said[0] ?? '', 'avail.idx:2', () => standOf(said))
      break
    case 'expect':
      into.expects = said
      into.lines.expects = rows.flatMap((row, i) => (row === '' ? [] : [first + i]))
      break
    case 'ask':
      into.lines.asks = first
      into.asks = askOf(said, first)
      break
    default:
      kind satisfies never
  }
}

function standOf(said: readonly string[]): Stand {
  const stand = said.length === 1 ? readStand(said[0].replaceAll(' ', '%20')) : null
  if (!stand) throw new WrongLink({ is: 'notJson' })
  return stand
}

function askOf(said: readonly string[], line: number): LessonAsk {
  const [one, ...more] = said
  if (!one || more.length > 0)
    throw wrong(line, 'ask', said.join(' '), 'avail.idx, read used.flags, step')
  if (one === 'step') return { is: 'step' }
  const [, kind, name] = /^(?:(read|write)\s+)?(\S+)$/.exec(one) ?? []
  if (name === undefined) throw wrong(line, 'ask', one, 'avail.idx, read used.flags, step')
  return { is: kind === 'read' ? 'read' : 'write', name }
}

function read<T>(
  is: LessonProblem['is'],
  line: number,
  text: string,
  like: string,
  reads: () => T,
): T {
  try {
    return reads()
  } catch (error) {
    if (error instanceof WrongLink) throw wrong(line, is, text, like)
    throw error
  }
}
