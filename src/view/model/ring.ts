/** The entries of the two rings: what each says, how far it has come, and where it leads. */
import { OWNER_NAMES, type OwnerName } from '../../core/history/ownershipFromBytes.ts'
import { NO_TOKEN } from '../../core/memory/constants.ts'
import { type Field, offsetOf } from '../../core/memory/memory.ts'
import { distance, type Look, type SceneContext } from '../moment/context.ts'
import type { Subject } from '../subject/subject.ts'

export type RingName = 'avail' | 'used'

/**
 * - `never`: nothing was written here yet.
 * - `stale`: what stands here was read by the other side, or lies before its index.
 * - `live`: announced by the index, and not yet read.
 * - `hidden`: written, but no index announces it yet.
 */
export type Freshness = 'never' | 'stale' | 'live' | 'hidden'

export interface SlotModel {
  readonly subject: Subject
  readonly ring: RingName
  readonly slot: number
  /** `avail.ring[slot]`, or `used.ring[slot].id`. */
  readonly field: Field
  /** A head; in the used ring an id, which may be none. */
  readonly value: number
  /** Of an entry of the used ring, in bytes; 0 in the available ring. */
  readonly len: number
  readonly freshness: Freshness
  /** How the slot is drawn; what is neither live nor hidden looks free. */
  readonly look: Look
  /** Descriptor that it means; null: what is old, or names no descriptor, leads nowhere. */
  readonly leadsTo: number | null
  /** Who holds that descriptor. */
  readonly owner: OwnerName | null
  /** A live entry of the used ring that the driver has no buffer for: it will break the queue. */
  readonly wrong: boolean
}

/** A ring with its two free-running indexes. */
export interface RingModel {
  readonly name: RingName
  /** Index of the side that writes: the next entry goes there. */
  readonly idx: number
  /** How far the other side has come, and what that index is called. */
  readonly last: number
  readonly lastName: 'last_avail_idx' | 'vq_available_idx' | 'last_used_idx'
  /** Entries between the two; at most all, however far apart a fault has put them. */
  readonly live: number
  /** Entries from `idx` on that are written and not announced. */
  readonly unannounced: number
  /** Where the reading side asks for the next signal; null: event indexes are not in use. */
  readonly event: { readonly name: 'used_event' | 'avail_event'; readonly value: number } | null
  readonly flags: number
  /** One entry, decoded when it is asked for. */
  slot(slot: number): SlotModel
  /** The same two facts of it, for whoever asks about every slot of a long ring. */
  freshness(slot: number): Freshness
  look(slot: number): Look
  /** Slots from the reader's index on: those that are live, then those that are hidden. */
  current(): readonly number[]
  /** The entry that the reading side comes to next; null: it has read all. */
  next(): SlotModel | null
}

/** An entry of the used ring that the driver cannot believe. */
export interface BadEntry {
  readonly slot: number
  readonly id: number
  /** There is no descriptor of that number; or there is, and no chain begins at it. */
  readonly why: 'range' | 'head'
}

/** @param bad the entry of the used ring that the driver cannot believe */
export function ringModel(m: SceneContext, name: RingName, bad: () => BadEntry | null): RingModel {
  const { ring, num, frame, q, layout } = m
  const isAvail = name === 'avail'
  const { idx, flags } = ring[name]
  const last = isAvail ? ring.remote.lastAvailIdx : ring.driver.lastUsedIdx
  const live = Math.min(distance(last, idx), num)
  const unannounced = frame.unannounced[2 * q.index + (isAvail ? 0 : 1)] ?? 0
  const written = isAvail ? isAvailWritten(m) : isUsedWritten(m)
  const mask = num - 1
  const freshness = (slot: number): Freshness => {
    if (((slot - idx) & mask) < unannounced) return 'hidden'
    if (((slot - last) & mask) < live) return 'live'
    return written(slot) ? 'stale' : 'never'
  }
  const entries = ring.used.ring
  // An entry looks like the state that it gives its descriptor, or like the one it takes it out of.
  const look = (slot: number): Look => {
    const now = freshness(slot)
    if (now === 'hidden') return isAvail ? 'filling' : 'inFlight'
    if (now !== 'live') return 'free'
    if (isAvail) return 'published'
    return entries[slot].id >= num || slot === bad()?.slot ? 'broken' : 'used'
  }
  const made = new Map<number, SlotModel>()
  const slot = (at: number): SlotModel => {
    const known = made.get(at) ?? slotModel(m, name, at, freshness(at), look(at))
    made.set(at, known)
    return known
  }
  const eventName = isAvail ? 'used_event' : 'avail_event'
  const event = isAvail ? ring.avail.usedEvent : ring.used.availEvent
  return {
    name,
    idx,
    last,
    lastName: isAvail ? cursorName(m) : 'last_used_idx',
    live,
    unannounced,
    event: layout.scenario.features.eventIdx ? { name: eventName, value: event } : null,
    flags,
    slot,
    next: () => (live === 0 ? null : slot(last & mask)),
    freshness,
    look,
    current: () => [
      ...Array.from({ length: live }, (_, n) => (last + n) & mask),
      ...Array.from({ length: unannounced }, (_, n) => (idx + n) & mask),
    ],
  }
}

/** What the remote calls its place in the available ring. */
export const cursorName = ({ library }: SceneContext): 'vq_available_idx' | 'last_avail_idx' =>
  library && library.id !== 'ti-pru' ? 'vq_available_idx' : 'last_avail_idx'

function slotModel(
  m: SceneContext,
  name: RingName,
  slot: number,
  freshness: Freshness,
  look: Look,
): SlotModel {
  const { ring, q, num, owners } = m
  const isAvail = name === 'avail'
  const value = isAvail ? ring.avail.ring[slot] : ring.used.ring[slot].id
  const counts = freshness === 'live' || freshness === 'hidden'
  const leadsTo = counts && value < num ? value : null
  return {
    subject: { is: 'slot', ring: name, slot },
    ring: name,
    slot,
    field: isAvail ? q.vring.availRing(slot) : q.vring.usedId(slot),
    value,
    len: isAvail ? 0 : ring.used.ring[slot].len,
    freshness,
    look,
    leadsTo,
    owner: leadsTo === null ? null : OWNER_NAMES[owners[leadsTo]],
    wrong:
      !isAvail &&
      freshness === 'live' &&
      (value >= num || m.memory.load(q.data(value)) === NO_TOKEN),
  }
}

/** A slot that holds a number was written; a zero was, if the ring has been once around. */
function isAvailWritten(m: SceneContext): (slot: number) => boolean {
  const { idx, ring } = m.ring.avail
  let lapped: boolean | undefined
  const once = () => {
    lapped ??= idx >= m.num || hasEntries(m, idx + 1)
    return lapped
  }
  return (slot) => slot < idx || ring[slot] !== 0 || once()
}

/** Is there anything in the available ring from slot `from` on? */
function hasEntries({ memory, q, num }: SceneContext, from: number): boolean {
  const first = offsetOf(q.vring.availRing(from))
  return memory.bytes.subarray(first, offsetOf(q.vring.availRing(num))).some((b) => b !== 0)
}

function isUsedWritten({ ring }: SceneContext): (slot: number) => boolean {
  const { idx, ring: entries } = ring.used
  return (slot) => slot < idx || entries[slot].len !== 0 || entries[slot].id !== 0
}
