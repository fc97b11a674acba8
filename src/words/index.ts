/**
 * The words on the screen. A message is ICU text; code in it stands between backticks.
 *
 * A language is one catalogue per part of the program. English comes with the page: what a page
 * begins with at once, the rest (`rest.ts`) behind it. Any other is a folder beside `en` whose
 * files say `satisfies Record<keyof typeof en…, string>`, and a line in OTHERS, which loads it
 * when it is asked for.
 */
import { IntlMessageFormat } from 'intl-messageformat'
import { a11y } from './en/a11y.ts'
import { focus } from './en/focus.ts'
import { invariants } from './en/invariants.ts'
import { menus } from './en/menus.ts'
import type { narration } from './en/narration.ts'
import { play } from './en/play.ts'
import { settings } from './en/settings.ts'
import { stage } from './en/stage.ts'
import { start } from './en/start.ts'
import { time } from './en/time.ts'
import { ui } from './en/ui.ts'
import type { Language } from './languages.ts'
import type { rest } from './rest.ts'
import { LITERAL, renamed, rulesFor, type Vocabulary } from './vocabulary.ts'

export { LANG, LANGUAGES, type Language } from './languages.ts'
export { VOCABULARIES, type Vocabulary } from './vocabulary.ts'

/** What a page in English begins with. */
const first = {
  ...a11y,
  ...focus,
  ...invariants,
  ...menus,
  ...play,
  ...settings,
  ...stage,
  ...start,
  ...time,
  ...ui,
}

export type NarrationKey = keyof typeof narration
export type MessageKey = keyof typeof first | keyof typeof rest
export type Catalogue = Readonly<Record<MessageKey, string>>

/** All of English, once the rest is here. */
let english: Catalogue | null = null
let coming: Promise<Catalogue> | null = null

/** The rest of English joins what there is; asked for again if it could not be fetched. */
function loadEnglish(): Promise<Catalogue> {
  coming ??= import('./rest.ts').then(
    (m) => wholeEnglish(m.rest),
    (error) => {
      coming = null
      throw error
    },
  )
  return coming
}

/** For those who have the rest at hand. */
export function wholeEnglish(more: typeof rest): Catalogue {
  english ??= { ...first, ...more }
  return english
}

const OTHERS = {
  zh: async (): Promise<Catalogue> => (await import('./zh/index.ts')).zh,
}

/** Arguments of a message. Numbers are printed as they are, without separators. */
export type Values = Readonly<Record<string, string | number>>

/** A run of text that is, or is not, code. */
export interface RichPart {
  readonly code: boolean
  readonly text: string
}

/** Without telling code from the rest. */
export const plain = (parts: readonly RichPart[]): string => parts.map(({ text }) => text).join('')

export interface Words {
  readonly locale: Language
  readonly vocabulary: Vocabulary
  /**
   * The text of a message.
   *
   * @throws if an argument that the message needs is missing
   */
  t(key: MessageKey, values?: Values): string
  /** The same, split at the backticks. */
  rich(key: MessageKey, values?: Values): readonly RichPart[]
  /** When every message can be said: a promise, the same one each time; null: now. */
  whole(): Promise<unknown> | null
}

/** English, at once: what a page begins with, and the rest when it is here. */
export const createWords = (language: 'en', vocabulary?: Vocabulary): Words =>
  wordsOf(language, () => english, vocabulary)

/** The words of any language, as soon as its catalogue is here. */
export async function loadWords(language: Language, vocabulary?: Vocabulary): Promise<Words> {
  const catalogue = await (language === 'en' ? loadEnglish() : OTHERS[language]())
  return wordsOf(language, () => catalogue, vocabulary)
}

type Message = ConstructorParameters<typeof IntlMessageFormat>[0]
/** On a built page the others are parsed already; see plugin.ts. */
const isPlain = (message: Message): message is string =>
  typeof message === 'string' && !message.includes('{')

/** Messages are made ready when they are first said, then kept. */
function wordsOf(
  language: Language,
  catalogue: () => Catalogue | null,
  vocabulary: Vocabulary = 'linux',
): Words {
  const formats = new Map<MessageKey, IntlMessageFormat>()
  // `<` is a sign of C here, not the start of a tag.
  const formatOf = (message: Message) =>
    new IntlMessageFormat(message, language, undefined, { ignoreTag: true })
  const t = (key: MessageKey, values?: Values): string => {
    let format = formats.get(key)
    if (!format) {
      const message = (catalogue() ?? (first as Partial<Catalogue>))[key]
      if (message === undefined) throw new Error(`"${key}" is said before it is here`)
      format = formatOf(isPlain(message) ? [{ type: LITERAL, value: message }] : message)
      const rules = rulesFor(language, vocabulary, key)
      if (rules.length > 0) format = formatOf(renamed(format.getAst(), rules))
      formats.set(key, format)
    }
    return format.format(values) as string
  }
  return {
    locale: language,
    vocabulary,
    t,
    rich: (key, values) => splitCode(t(key, values)),
    whole: () => (catalogue() ? null : loadEnglish()),
  }
}

/** Text with backticks to runs: `a \`b\` c` is plain, code, plain; empty runs are left out. */
export function splitCode(text: string): readonly RichPart[] {
  return text
    .split('`')
    .map((part, i) => ({ code: i % 2 === 1, text: part }))
    .filter((part) => part.text !== '')
}
