/** The state pane: every register of the send queue, and the ring field that a call last wrote. */
import type { KindName } from '../../core/machine/op.ts'
import type { Layout, QueueLayout } from '../../core/memory/layout.ts'
import type { Field, Memory } from '../../core/memory/memory.ts'
import type { Place } from '../../core/memory/place.ts'
import type { StepInfo } from '../../protocol/protocol.ts'
import { registerField, registerNames } from '../subject/registers.ts'
import { type Subject, subjectAt } from '../subject/subject.ts'
import { hex, isElsewhere, labelIn, valueText } from '../subject/valueText.ts'

/** The part of a step that the pane needs. */
type Touch = Pick<StepInfo, 'kind' | 'field' | 'place' | 'before' | 'after'>

export type Base = 'dec' | 'hex'

export interface RegisterRow {
  readonly name: string
  /** What it shows; null for none, and for what is of the other queue. */
  readonly subject: Subject | null
  /** -1: it stands for none. */
  readonly field: Field
  readonly value: string
  /** Value before the step, if the step wrote this place. */
  readonly before: string | null
}

const WRITES = new Set<KindName>(['store', 'rmw', 'lock', 'unlock', 'notify', 'interrupt', 'tick'])
/** Writes of code; the rest are counters and locks of the world around it. */
const ENTRIES = new Set<KindName>(['store', 'rmw'])
const NO_FIELD = -1

const formatValue = (value: number, base: Base): string =>
  base === 'hex' ? hex(value) : String(value)

/** What stands for something is printed as that, a number in `base`. */
export function entryText(
  place: Place | null,
  value: number,
  base: Base,
  { scenario }: Layout,
): string {
  const text = valueText(place, value, scenario)
  return text === String(value) ? formatValue(value, base) : text
}

/** A register also says what it counts: milliseconds, or buffers of so many. */
function registerText(place: Place | null, value: number, base: Base, layout: Layout): string {
  // Time is not counted in sixteens.
  if (place?.of === 'clock') return `${value} ms`
  const text = entryText(place, value, base, layout)
  if (place?.of !== 'vrp.last_sbuf') return text
  return `${text}/${formatValue(layout.scenario.buffers, base)}`
}

/**
 * Rows of the state pane. The last one is the ring field or buffer field that the call last
 * wrote; it is always there, with an empty name when there is none, so that nothing ever moves.
 *
 * @param callSteps steps of the call in progress, the current one last; empty at the start
 */
export function registerRows(
  memory: Memory,
  layout: Layout,
  q: QueueLayout,
  callSteps: readonly Touch[],
  base: Base,
): RegisterRow[] {
  const step = callSteps.at(-1)
  const written = step && WRITES.has(step.kind) ? step : null
  const rows = registerNames(layout).map((name) => {
    const field = registerField(layout, q, name) ?? NO_FIELD
    const place = layout.place(field)
    const before = written?.field === field ? written.before : null
    return {
      name,
      subject: { is: 'register' as const, name },
      field,
      value: registerText(place, memory.load(field), base, layout),
      before:
        before === null
          ? null
          : place?.of === 'clock'
            ? `${before} ms`
            : entryText(place, before, base, layout),
    }
  })
  const fields = new Set(rows.map(({ field }) => field))
  const other = callSteps.findLast((s) => ENTRIES.has(s.kind) && !fields.has(s.field))
  if (!other)
    return [...rows, { name: '', subject: null, field: NO_FIELD, value: '–', before: null }]
  const { place, field } = other
  const text = (value: number) => entryText(place, value, base, layout)
  const entry = {
    name: labelIn(q, place),
    subject: isElsewhere(q, place) ? null : subjectAt(place),
    field,
    value: text(memory.load(field)),
    before: other === written ? text(other.before) : null,
  }
  return [...rows, entry]
}
