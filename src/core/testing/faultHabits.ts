/** What goes wrong in random schedules: faults that wait, and what a remote does that it may not. */
import type { Call } from '../machine/calls.ts'
import { FAULTS } from '../memory/faultFields.ts'
import type { Layout } from '../memory/layout.ts'
import type { Random } from './random.ts'

/** A fault begins to wait, or is taken back. */
export function armed({ queues }: Layout, random: Random): Call {
  const fault = random.pick(FAULTS)
  const q = random.int(queues.length)
  if (random.oneIn(4)) return { fn: 'arm', fault, q, value: 0 }
  const { num } = queues[q].vring
  // An id of the ring, or one that is out of range.
  return { fn: 'arm', fault, q, value: fault === 'badId' ? 1 + random.int(2 * num) : 1 }
}

/** The remote is restarted, or writes into a descriptor. */
export function mischief({ queues }: Layout, random: Random): Call {
  if (random.oneIn(3)) return { fn: 'remoteRestart', mode: random.pick(['crash', 'clean']) }
  const q = random.int(queues.length)
  const part = random.pick(['addr', 'len', 'flags', 'next'] as const)
  const value =
    part === 'addr' ? random.int(0x4000_0000) : random.int(random.oneIn(2) ? 0x10000 : 8)
  return { fn: 'scribble', q, head: random.int(queues[q].vring.num), part, value }
}
