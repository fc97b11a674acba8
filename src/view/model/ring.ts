/** The entries of the two rings: what each says, how far it has come, and where it leads. */
import { OWNER_NAMES } from '../../core/history/owner.ts'
import { NO_TOKEN } from '../../core/memory/constants.ts'
import { offsetOf } from '../../core/memory/memory.ts'
import type { Subject } from '../subject/subject.ts'
import { lazyList, once } from './lazy.ts'
import { distance, type Look, type Moment } from './moment.ts'

export type RingName = 'avail' | 'used'

/**
 * - `never`: nothing was written here yet.
 * - `stale`: what stands here was read by the other side, or lies before its index.
 * - `live`: announced by the index, and not yet read.
 * - `hidden`: written, but no index announces it yet.
 */
export type Freshness = 'never' | 'stale' | 'live' | 'hidden'

export type SlotModel = Readonly<ReturnType<typeof slotModel>>
/** A ring with its two free-running indexes. */
export type RingModel = Readonly<ReturnType<typeof ringModel>>

/** An entry of the used ring that the driver cannot believe. */
export interface BadEntry {
  readonly slot: number
  readonly id: number
  /** There is no descriptor of that number; or there is, and no chain begins at it. */
  readonly why: 'range' | 'head'
}

/** @param bad the entry of the used ring that the driver cannot believe */
export function ringModel(m: Moment, name: RingName, bad: () => BadEntry | null) {
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
  const slots = lazyList(num, (at) => slotModel(m, name, at, freshness(at), look(at)))
  const signal = isAvail
    ? { name: 'used_event' as const, value: ring.avail.usedEvent }
    : { name: 'avail_event' as const, value: ring.used.availEvent }
  return {
    name,
    /** Index of the side that writes: the next entry goes there. */
    idx,
    /** How far the other side has come, and what that index is called. */
    last,
    lastName: isAvail ? cursorName(m) : ('last_used_idx' as const),
    /** Entries between the two; at most all, however far apart a fault has put them. */
    live,
    /** Entries from `idx` on that are written and not announced. */
    unannounced,
    /** Where the reading side asks for the next signal; null: event indexes are not in use. */
    event: layout.scenario.features.eventIdx ? signal : null,
    flags,
    /** One entry, decoded when it is asked for. */
    slot: (slot: number) => slots[slot],
    /** The same two facts of it, for whoever asks about every slot of a long ring. */
    freshness,
    look,
    /** Slots from the reader's index on: those that are live, then those that are hidden. */
    current: (): readonly number[] => [
      ...Array.from({ length: live }, (_, n) => (last + n) & mask),
      ...Array.from({ length: unannounced }, (_, n) => (idx + n) & mask),
    ],
    /** The entry that the reading side comes to next; null: it has read all. */
    next: () => (live === 0 ? null : slots[last & mask]),
  }
}

/** What the remote calls its place in the available ring. */
export const cursorName = ({ library }: Moment): 'vq_available_idx' | 'last_avail_idx' =>
  library && library.id !== 'ti-pru' ? 'vq_available_idx' : 'last_avail_idx'

function slotModel(m: Moment, name: RingName, slot: number, freshness: Freshness, look: Look) {
  const { ring, q, num, owners } = m
  const isAvail = name === 'avail'
  const value = isAvail ? ring.avail.ring[slot] : ring.used.ring[slot].id
  const counts = freshness === 'live' || freshness === 'hidden'
  const leadsTo = counts && value < num ? value : null
  const subject: Subject = { is: 'slot', ring: name, slot }
  return {
    subject,
    ring: name,
    slot,
    /** `avail.ring[slot]`, or `used.ring[slot].id`. */
    field: isAvail ? q.vring.availRing(slot) : q.vring.usedId(slot),
    /** A head; in the used ring an id, which may be none. */
    value,
    /** Of an entry of the used ring, in bytes; 0 in the available ring. */
    len: isAvail ? 0 : ring.used.ring[slot].len,
    freshness,
    /** How the slot is drawn; what is neither live nor hidden looks free. */
    look,
    /** Descriptor that it means; null: what is old, or names no descriptor, leads nowhere. */
    leadsTo,
    /** Who holds that descriptor. */
    owner: leadsTo === null ? null : OWNER_NAMES[owners[leadsTo]],
    /** A live entry of the used ring that the driver has no buffer for: it will break the queue. */
    wrong: !isAvail && freshness === 'live' && (value >= num || isNoHead(m, slot, value)),
  }
}

/**
 * Has the driver no buffer for this id? The entry that comes next lacks one too while it is being
 * taken back: of that one, the driver itself has to say so.
 */
function isNoHead({ memory, q, ring, num, facts }: Moment, slot: number, id: number): boolean {
  if (memory.load(q.data(id)) !== NO_TOKEN) return false
  const isNext = slot === (ring.driver.lastUsedIdx & (num - 1))
  return !isNext || Boolean(facts.bad) || ring.driver.broken
}

/** A slot that holds a number was written; a zero was, if the ring has been once around. */
function isAvailWritten(m: Moment): (slot: number) => boolean {
  const { idx, ring } = m.ring.avail
  const lapped = once(() => idx >= m.num || hasEntries(m, idx + 1))
  return (slot) => slot < idx || ring[slot] !== 0 || lapped()
}

/** Is there anything in the available ring from slot `from` on? */
function hasEntries({ memory, q, num }: Moment, from: number): boolean {
  const first = offsetOf(q.vring.availRing(from))
  return memory.bytes.subarray(first, offsetOf(q.vring.availRing(num))).some((b) => b !== 0)
}

function isUsedWritten({ ring }: Moment): (slot: number) => boolean {
  const { idx, ring: entries } = ring.used
  return (slot) => slot < idx || entries[slot].len !== 0 || entries[slot].id !== 0
}
