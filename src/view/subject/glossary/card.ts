/** What a card of the glossary is made of: texts by their keys, and values with what they do. */
import type { fields } from '../../../words/en/fields.ts'
import type { glossary } from '../../../words/en/glossary.ts'

export type FieldKey = keyof typeof fields
export type Words = keyof typeof glossary

/** A value that the name can have, and what that does. */
export interface Value {
  readonly label: string
  readonly text: Words
  /** Is the value now this one? */
  readonly is: (value: number, num: number) => boolean
}

export interface Card {
  readonly writes?: Words
  readonly reads?: Words
  readonly values?: readonly Value[]
  readonly rule?: Words
  readonly off?: Words
  readonly not?: Words
  readonly since?: Words
}

export const at = (label: number, text: Words): Value => ({
  label: String(label),
  text,
  is: (v) => v === label,
})
export const bit = (label: number, text: Words): Value => ({
  label: String(label),
  text,
  is: (v) => (v & label) !== 0,
})
export const more = (text: Words): Value => ({ label: '> 0', text, is: (v) => v > 0 })
export const one = (label: string, text: Words): Value => ({ label, text, is: () => false })

export const ofDriver = { writes: 'by.driver', reads: 'by.remote' } as const
export const ofRemote = { writes: 'by.remote', reads: 'by.driver' } as const
export const ofFiller = { writes: 'by.filler', reads: 'by.receiver' } as const
export const noted = { since: 'since.6' } as const
