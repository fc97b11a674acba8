/**
 * Stops as a link says them, with commas between them: `24:Why there is a barrier:A note`, its blanks
 * percent-encoded. Name and note may be left out.
 */
import * as v from 'valibot'
import { MOST_STOP_NAME, MOST_STOP_NOTE, MOST_STOPS, type Stops } from '../../protocol/stops.ts'
import { MOST_STEPS } from '../../scenario/limits.ts'
import { finding } from '../../scenario/problem.ts'
import { leaf, readLeaf } from './leaf.ts'
import { unreadable, WrongLink } from './wrong.ts'

const LIKE = '24:Why%20there%20is%20a%20barrier'

const text = (most: number) => v.optional(v.pipe(v.string(), v.maxLength(most)), '')
const schema = v.strictTuple([
  v.pipe(v.string(), v.regex(/^\d{1,8}$/), v.transform(Number), v.maxValue(MOST_STEPS)),
  text(MOST_STOP_NAME),
  text(MOST_STOP_NOTE),
])

/** @throws WrongLink */
export function readStops(said: string): Stops {
  const items = said === '' ? [] : said.split(',')
  if (items.length > MOST_STOPS) {
    const { is, values } = finding(['stops'], 'tooMany', { limit: MOST_STOPS })
    throw new WrongLink({ is: 'field', path: 'stops', why: { is, values } })
  }
  return items.map((item, i) => {
    const [step, name, note, ...more] = item.split(':').map(readLeaf)
    const read = v.safeParse(schema, [step, name, note, ...more])
    if (!read.success) throw unreadable('stops', item, LIKE)
    const [at, title, said] = read.output
    return { id: i + 1, step: at, name: title, note: said }
  })
}

export const writeStops = (stops: Stops): string =>
  stops
    .map(({ step, name, note }) => {
      const parts = [String(step), leaf(name), leaf(note)]
      while (parts.at(-1) === '') parts.pop()
      return parts.join(':')
    })
    .join(',')
