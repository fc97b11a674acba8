/** Who may write where: each part of a virtqueue has one writer (virtio 1.2 §2.7). */

import type { Side } from '../machine/siteFacts.ts'
import { SITE, SITE_NAMES, SITES } from '../machine/sites.ts'
import { RPMSG_BUF_SIZE, RPMSG_HDR_SIZE, RPMSG_NAME_SIZE } from '../memory/constants.ts'
import type { Layout } from '../memory/layout.ts'
import { type Field, offsetOf, widthOf } from '../memory/memory.ts'
import type { Trace } from './trace.ts'

/** What one step wrote, and on whose behalf. */
export interface Write {
  readonly side: Side
  /** Offset in memory of the first byte, and number of bytes. */
  readonly from: number
  readonly length: number
  /** The field and its values; -1, 0 and 0 for a run of bytes. */
  readonly field: Field
  readonly before: number
  readonly after: number
  /** Part of taking a dead queue apart, where avail.idx goes back by one. */
  readonly teardown: boolean
}

const SIDES: readonly Side[] = SITE_NAMES.map((name) => SITES[name].side)

/** What step `i` wrote, or null if it wrote nothing. */
export function writeOf(trace: Trace, i: number): Write | null {
  const { columns } = trace
  const site = columns.site(i)
  const side = SIDES[site]
  const teardown = site === SITE['unused.idx']
  if (trace.isRange(i)) {
    const { from, after } = trace.range(i)
    return { side, from, length: after.length, field: -1, before: 0, after: 0, teardown }
  }
  if (!trace.isWrite(i)) return null
  const field = columns.place(i)
  const [from, length] = [offsetOf(field), widthOf(field)]
  const [before, after] = [columns.before(i), columns.after(i)]
  return { side, from, length, field, before, after, teardown }
}

const NAME_END = RPMSG_HDR_SIZE + RPMSG_NAME_SIZE - 1

/** Locks, wait queues and counters are the world's; everything else has one side. */
export function mayWrite(layout: Layout, { side, from }: Write): boolean {
  const region = layout.regionAt(from)
  if (side === 'world' || region?.owner === 'world') return true
  if (region?.owner !== 'shared') return region?.owner === side
  const queue = layout.queues.find(({ vring }) => from >= vring.base && from < vring.end)
  if (queue) return side === (from < queue.vring.used ? 'driver' : 'remote')
  if (from >= layout.heap.at) return side === 'driver'
  // rpmsg_ns_cb ends the name where it is, in the buffer that came back.
  if (side === 'driver' && (from - layout.buffersAt) % RPMSG_BUF_SIZE === NAME_END) return true
  // OpenAMP and RPMsg-Lite keep notes in the header of the message that they are given.
  if (side === 'remote' && layout.remote) return true
  return side === (from < layout.bufferAt(layout.scenario.buffers) ? 'remote' : 'driver')
}
