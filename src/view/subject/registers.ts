/** The registers of a queue: fields of which there is one, by the names that the page has for them. */
import { fieldNamed } from '../../core/memory/fieldNames.ts'
import type { Layout, QueueLayout } from '../../core/memory/layout.ts'
import type { Field } from '../../core/memory/memory.ts'

/** In reading order, two a row: short names on the left, long ones on the right. */
const NAMES = [
  ...['avail.idx', 'free_head', 'used.idx', 'num_free', 'last_avail_idx', 'num_added'],
  ...['avail.flags', 'last_used_idx', 'used.flags', 'last_sbuf', 'sleepers', 'tx_lock'],
  ...['broken', 'avail_idx_shadow', 'clock', 'avail_flags_shadow'],
]
/** What Linux 3.x does not have. */
const SHADOWS: ReadonlySet<string> = new Set(['avail_idx_shadow', 'avail_flags_shadow'])

export const registerNames = ({ scenario: { kernel } }: Layout): string[] =>
  NAMES.filter((name) => kernel === 'linux-6.x' || !SHADOWS.has(name))

/** Where the register of this name is, an event index also; null if there is none. */
export function registerField(layout: Layout, q: QueueLayout, name: string): Field | null {
  if (name === 'used_event') return q.vring.usedEvent
  if (name === 'avail_event') return q.vring.availEvent
  // Libraries have a name of their own for it.
  const meant = name === 'vq_available_idx' ? 'last_avail_idx' : name
  return registerNames(layout).includes(meant) ? fieldNamed(layout, q, meant) : null
}
