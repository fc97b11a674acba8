/**
 * The glossary: what stands on the card of each name. One table; the texts are in
 * words/en/glossary, and a name without a card, or a card without its words, is a type error.
 */
import type { Place } from '../../../core/memory/place.ts'
import { fieldWords } from '../fieldDoc.ts'
import type { TermName } from '../terms.ts'
import type { Card, FieldKey, Words } from './card.ts'
import { FIELD_CARDS } from './fieldCards.ts'
import { TERM_CARDS } from './termCards.ts'

type What = Extract<Words, `term.${string}/what`>

/** A line of a card: what it is about, and what is said. */
export interface CardRow {
  /** `writes`, `since`; for a value, the value itself. */
  readonly about: Exclude<keyof Card, 'values'> | 'value'
  readonly label: string
  readonly text: Words
  readonly now: boolean
}

export interface GlossaryCard {
  /** The sentence that says what it is. */
  readonly what: FieldKey | What
  readonly rows: readonly CardRow[]
}

/** Who owns the memory of a field, where its row says nothing else. */
type Owner = 'driver' | 'remote' | 'shared' | 'world'
const OWNED: Readonly<Record<Owner, Card>> = {
  driver: { writes: 'by.onlyDriver', reads: 'by.onlyDriver' },
  remote: { writes: 'by.onlyRemote', reads: 'by.onlyRemote' },
  shared: {},
  world: { writes: 'by.simulation' },
}

/** The card of a field; null for padding. */
export function fieldCard(
  place: Place | null,
  owner: Owner,
  value: number,
  num: number,
): GlossaryCard | null {
  const what = place && fieldWords(place)
  if (!what) return null
  const card: Card = { ...OWNED[owner], ...FIELD_CARDS[what as FieldKey] }
  return { what: what as FieldKey, rows: rowsOf(card, value, num) }
}

export const termCard = (name: TermName): GlossaryCard => ({
  what: TERM_CARDS[name].what ?? (`term.${name}/what` as What),
  rows: rowsOf(TERM_CARDS[name], -1, 0),
})

const WHO = ['writes', 'reads'] as const
const THEN = ['rule', 'off', 'not', 'since'] as const

function rowsOf(card: Card, value: number, num: number): CardRow[] {
  const row = (about: (typeof WHO | typeof THEN)[number]): CardRow[] => {
    const text = card[about]
    return text ? [{ about, label: '', text, now: false }] : []
  }
  const values = (card.values ?? []).map(
    ({ label, text, is }): CardRow => ({ about: 'value', label, text, now: is(value, num) }),
  )
  // Who writes and reads it is one line where it is the same side alone.
  const who = card.writes === card.reads ? row('writes') : WHO.flatMap(row)
  return [...who, ...values, ...THEN.flatMap(row)]
}
