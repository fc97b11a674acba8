/** What contradicts the rules of a ring at this step: entries that cannot be, heads in two places. */
import type { Moment } from './moment.ts'
import type { BadEntry, RingModel } from './ring.ts'

/**
 * The entry of the used ring that the driver cannot believe. An id that no descriptor has is wrong
 * as soon as it is announced; one that is no head becomes wrong when the driver looks at it and
 * breaks the queue.
 */
export function badEntry(
  { ring: { driver, used: bytes }, num, facts }: Moment,
  used: RingModel,
): BadEntry | null {
  if (used.live === 0) return null
  const slots = used.current().slice(0, used.live)
  const [slot] = slots
  const { id } = bytes.ring[slot]
  if (id < num && (facts.bad || driver.broken) && driver.tokens[id] === null)
    return { slot, id, why: 'head' }
  const strange = slots.find((s) => bytes.ring[s].id >= num)
  return strange === undefined ? null : { slot: strange, id: bytes.ring[strange].id, why: 'range' }
}

/**
 * Heads that are in two places at once: published, held by the remote, or waiting in the used ring.
 * None unless the rule is broken at this moment: while a buffer is being taken, the remote's notes
 * and the ring may both name it.
 */
export function doubledHeads(
  { ring, frame, q }: Moment,
  avail: RingModel,
  used: RingModel,
): ReadonlySet<number> {
  const broken = frame.violated.some((v) => v.name === 'headInFlightOnce' && v.queue === q.name)
  if (!broken) return new Set()
  const inRing = (of: RingModel) =>
    of
      .current()
      .slice(0, of.live)
      .map((slot) => of.slot(slot).value)
  const all = [...inRing(avail), ...ring.remote.held, ...inRing(used)]
  // An index that was overwritten puts tens of thousands there: each is looked up, not looked for.
  const seen = new Set<number>()
  return new Set(all.filter((head) => seen.size === seen.add(head).size))
}
