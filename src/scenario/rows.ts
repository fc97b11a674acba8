/**
 * The rows of a scenario and of its settings, as its text has them: where each is said, what it is
 * as usual, and the two that a text spells in another way than the core.
 */
import * as v from 'valibot'
import {
  QUEUES,
  type RemoteId,
  type RemoteListening,
  SCENARIO_ROWS,
  type Scenario,
  usualBuffers,
} from '../core/machine/scenario.ts'
import type { Row } from '../core/machine/scenarioFields.ts'
import { U32 } from '../core/machine/scenarioFields.ts'
import { RPMSG_ADDR_ANY } from '../core/memory/constants.ts'
import { type ArmedFault, FAULTS } from '../core/memory/faultFields.ts'
import { SETTINGS_ROWS } from '../protocol/settings.ts'
import * as f from './fields.ts'

/** Counts up when the meaning of a text changes. */
export const VERSION = 1

/** A row that a text can say. */
export interface TextRow {
  readonly of: 'scenario' | 'settings'
  /** Its name there. */
  readonly name: string
  readonly row: Row
  /** Names from the outermost object of the text inwards. */
  readonly path: readonly string[]
  readonly field: TextField
}

const rowsOf = (of: TextRow['of'], rows: Readonly<Record<string, Row>>): TextRow[] =>
  Object.entries(rows).flatMap(([name, row]) =>
    row.text === null
      ? []
      : [{ of, name, row, path: row.text.split('.'), field: row.text as TextField }],
  )

type TextOf<R> = Exclude<R[keyof R] extends { text: infer P } ? P : never, null>
/** A field of the text, as its place: `remote.usedLen`. */
export type TextField = TextOf<typeof SCENARIO_ROWS> | TextOf<typeof SETTINGS_ROWS>

/** In the order in which they are documented and printed. */
export const TEXT_ROWS: readonly TextRow[] = [
  ...rowsOf('scenario', SCENARIO_ROWS),
  ...rowsOf('settings', SETTINGS_ROWS),
]

/**
 * Endpoints of a remote where nothing is said: a library has the one that messages go to as
 * long as nobody says otherwise; only OpenAMP's know the other end.
 */
export function usualEndpoints(remote: RemoteId): readonly RemoteListening[] {
  if (remote === 'textbook') return []
  const dest = remote === 'openamp' ? 0x400 : RPMSG_ADDR_ANY
  return [{ service: '', addr: 0x401, dest, mode: 'release' }]
}

type Above = Pick<Scenario, 'num' | 'remote'>

/** What holds where nothing is said; two rows depend on rows above them. */
export function usualOf({ name, row }: TextRow, above: Above): unknown {
  if (name === 'buffers') return usualBuffers(above.num)
  return name === 'remoteListening' ? usualEndpoints(above.remote) : row.usual
}

/** The features that a ring can have, as the virtio specification spells them. */
export const FEATURES = ['VIRTIO_RING_F_INDIRECT_DESC', 'VIRTIO_RING_F_EVENT_IDX'] as const
/** Their names in a scenario of the core. */
const FEATURE_FIELDS = ['indirectDesc', 'eventIdx'] as const
const USUAL_QUEUE = 'svq'

const fault = v.pipe(
  f.closed({
    fault: f.oneOf(FAULTS),
    queue: v.optional(f.oneOf(QUEUES), USUAL_QUEUE),
    /** Armed as id + 1, which has to fit into 32 bits. */
    id: v.optional(f.integer(0, U32 - 1)),
    every: v.optional(f.yesNo, false),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const { value: input } = dataset
    const needed = input.fault === 'badId'
    if (needed === (input.id !== undefined)) return
    const path = { type: 'object', origin: 'value', input, key: 'id', value: input.id } as const
    addIssue({ message: f.named(needed ? 'idNeeded' : 'idNotNeeded'), path: [path] })
  }),
)
type FaultText = v.InferOutput<typeof fault>

/** How a text spells what the core spells otherwise. */
interface Spelling<T, C> {
  readonly schema: v.GenericSchema
  read(said: T): C
  print(value: C): readonly unknown[]
  /** Where a text says what stands at `rest` of the field in the core. */
  path(rest: readonly (string | number)[], said: T): readonly (string | number)[]
}

const features: Spelling<(typeof FEATURES)[number][], Scenario['features']> = {
  schema: f.listOf(f.oneOf(FEATURES), FEATURES.length),
  read: (said) => ({
    indirectDesc: said.includes('VIRTIO_RING_F_INDIRECT_DESC'),
    eventIdx: said.includes('VIRTIO_RING_F_EVENT_IDX'),
  }),
  print: (value) => FEATURES.filter((_, i) => value[FEATURE_FIELDS[i]]),
  path: ([field], said) => [said.indexOf(FEATURES[FEATURE_FIELDS.indexOf(field as never)])],
}

const faults: Spelling<FaultText[], readonly ArmedFault[]> = {
  schema: f.listOf(fault, QUEUES.length * FAULTS.length),
  read: (said) =>
    said.map(({ fault, queue, id, every }) => ({
      fault,
      q: QUEUES.indexOf(queue),
      value: id === undefined ? 1 : id + 1,
      every,
    })),
  print: (value) =>
    value.map(({ fault, q, value, every }) => ({
      fault,
      ...(QUEUES[q] === USUAL_QUEUE ? {} : { queue: QUEUES[q] }),
      ...(fault === 'badId' ? { id: value - 1 } : {}),
      ...(every ? { every } : {}),
    })),
  path: (rest) => rest.map((part) => (part === 'value' ? 'id' : part)),
}

/** By the name of their row. */
export const SPELLINGS = { features, faults } as unknown as Readonly<
  Record<string, Spelling<unknown, unknown> | undefined>
>
