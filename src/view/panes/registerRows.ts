/** The state pane: every register of the send queue, and the ring field that a call last wrote. */
import type { KindName } from '../../core/machine/op.ts'
import type { Layout, QueueLayout } from '../../core/memory/layout.ts'
import type { Field, Memory } from '../../core/memory/memory.ts'
import type { Place } from '../../core/memory/place.ts'
import { type Subject, subjectAt } from '../subject/subject.ts'
import { hex, holderText, isElsewhere, labelIn, valueText } from '../subject/valueText.ts'

/** The part of a step that the pane needs. */
export interface Touch {
  readonly kind: KindName
  readonly field: Field
  readonly place: Place | null
  readonly before: number
  readonly after: number
}

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

type Form = 'number' | 'boolean' | 'ofBuffers' | 'holder' | 'ms'
type Register = readonly [name: string, field: Field, form: Form]

/** Registers in reading order, two a row: short names on the left, long ones on the right. */
function registers(layout: Layout, q: QueueLayout): Register[] {
  const { vring } = q
  const modern = layout.scenario.kernel === 'linux-6.x'
  const shadow = (name: string, field: Field): Register[] =>
    modern ? [[name, field, 'number']] : []
  return [
    ['avail.idx', vring.availIdx, 'number'],
    ['free_head', q.freeHead, 'number'],
    ['used.idx', vring.usedIdx, 'number'],
    ['num_free', q.numFree, 'number'],
    ['last_avail_idx', q.lastAvailIdx, 'number'],
    ['num_added', q.numAdded, 'number'],
    ['avail.flags', vring.availFlags, 'number'],
    ['last_used_idx', q.lastUsedIdx, 'number'],
    ['used.flags', vring.usedFlags, 'number'],
    ['last_sbuf', layout.lastSbuf, 'ofBuffers'],
    ['sleepers', layout.sleepers, 'number'],
    ['tx_lock', layout.txLock, 'holder'],
    ['broken', q.broken, 'boolean'],
    ...shadow('avail_idx_shadow', q.availIdxShadow),
    ['clock', layout.clock, 'ms'],
    ...shadow('avail_flags_shadow', q.availFlagsShadow),
  ]
}

/** Where the register of this name is, as the pane writes it; null if there is none. */
export const registerNamed = (layout: Layout, q: QueueLayout, name: string): Field | null =>
  registers(layout, q).find(([known]) => known === name)?.[1] ?? null

const WRITES = new Set<KindName>(['store', 'rmw', 'lock', 'unlock', 'notify', 'interrupt', 'tick'])
/** Writes of code; the rest are counters and locks of the world around it. */
const ENTRIES = new Set<KindName>(['store', 'rmw'])
const isWrite = (t: Touch): boolean => WRITES.has(t.kind)

export function formatValue(value: number, base: Base): string {
  return base === 'hex' ? hex(value) : String(value)
}

/** Names of the registers of a queue, as the pane writes them. */
export const registerNames = (layout: Layout, q: QueueLayout): string[] =>
  registers(layout, q).map(([name]) => name)

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
  const all = registers(layout, q)
  const step = callSteps.at(-1)
  const written = step && isWrite(step) ? step : null
  const print = (value: number, form: Form): string => {
    if (form === 'boolean') return value ? 'true' : 'false'
    // Time is not counted in sixteens.
    if (form === 'ms') return `${value} ms`
    if (form === 'holder') return holderText(value, layout.scenario)
    const text = formatValue(value, base)
    return form === 'ofBuffers' ? `${text}/${formatValue(layout.scenario.buffers, base)}` : text
  }
  const rows = all.map(([name, field, form]) => ({
    name,
    subject: { is: 'register' as const, name },
    field,
    value: print(memory.load(field), form),
    before:
      written?.field === field
        ? print(written.before, form === 'ofBuffers' ? 'number' : form)
        : null,
  }))
  const places = new Set(all.map(([, field]) => field))
  const other = callSteps.findLast((s) => ENTRIES.has(s.kind) && !places.has(s.field))
  if (!other) return [...rows, { name: '', subject: null, field: -1, value: '–', before: null }]
  const text = (value: number) => entryText(other.place, value, base, layout)
  const entry = {
    name: labelIn(q, other.place),
    subject: isElsewhere(q, other.place) ? null : subjectAt(other.place),
    field: other.field,
    value: text(memory.load(other.field)),
    before: other === written ? text(other.before) : null,
  }
  return [...rows, entry]
}
