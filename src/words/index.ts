/**
 * The words on the screen. A message is ICU text; code in it stands between backticks.
 *
 * A language is one catalogue per part of the program. Another one is added as a folder beside
 * `en` whose files say `satisfies Record<keyof typeof en…, string>`, and a line in CATALOGUES.
 */
import { IntlMessageFormat } from 'intl-messageformat'
import { invariants } from './en/invariants.ts'
import { menus } from './en/menus.ts'
import { narration } from './en/narration.ts'
import { play } from './en/play.ts'
import { scenario } from './en/scenario.ts'
import { stage } from './en/stage.ts'
import { ui } from './en/ui.ts'

const en = { ...invariants, ...menus, ...narration, ...play, ...scenario, ...stage, ...ui }

export type NarrationKey = keyof typeof narration
export const narrationKeys = Object.keys(narration) as NarrationKey[]
export type MessageKey = keyof typeof en
export type Catalogue = Readonly<Record<MessageKey, string>>

const CATALOGUES = { en } satisfies Record<string, Catalogue>
export type Locale = keyof typeof CATALOGUES
export const LOCALES = Object.keys(CATALOGUES) as Locale[]

/** Arguments of a message. Numbers are printed as they are, without separators. */
export type Values = Readonly<Record<string, string | number>>

/** A run of text that is, or is not, code. */
export interface RichPart {
  readonly code: boolean
  readonly text: string
}

export interface Words {
  readonly locale: Locale
  /**
   * The text of a message.
   *
   * @throws if an argument that the message needs is missing
   */
  t(key: MessageKey, values?: Values): string
  /** The same, split at the backticks. */
  rich(key: MessageKey, values?: Values): readonly RichPart[]
}

/** The words of one language. Messages are parsed when they are first said, then kept. */
export function createWords(locale: Locale): Words {
  const catalogue: Catalogue = CATALOGUES[locale]
  const formats = new Map<MessageKey, IntlMessageFormat>()
  const t = (key: MessageKey, values?: Values): string => {
    let format = formats.get(key)
    if (!format) {
      // `<` is a sign of C here, not the start of a tag.
      format = new IntlMessageFormat(catalogue[key], locale, undefined, { ignoreTag: true })
      formats.set(key, format)
    }
    return format.format(values) as string
  }
  return { locale, t, rich: (key, values) => splitCode(t(key, values)) }
}

/** Text with backticks to runs: `a \`b\` c` is plain, code, plain; empty runs are left out. */
export function splitCode(text: string): readonly RichPart[] {
  return text
    .split('`')
    .map((part, i) => ({ code: i % 2 === 1, text: part }))
    .filter((part) => part.text !== '')
}
