/** Heads that are in two places at once: published, held by the remote, or waiting in the used ring. */
import { distance, type SceneContext } from './context.ts'

/**
 * Empty unless the rule is broken at this moment: while a buffer is being taken, the remote's
 * notes and the ring may both name it.
 */
export function doubledHeads({ ring, num, frame, q }: SceneContext): ReadonlySet<number> {
  const broken = frame.violated.some((v) => v.name === 'headInFlightOnce' && v.queue === q.name)
  if (!broken) return new Set()
  const entries = (from: number, to: number, value: (slot: number) => number) =>
    Array.from({ length: Math.min(distance(from, to), num) }, (_, n) =>
      value((from + n) & (num - 1)),
    )
  const all = [
    ...entries(ring.remote.lastAvailIdx, ring.avail.idx, (slot) => ring.avail.ring[slot]),
    ...ring.remote.held,
    ...entries(ring.driver.lastUsedIdx, ring.used.idx, (slot) => ring.used.ring[slot].id),
  ]
  return new Set(all.filter((head, i) => all.indexOf(head) !== i))
}
