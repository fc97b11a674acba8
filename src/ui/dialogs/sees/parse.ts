/** Numbers that may be left out: then what is true holds. */
import { type Parsed, parseAddress, parseInteger } from '../../controls/form/parse.ts'

/** An address of 32 bits, or nothing typed. */
export const numberOrNothing = (text: string): Parsed<number | null> =>
  text.trim() === '' ? { value: null } : parseAddress(text)

/** A power of two between these, or nothing typed. */
export const powerOrNothing =
  (least: number, most: number) =>
  (text: string): Parsed<number | null> => {
    if (text.trim() === '') return { value: null }
    const parsed = parseInteger(text, least, most)
    if ('value' in parsed && parsed.value & (parsed.value - 1))
      return { error: { key: 'scenario.problem.notPowerOfTwo', values: { got: text.trim() } } }
    return parsed
  }
