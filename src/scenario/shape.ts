/** A scenario between its two forms: as a text says it, and as the core has it. */
import type { Scenario } from '../core/machine/scenario.ts'
import type { Kind } from '../core/machine/scenarioFields.ts'
import { RPMSG_ADDR_ANY } from '../core/memory/constants.ts'
import type { Settings } from '../protocol/settings.ts'
import type { Path } from './problem.ts'
import { SPELLINGS, TEXT_ROWS, type TextRow, usualOf, VERSION } from './rows.ts'
import type { TextShape } from './schema.ts'

/** A scenario, and how things go by themselves in it: all that a text says. */
export interface Start {
  readonly scenario: Scenario
  readonly settings: Settings
}

type Values = Record<string, unknown>

const at = (text: TextShape, path: readonly string[]): unknown =>
  path.reduce<unknown>((within, name) => (within as TextShape | undefined)?.[name], text)

/** The scenario that a text means, every default filled in. */
export function startOf(text: TextShape): Start {
  const scenario: Values = { layer: 'rpmsg' }
  const settings: Values = {}
  for (const row of TEXT_ROWS) {
    const said = at(text, row.path)
    const value =
      said === undefined ? usualOf(row, scenario as unknown as Scenario) : meant(row, said)
    ;(row.of === 'scenario' ? scenario : settings)[row.name] = value
  }
  return { scenario, settings } as unknown as Start
}

function meant({ name, row: { kind } }: TextRow, said: unknown): unknown {
  const spelling = SPELLINGS[name]
  if (spelling) return spelling.read(said)
  if (kind.is !== 'group') return said
  // What may be null is null where a text leaves it out.
  const parts = Object.entries(kind.of).filter(([, { orNull }]) => orNull)
  return { ...Object.fromEntries(parts.map(([part]) => [part, null])), ...(said as object) }
}

/** Everything that differs from the defaults, in the order of the documentation. */
export function shapeOf({ scenario, settings }: Start): object {
  const shape: Values = { vringscope: VERSION }
  for (const row of TEXT_ROWS) {
    // Without the feature a heap is never looked at.
    if (row.name === 'heap' && !scenario.features.indirectDesc) continue
    const value = ((row.of === 'scenario' ? scenario : settings) as unknown as Values)[row.name]
    const said = printed(row, value)
    if (JSON.stringify(said) === JSON.stringify(printed(row, usualOf(row, scenario)))) continue
    let within = shape
    for (const outer of row.path.slice(0, -1)) {
      within[outer] ??= {}
      within = within[outer] as Values
    }
    within[row.path[row.path.length - 1]] = said
  }
  return shape
}

const printed = ({ name, row }: TextRow, value: unknown): unknown =>
  SPELLINGS[name]?.print(value) ?? inText(row.kind, value)

const hex = (n: number): string => `0x${n.toString(16)}`

/** A value as a text says it; of a group, what is not as usual. */
function inText(kind: Kind, value: unknown): unknown {
  if (value === null) return null
  switch (kind.is) {
    case 'whole':
      return kind.hex ? hex(value as number) : value
    case 'address':
      return value === RPMSG_ADDR_ANY ? 'any' : hex(value as number)
    case 'list':
      return (value as readonly unknown[]).map((item) => inText(kind.of, item))
    case 'group':
      return Object.fromEntries(
        Object.entries(kind.of).flatMap(([name, part]) => {
          const said = (value as Values)[name]
          return said === part.usual ? [] : [[name, inText(part.kind, said)]]
        }),
      )
    default:
      return value
  }
}

/** Where a text says what stands at `path` of a scenario, or at `moves` of its settings. */
export function textPath(path: Path, text: TextShape): Path {
  const [first, ...rest] = path
  if (first === 'moves') return ['remote', first]
  const row = TEXT_ROWS.find(({ of, name }) => of === 'scenario' && name === first)
  if (!row) return path
  const within = SPELLINGS[row.name]?.path(rest, at(text, row.path)) ?? rest
  return [...row.path, ...within]
}
