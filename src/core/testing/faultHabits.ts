/** What goes wrong in random schedules: faults that wait, and what a remote does that it may not. */
import type { Call } from '../machine/calls.ts'
import { FAULTS } from '../memory/faultFields.ts'
import type { Layout } from '../memory/layout.ts'
import { RING_FIELD_NAMES, RING_FIELDS } from '../memory/ringFields.ts'
import type { Random } from './random.ts'

/** A fault begins to wait, or is taken back. */
export function armed({ queues }: Layout, random: Random): Call {
  const fault = random.pick(FAULTS)
  const q = random.int(queues.length)
  if (random.oneIn(4)) return { fn: 'arm', fault, q, value: 0 }
  const { num } = queues[q].vring
  // An id of the ring, or one that is out of range.
  const every = random.oneIn(6)
  return { fn: 'arm', fault, q, value: fault === 'badId' ? 1 + random.int(2 * num) : 1, every }
}

/** The remote is restarted, or a stray write hits a ring. */
export function mischief(layout: Layout, random: Random): Call {
  if (random.oneIn(3)) return { fn: 'remoteRestart', mode: random.pick(['crash', 'clean']) }
  return strayWrite(layout, random)
}

/** One side writes what nobody meant into some field of some ring. */
export function strayWrite({ queues }: Layout, random: Random): Call {
  const q = random.int(queues.length)
  const field = random.pick(RING_FIELD_NAMES)
  const { many, most } = RING_FIELDS[field]
  const i = many ? random.int(queues[q].vring.num) : 0
  const by = random.pick(['driver', 'remote'] as const)
  const value = random.oneIn(2) ? random.int(2 * queues[q].vring.num) : random.int(most)
  return { fn: 'overwrite', by, q, field, i, value }
}
