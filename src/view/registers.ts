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

/** Registers in reading order, two a row: indexes, free list, buffers, then flags and the world. */
function registers(layout: Layout, q: QueueLayout): Register[] {
  const { vring } = q
  const modern = layout.scenario.kernel === 'linux-6.x'
  const of6x: Register[] = [
    ['avail_idx_shadow', q.availIdxShadow, 'number'],
    ['avail_flags_shadow', q.availFlagsShadow, 'number'],
  ]
  return [
    ['avail.idx', vring.availIdx, 'number'],
    ['free_head', q.freeHead, 'number'],
    ['used.idx', vring.usedIdx, 'number'],
    ['num_free', q.numFree, 'number'],
    ['last_avail_idx', q.lastAvailIdx, 'number'],
    ['num_added', q.numAdded, 'number'],
    ['last_used_idx', q.lastUsedIdx, 'number'],
    ['last_sbuf', layout.lastSbuf, 'ofBuffers'],
    ...(modern ? of6x : []),
    ['avail.flags', vring.availFlags, 'number'],
    ['used.flags', vring.usedFlags, 'number'],
    ['sleepers', layout.sleepers, 'number'],
    ['broken', q.broken, 'boolean'],
    ['tx_lock', layout.txLock, 'number'],
    ['clock', layout.clock, 'number'],
  ]
}

const WRITES = new Set(['store', 'rmw', 'lock', 'unlock', 'notify', 'interrupt', 'tick'])
export const isWrite = (t: Touch): boolean => WRITES.has(t.kind)

export function formatValue(value: number, base: Base): string {
  return base === 'hex' ? hex(value) : String(value)
}

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
  const other = callSteps.findLast((s) => isWrite(s) && s.field >= 0 && !places.has(s.field))
  if (other)
    rows.splice(2, 0, {
      name: placeText(other.name),
      value: formatValue(memory.load(other.field), base),
      before: other === written ? formatValue(other.before, base) : null,
    })
  return rows
}
