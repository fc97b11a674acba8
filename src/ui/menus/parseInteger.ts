/** A whole number that a person types, in decimal or, with 0x, in hexadecimal. */
import type { Parsed } from '../controls/form/parse.ts'

/** @param least, most the numbers that are taken */
export function parseInteger(text: string, least: number, most: number): Parsed<number> {
  const trimmed = text.trim()
  const value = /^(0x[0-9a-f]+|\d+)$/i.test(trimmed) ? Number(trimmed) : Number.NaN
  if (value >= least && value <= most) return { value }
  const values = { text: trimmed, least, most }
  return { error: { key: trimmed === '' ? 'menu.error.empty' : 'menu.error.range', values } }
}
