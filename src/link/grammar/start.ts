/**
 * A scenario as a link says it: the name of one that is known, and the fields that differ, each
 * named and spelled as in a scenario's text: `tx?num=4&remote.profile=openamp`.
 */
import { EXAMPLES } from '../../scenario/examples.ts'
import { shownPath } from '../../scenario/problem.ts'
import { TEXT_ROWS, type TextRow } from '../../scenario/rows.ts'
import { type Start, shapeOf } from '../../scenario/shape.ts'
import { parseScenario } from '../../scenario/text.ts'
import { leaf, readLeaf } from './leaf.ts'
import { unknownWord, unreadable, WrongLink } from './wrong.ts'

/** The usual one: a send on rings that are as they are when nobody says anything. */
const USUAL = 'tx'
type Shape = Record<string, unknown>

const { usual, ...OTHERS } = EXAMPLES
const KNOWN: Readonly<Record<string, string>> = { [USUAL]: usual, ...OTHERS }
/** Names that a link may begin with. */
export const START_NAMES = Object.keys(KNOWN)

/** Fields that a link may say. */
export const FIELD_NAMES = TEXT_ROWS.map(({ field }): string => field)

/**
 * @param fields as the link has them
 * @throws WrongLink
 */
export function readStart(name: string, fields: ReadonlyMap<string, string>): Start {
  if (!Object.hasOwn(KNOWN, name)) throw unknownWord('name', name, START_NAMES)
  return withFields(JSON.parse(KNOWN[name]) as Shape, fields)
}

/**
 * A scenario's text from elsewhere, and what the link says beside it.
 *
 * @throws WrongLink
 */
export function readStartText(text: string, fields: ReadonlyMap<string, string>): Start {
  const read = parseScenario(text)
  if ('scenario' in read) return withFields(shapeOf(read) as Shape, fields)
  const [{ field, is, values }] = read.problems
  const path = field === '' ? 'src' : `src.${field}`
  throw new WrongLink({ is: 'field', path, why: { is, values } })
}

function withFields(shape: Shape, fields: ReadonlyMap<string, string>): Start {
  for (const row of TEXT_ROWS) {
    const said = fields.get(row.field)
    if (said !== undefined) put(shape, row.path, readField(row, said))
  }
  const read = parseScenario(JSON.stringify(shape))
  if ('scenario' in read) return read
  const [{ field, is, values }] = read.problems
  throw new WrongLink({ is: 'field', path: shownPath([field]), why: { is, values } })
}

/**
 * The shortest way to say it: its name, and parameters; null if no text says it, which holds for
 * some that older links have.
 */
export function writeStart(start: Start): Written | null {
  const shape = shapeOf(start) as Shape
  const text = JSON.stringify(shape)
  const again = parseScenario(text)
  if (!('scenario' in again) || !same(again, start)) return null
  for (const name of START_NAMES) {
    const known = parseScenario(KNOWN[name])
    if ('scenario' in known && JSON.stringify(shapeOf(known)) === text) return { name, fields: [] }
  }
  const fields = TEXT_ROWS.flatMap(({ field, path }) => {
    const value = at(shape, path)
    return value === undefined ? [] : [[field, leaf(written(value))] as const]
  })
  return { name: USUAL, fields }
}

interface Written {
  readonly name: string
  readonly fields: readonly (readonly [string, string])[]
}

/** The order of the fields says nothing. */
function same({ scenario: a, settings: b }: Start, { scenario, settings }: Start): boolean {
  const sorted = (of: object) =>
    JSON.stringify(Object.entries(of).sort(([x], [y]) => (x < y ? -1 : 1)))
  return sorted(a) === sorted(scenario) && sorted(b) === sorted(settings)
}

const at = (shape: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((within, name) => (within as Shape | undefined)?.[name], shape)

function put(shape: Shape, path: readonly string[], value: unknown): void {
  const [first, ...rest] = path
  if (rest.length === 0) shape[first] = value
  else {
    const within = (shape[first] ?? {}) as Shape
    shape[first] = within
    put(within, rest, value)
  }
}

const isPlain = (value: unknown): value is string =>
  typeof value === 'string' && !/[,[{]/.test(value)

/** Names in a row as they are, all else as JSON; a text without quotes. */
function written(value: unknown): string {
  if (isPlain(value)) return value
  if (Array.isArray(value) && value.length > 0 && value.every(isPlain)) return value.join(';')
  return JSON.stringify(value)
}

function readField({ row: { kind }, field }: TextRow, said: string): unknown {
  const text = readLeaf(said)
  if (text === null) throw unreadable(field, said, `${field}=…`)
  if (/^[[{]/.test(text))
    try {
      return JSON.parse(text)
    } catch {
      throw unreadable(field, text, '[{"addr":"0x400"}]')
    }
  if (kind.is === 'list' || field === 'features') return text === '' ? [] : text.split(';')
  if (text === 'true' || text === 'false') return text === 'true'
  return /^\d{1,15}$/.test(text) ? Number(text) : text
}
