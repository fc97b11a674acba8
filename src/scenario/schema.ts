/** The text of a scenario, once it is read as JSON: README.md beside this file, as a schema. */
import * as v from 'valibot'
import { SCENARIO_ROWS, type Scenario } from '../core/machine/scenario.ts'
import type { Row } from '../core/machine/scenarioFields.ts'
import { SETTINGS_ROWS, type Settings } from '../protocol/settings.ts'
import * as f from './fields.ts'
import { SPELLINGS, TEXT_ROWS, VERSION } from './rows.ts'

/** A text as it was written: fields within objects, nothing filled in. */
export type TextShape = Readonly<Record<string, unknown>>

interface Entries {
  [name: string]: v.GenericSchema | Entries
}

const isSchema = (entry: v.GenericSchema | Entries): entry is v.GenericSchema =>
  typeof entry.kind === 'string'

/** All fields of all rows, in the objects that they stand in. */
function entriesOfText(): Entries {
  const entries: Entries = {}
  for (const { name, row, path } of TEXT_ROWS) {
    const schema = SPELLINGS[name]?.schema ?? f.schemaOf(row.kind, 'text')
    let within = entries
    for (const outer of path.slice(0, -1)) {
      within[outer] ??= {}
      within = within[outer] as Entries
    }
    within[path[path.length - 1]] = v.optional(schema)
  }
  return entries
}

const objectOf = (entries: Entries): v.GenericSchema =>
  f.closed(
    Object.fromEntries(
      Object.entries(entries).map(([name, entry]) => [
        name,
        isSchema(entry) ? entry : v.optional(objectOf(entry)),
      ]),
    ),
  )

export const textSchema = objectOf({
  vringscope: v.literal(VERSION, f.named('version')),
  ...entriesOfText(),
}) as v.GenericSchema<unknown, TextShape>

/** What a link says of the rows: each of them, but for those that old links do not know. */
const linkObject = (rows: Readonly<Record<string, Row>>): v.GenericSchema =>
  f.strict(
    Object.fromEntries(
      Object.entries(rows).map(([name, { kind, orNull, old }]) => {
        const plain = f.schemaOf(kind, 'link')
        const schema = orNull ? v.nullable(plain) : plain
        return [name, old ? v.optional(schema, old.value as never) : schema]
      }),
    ),
  )

export const linkScenario = linkObject({
  ...SCENARIO_ROWS,
  // A bare virtqueue is for tests; the page shows rpmsg.
  layer: { ...SCENARIO_ROWS.layer, kind: { is: 'oneOf', options: ['rpmsg'] } },
}) as v.GenericSchema<unknown, Scenario>

export const linkSettings = linkObject(SETTINGS_ROWS) as v.GenericSchema<unknown, Settings>
