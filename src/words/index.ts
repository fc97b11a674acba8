/**
 * The words on the screen. A message is ICU text; code in it stands between backticks.
 *
 * A language is one catalogue per part of the program. English comes with the page: what its
 * stage says at once, the page's own words (`page.ts`) with it, the rest (`deferredWords.ts`) behind. Any other is a folder beside `en` whose
 * files say `satisfies Record<keyof typeof en…, string>`, and a line in OTHERS, which loads it
 * when it is asked for.
 */
import { IntlMessageFormat } from 'intl-messageformat'
import type { deferredWords } from './deferredWords.ts'
import { problems } from './en/problems.ts'
import { stage } from './en/stage.ts'
import type { Catalogue, MessageKey } from './keys.ts'
import type { Language } from './languages.ts'
import { LITERAL, renamed, rulesFor, type Vocabulary } from './vocabulary.ts'

export type { Catalogue, MessageKey, NarrationKey } from './keys.ts'
export { LANG, LANGUAGES, type Language } from './languages.ts'
export { VOCABULARIES, type Vocabulary } from './vocabulary.ts'

/** As much of English as is here: what the stage says at once. */
const english: Partial<Catalogue> = { ...problems, ...stage }
let complete = false
let coming: Promise<unknown> | null = null
let failed = false

/** Makes a part of English known: the page brings its own words with it. */
export const learn = (part: Partial<Catalogue>): void => void Object.assign(english, part)

/** Makes the last of English known. */
export function learnDeferred(part: typeof deferredWords): void {
  learn(part)
  complete = true
}

/** What could not be fetched is fetched when it is next wanted: who draws would not stop asking. */
export function askForWordsAgain(): void {
  if (failed) coming = null
  failed = false
}

/** The rest of English joins what there is. */
function loadEnglish(): Promise<unknown> {
  coming ??= Promise.all([import('./page.ts'), import('./deferredWords.ts')]).then(
    ([{ page }, { deferredWords }]) => {
      learn(page)
      learnDeferred(deferredWords)
    },
    (error) => {
      failed = true
      throw error
    },
  )
  return coming
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
  ready(): Promise<unknown> | null
}

/** English, at once: what a page begins with, and the rest when it is here. */
export const createWords = (language: 'en', vocabulary?: Vocabulary): Words =>
  wordsOf(language, english, vocabulary)

/** The words of any language, as soon as its catalogue is here. */
export async function loadWords(language: Language, vocabulary?: Vocabulary): Promise<Words> {
  if (language !== 'en') return wordsOf(language, await OTHERS[language](), vocabulary)
  askForWordsAgain()
  await loadEnglish()
  return createWords(language, vocabulary)
}

type Message = ConstructorParameters<typeof IntlMessageFormat>[0]
/** On a built page the others are parsed already; see plugin.ts. */
const isPlain = (message: Message): message is string =>
  typeof message === 'string' && !message.includes('{')

/** Messages are made ready when they are first said, then kept. */
function wordsOf(
  language: Language,
  catalogue: Partial<Catalogue>,
  vocabulary: Vocabulary = 'linux',
): Words {
  const formats = new Map<MessageKey, IntlMessageFormat>()
  // `<` is a sign of C here, not the start of a tag.
  const formatOf = (message: Message) =>
    new IntlMessageFormat(message, language, undefined, { ignoreTag: true })
  const t = (key: MessageKey, values?: Values): string => {
    let format = formats.get(key)
    if (!format) {
      const message = catalogue[key]
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
    ready: () => (language !== 'en' || complete ? null : loadEnglish()),
  }
}

/** Text with backticks to runs: `a \`b\` c` is plain, code, plain; empty runs are left out. */
export function splitCode(text: string): readonly RichPart[] {
  return text
    .split('`')
    .map((part, i) => ({ code: i % 2 === 1, text: part }))
    .filter((part) => part.text !== '')
}
