/** The state pane: every register of the send queue, and the ring field that a call last wrote. */
import type { Layout, QueueLayout } from '../core/layout.ts'
import type { Field, Memory } from '../core/memory.ts'
import { hex, placeText } from './values.ts'

/** The part of a step that the pane needs. */
export interface Touch {
  readonly kind: string
  readonly field: Field
  /** Name without the queue. */
  readonly name: string
  readonly before: number
  readonly after: number
}

export type Base = 'dec' | 'hex'

export interface RegisterRow {
  readonly name: string
  readonly value: string
  /** Value before the step, if the step wrote this place. */
  readonly before: string | null
}

type Form = 'number' | 'boolean' | 'ofBuffers'
type Register = readonly [name: string, field: Field, form: Form]

/**
 * Registers in reading order, two a row: on the left mostly what both sides see, on the right
 * what the driver keeps for itself. The entry last written comes in as the third.
 */
function registers(layout: Layout, q: QueueLayout): Register[] {
  const { vring } = q
  const modern = layout.scenario.kernel === 'linux-6.x'
  const shadow = (name: string, field: Field): Register[] =>
    modern ? [[name, field, 'number']] : []
  return [
    ['avail.idx', vring.availIdx, 'number'],
    ['free_head', q.freeHead, 'number'],
    ['num_free', q.numFree, 'number'],
    ['used.idx', vring.usedIdx, 'number'],
    ['num_added', q.numAdded, 'number'],
    ['last_avail_idx', q.lastAvailIdx, 'number'],
    ['last_used_idx', q.lastUsedIdx, 'number'],
    ['avail.flags', vring.availFlags, 'number'],
    ['last_sbuf', layout.lastSbuf, 'ofBuffers'],
    ['used.flags', vring.usedFlags, 'number'],
    ...shadow('avail_idx_shadow', q.availIdxShadow),
    ['sleepers', layout.sleepers, 'number'],
    ...shadow('avail_flags_shadow', q.availFlagsShadow),
    ['tx_lock', layout.txLock, 'number'],
    ['broken', q.broken, 'boolean'],
    ['clock', layout.clock, 'number'],
  ]
}

const WRITES = new Set(['store', 'rmw', 'lock', 'unlock', 'notify', 'interrupt', 'tick'])
/** Writes of code; the rest are counters and locks of the world around it. */
const ENTRIES = new Set(['store', 'rmw'])
const isWrite = (t: Touch): boolean => WRITES.has(t.kind)

export function formatValue(value: number, base: Base): string {
  return base === 'hex' ? hex(value) : String(value)
}

/** Beside `old → new` there is room for this many letters of a name; rings go without theirs. */
const MOST_LETTERS = 13
const roomFor = (name: string): string =>
  name.length > MOST_LETTERS ? name.replace(/^(avail|used)\.(?=ring)/, '') : name

/**
 * Rows of the state pane.
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
    const text = formatValue(value, base)
    return form === 'ofBuffers' ? `${text}/${formatValue(layout.scenario.buffers, base)}` : text
  }
  const rows = all.map(([name, field, form]) => ({
    name,
    value: print(memory.load(field), form),
    before:
      written?.field === field
        ? print(written.before, form === 'ofBuffers' ? 'number' : form)
        : null,
  }))
  const places = new Set(all.map(([, field]) => field))
  const other = callSteps.findLast((s) => ENTRIES.has(s.kind) && !places.has(s.field))
  // Always there, so that no register ever moves.
  const entry = other
    ? {
        name: roomFor(placeText(other.name)),
        value: formatValue(memory.load(other.field), base),
        before: other === written ? formatValue(other.before, base) : null,
      }
    : { name: '', value: '', before: null }
  return rows.toSpliced(2, 0, entry)
}
