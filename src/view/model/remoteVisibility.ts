/**
 * What the remote cannot know at this step: what stands in the driver's private memory, and what
 * no index of the available ring has announced yet. All of that is decided here; the stage and its
 * text only say how it looks.
 *
 * An entry counts as announced by the bytes alone: whatever `avail.ring` holds below `avail.idx`
 * is what the remote would read, also where a fault has moved the index before the entry.
 */

import { Owner } from '../../core/history/owner.ts'
import { VRING_DESC_F_NEXT } from '../../core/memory/constants.ts'
import { isDriversOwn } from '../../core/memory/place.ts'
import { type Subject, subjectAt } from '../subject/subject.ts'
import { bufferOfDesc, type Look, type Moment } from './moment.ts'
import type { RingModel } from './ring.ts'

/** Whose eyes the stage is seen with: a person's, who sees all, or the remote's. */
export type Perspective = 'all' | 'remote'

export interface RemoteVisibility {
  thing(thing: Subject): boolean
  /** Is every descriptor of this look hidden? */
  look(look: Look): boolean
  /** The order of stores or loads that is shown. */
  readonly storeOrder: boolean
  /** What the step at hand reads or writes. */
  readonly step: boolean
  /** The buffer of the message in hand. */
  readonly openBuffer: boolean
}

/** Registers in the shared memory, and the remote's own. Whatever else has a name is the driver's. */
const SEEN = new Set([
  ...['avail.idx', 'avail.flags', 'used_event', 'used.idx', 'used.flags', 'avail_event'],
  ...['last_avail_idx', 'vq_available_idx', 'queued_cnt', 'link_state'],
])

/** @param open number of the buffer that holds the message in hand */
export function hidesFromRemote(
  cx: Moment,
  avail: RingModel,
  open: number | null,
): RemoteVisibility {
  const { owners, frame, firstBuffer, facts } = cx
  const announced = announcedDescs(cx, avail)
  const announcedBuffers = new Set([...announced].map((head) => bufferOfDesc(cx, head)))
  const buffer = (index: number): boolean =>
    isDrivers(frame.bufferOwner[firstBuffer + index]) && !announcedBuffers.has(index)
  const thing = (of: Subject): boolean => {
    switch (of.is) {
      case 'slot':
        return of.ring === 'avail' && avail.freshness(of.slot) === 'hidden'
      case 'desc':
        return isDrivers(owners[of.index]) && !announced.has(of.index)
      case 'buffer':
        return buffer(of.index)
      case 'register':
        return !SEEN.has(of.name)
      // A sender that waits is the driver's own affair.
      case 'message':
        return of.to === 'remote'
      case 'byte':
      case 'term':
        return false
      default:
        return of satisfies never
    }
  }
  const look = (name: Look): boolean =>
    (name === 'free' || name === 'filling') &&
    ![...announced].some((index) => owners[index] === Owner[name])
  // Nobody sees in which order the driver writes; what the remote does itself it knows.
  const storeOrder = facts.side !== 'remote'
  const openHidden = open !== null && buffer(open)
  const stepHidden = isStepHidden(cx, thing, openHidden)
  return {
    thing,
    look,
    storeOrder,
    step: stepHidden,
    openBuffer: openHidden,
  }
}

const isDrivers = (owner: number): boolean => owner === Owner.free || owner === Owner.filling

/** Does the driver read or write a place now that the remote does not see? */
function isStepHidden(
  { step, facts }: Moment,
  hides: (thing: Subject) => boolean,
  openHidden: boolean,
): boolean {
  if (!step || facts.side === 'remote') return false
  const { place, range } = step
  if (place && isDriversOwn(place)) return true
  const shown = subjectAt(place)
  if (shown) return hides(shown)
  return (range !== null || place?.of === 'buf') && openHidden
}

/** Descriptors of the driver's that the remote would come to if it took what is available now. */
function announcedDescs(
  { ring: { avail: bytes, desc }, owners, num }: Moment,
  avail: RingModel,
): ReadonlySet<number> {
  const found = new Set<number>()
  for (const slot of avail.current().slice(0, avail.live)) {
    let next = bytes.ring[slot]
    // A chain that a stray write has closed to a ring ends where it began.
    for (let hops = 0; next < num && hops < num && isDrivers(owners[next]); hops++) {
      found.add(next)
      if (!(desc[next].flags & VRING_DESC_F_NEXT)) break
      next = desc[next].next
    }
  }
  return found
}
