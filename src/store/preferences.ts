/** How a person wants the page, whatever it shows: remembered by the browser, never in a link. */
export type Base = 'dec' | 'hex'
export type Theme = 'system' | 'light' | 'dark'
export type Language = 'en' | 'zh'
export type Vocabulary = 'linux' | 'virtio' | 'openamp' | 'rpmsg-lite'

export interface Preferences {
  readonly language: Language
  /** What the two sides are called. */
  readonly vocabulary: Vocabulary
  readonly theme: Theme
  readonly base: Base
  /** Letters, digits and signs act; without, only keys that nobody types do. */
  readonly letterKeys: boolean
  /** Cells of a map carry the mark of their state, not only its colour. */
  readonly cellSigns: boolean
  /** The first page says what this is. */
  readonly intro: boolean
}

export const DEFAULT_PREFERENCES: Preferences = {
  language: 'en',
  vocabulary: 'linux',
  theme: 'system',
  base: 'dec',
  letterKeys: true,
  cellSigns: false,
  intro: true,
}

export const CHOICES: { readonly [K in keyof Preferences]: readonly Preferences[K][] } = {
  language: ['en', 'zh'],
  vocabulary: ['linux', 'virtio', 'openamp', 'rpmsg-lite'],
  theme: ['system', 'light', 'dark'],
  base: ['dec', 'hex'],
  letterKeys: [true, false],
  cellSigns: [true, false],
  intro: [true, false],
}
const NAMES = Object.keys(CHOICES) as (keyof Preferences)[]

/** The preferences among other things. */
export const preferencesOf = (all: Preferences): Preferences =>
  Object.fromEntries(NAMES.map((name) => [name, all[name]])) as unknown as Preferences

/** Only what stands in the table: each object has a `constructor` that nobody wrote there. */
const isChoice = ([name, value]: [string, unknown]): boolean =>
  Object.hasOwn(CHOICES, name) &&
  (CHOICES[name as keyof Preferences] as readonly unknown[]).includes(value)

/** What a remembered text says; what it does not say is left open. Null if it is no such text. */
export function parsePreferences(text: string): Partial<Preferences> | null {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null
  const said = Object.entries(raw)
  return said.every(isChoice) ? (Object.fromEntries(said) as Partial<Preferences>) : null
}
