/** The event index with the numbers of the moment: does an index that moves pass the event? */

import type { SiteName } from '../../../core/machine/sites.ts'
import { vringNeedEvent } from '../../../core/memory/vring.ts'
import type { Moment } from '../moment.ts'

export interface EventTest {
  readonly event: number
  readonly next: number
  readonly old: number
  readonly rings: boolean
}

/** The driver's question to avail_event: for what was added since the last kick, else the next entry. */
export function kickTest({ ring, step, steps, q, memory }: Moment): EventTest {
  const { idx } = ring.avail
  const event = ring.used.availEvent
  // The count is forgotten before the question is asked.
  if (step?.site === 'kick.numAdded' || step?.site === 'kick.event') {
    const before = steps.findLast((s) => s.site === 'kick.numAdded')?.before ?? 0
    return test(event, idx, idx - before)
  }
  const added = memory.load(q.numAdded)
  return added > 0 ? test(event, idx, idx - added) : test(event, idx + 1, idx)
}

const UNDECIDED = new Set<SiteName>([...(['done.idx', 'done.mb', 'done.event'] as const)])

/** The remote's question to used_event: for what it has completed and not decided about, else the next. */
export function interruptTest(cx: Moment): EventTest {
  const { ring, steps, step, facts, memory, layout, q } = cx
  const { idx } = ring.used
  const event = ring.avail.usedEvent
  const queued = layout.remote ? memory.load(layout.remote.state.queuedCnt[q.index]) : 0
  if (queued > 0) return test(event, idx, idx - queued)
  // Moved, and not asked yet: the textbook remote asks within the same call.
  const old = steps.findLast((s) => s.site === 'done.idx')?.before
  const undecided = facts.side === 'remote' && step && UNDECIDED.has(step.site)
  if (undecided && old !== undefined) return test(event, idx, old)
  return test(event, idx + 1, idx)
}

function test(event: number, next: number, old: number): EventTest {
  const [n, o] = [next & 0xffff, old & 0xffff]
  return { event, next: n, old: o, rings: vringNeedEvent(event, n, o) }
}

/** `(12 − 11 − 1) < (12 − 11): 0 < 1`, or `1 ≥ 1`, in 16 bits like the indexes themselves. */
export function arithmetic({ event, next, old, rings }: EventTest): string {
  const passed = (next - event - 1) & 0xffff
  const moved = (next - old) & 0xffff
  return `(${next} − ${event} − 1) < (${next} − ${old}): ${passed} ${rings ? '<' : '≥'} ${moved}`
}
