/** Faults that did their harm, among the steps. */
import { Kind } from '../core/machine/op.ts'
import { SITE } from '../core/machine/sites.ts'
import type { Execution } from './execution.ts'

const STEPS: ReadonlySet<number> = new Set([
  SITE['fault.skipWmb'],
  SITE['fault.badId'],
  SITE['fault.duplicateId'],
])

/**
 * Is step `i` the moment to look at what a fault has done? Where an index goes in front of its
 * entry, that is when the index is public.
 */
export function isFaultMoment(execution: Execution, i: number): boolean {
  const { columns } = execution.trace
  const site = columns.site(i)
  if (site === SITE['done.idx']) return follows(execution, i, SITE['fault.tornPublish'])
  if (site === SITE['add.idx']) return follows(execution, i, SITE['fault.skipWmb'])
  return STEPS.has(site) || isLost(execution, i)
}

/** Is step `i` a kick or an interrupt that nobody has heard? */
export function isLost({ trace, layout }: Execution, i: number): boolean {
  const kind = trace.columns.kind(i)
  if (kind !== Kind.notify && kind !== Kind.interrupt) return false
  const place = trace.columns.place(i)
  return !layout.queues.some(({ kicks, interrupts }) => place === kicks || place === interrupts)
}

/** Did the function of step `i` come by a site since it began? */
function follows({ trace }: Execution, i: number, site: number): boolean {
  const { columns, frames } = trace
  const frame = columns.frame(i)
  for (let k = i - 1; k >= frames.start(frame); k--)
    if (columns.frame(k) === frame && columns.site(k) === site) return true
  return false
}
