/** What was written, as it is quoted back: short, and with nothing in it that nobody can see. */
import { MOST_QUOTED } from './limits.ts'

/** A value as the person has written it, if it is short. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length > 0 ? '[ … ]' : '[]'
  if (typeof value === 'object' && value !== null) return '{ … }'
  // JSON has no word for a number that was too big to be one.
  if (typeof value === 'number' || typeof value === 'bigint') return quoted(String(value))
  if (typeof value !== 'string') return JSON.stringify(value) ?? 'nothing'
  return quoted(`"${value.slice(0, MOST_QUOTED + 1)}${value.length > MOST_QUOTED ? '' : '"'}`)
}

/** Control characters, and those that leave no mark on a screen. */
const INVISIBLE = /\p{C}|(?! )\p{Z}/gu

/** A stretch of what was written: cut, and each character of it with something to see. */
export function quoted(written: string): string {
  const cut = Array.from(written.slice(0, MOST_QUOTED + 1))
  const long = cut.length > MOST_QUOTED
  const text = cut.slice(0, MOST_QUOTED).join('')
  const seen = text
    // A backtick would end the code that it is shown as.
    .replaceAll('`', 'ˋ')
    .replace(INVISIBLE, (c) => `U+${c.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`)
  return long || written.length > MOST_QUOTED + 1 ? `${seen}…` : seen
}
