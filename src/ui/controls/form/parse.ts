/** What a person types into a form, read strictly: a wrong field says what is wrong with it. */
import { MOST_DATA } from '../../../store/types.ts'
import type { MessageKey, Values } from '../../context/words.tsx'

export interface FieldError {
  readonly key: MessageKey
  readonly values?: Values
}
export type Parsed<T> = { readonly value: T } | { readonly error: FieldError }

const U32 = 0xffff_ffff

const wrong = (key: MessageKey, values?: Values): { error: FieldError } => ({
  error: { key, values },
})

/** A whole number, in decimal or, with 0x, in hexadecimal; else NaN. */
export const wholeNumber = (text: string): number =>
  /^(0x[0-9a-f]+|\d+)$/i.test(text) ? Number(text) : Number.NaN

/** @param least, most the numbers that are taken */
export function parseInteger(text: string, least: number, most: number): Parsed<number> {
  const trimmed = text.trim()
  const value = wholeNumber(trimmed)
  if (value >= least && value <= most) return { value }
  return wrong(trimmed ? 'menu.error.range' : 'menu.error.empty', { text: trimmed, least, most })
}

/** An rpmsg address: 32 bits. */
export function parseAddress(text: string): Parsed<number> {
  const trimmed = text.trim()
  const value = wholeNumber(trimmed)
  if (trimmed === '') return wrong('composer.error.empty')
  if (/^-\d/.test(trimmed)) return wrong('composer.error.negative')
  if (Number.isNaN(value)) return wrong('composer.error.number', { text: trimmed })
  return value > U32 ? wrong('composer.error.big', { text: trimmed }) : { value }
}

/** The same, or nothing typed: any address. */
export const parseAddressOrAny = (text: string): Parsed<number> =>
  text.trim() === '' ? { value: U32 } : parseAddress(text)

/** A whole number of 16 bits. */
export function parseU16(text: string): Parsed<number> {
  const parsed = parseAddress(text)
  return 'value' in parsed && parsed.value > 0xffff ? wrong('reply.lie.u16') : parsed
}

/** Name of a service: what fits into 32 bytes with its zero. */
export const parseService = (text: string): Parsed<string> =>
  /^[\x21-\x7e]{1,31}$/.test(text) ? { value: text } : wrong('ept.error.service')

/** The same, or nothing typed: no service. */
export const parseServiceOrNone = (text: string): Parsed<string> =>
  text === '' ? { value: '' } : parseService(text)

export type DataForm = 'text' | 'hex'

/** The payload. Text is UTF-8; spaces between hex digits mean nothing. */
export function parseData(text: string, form: DataForm): Parsed<Uint8Array> {
  const parsed = form === 'text' ? { value: new TextEncoder().encode(text) } : parseHex(text)
  if ('value' in parsed && parsed.value.length > MOST_DATA)
    return wrong('composer.error.long', { most: MOST_DATA })
  return parsed
}

function parseHex(text: string): Parsed<Uint8Array> {
  const digits = text.replace(/\s/g, '')
  const bad = /[^0-9a-f]/iu.exec(digits)
  if (bad) return wrong('composer.error.notHex', { text: bad[0] })
  if (digits.length % 2) return wrong('composer.error.oddHex')
  return { value: Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)) }
}

/** The same bytes in the other form; an error if they cannot be said in it. */
export function printData(bytes: Uint8Array, form: DataForm): Parsed<string> {
  if (form === 'hex')
    return { value: Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join(' ') }
  try {
    const value = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    // What a field of one line would lose or not show is no text here.
    return hasControls(value) ? wrong('composer.error.notText') : { value }
  } catch {
    return wrong('composer.error.notText')
  }
}

const hasControls = (text: string): boolean =>
  Array.from(text).some((c) => (c.codePointAt(0) ?? 0) < 0x20)
