/**
 * What the remote cannot know at this step: what stands in the driver's private memory, and what
 * no index of the available ring has announced yet.
 *
 * An entry counts as announced by the bytes alone: whatever `avail.ring` holds below `avail.idx`
 * is what the remote would read, also where a fault has moved the index before the entry.
 */
import { VRING_DESC_F_NEXT } from '../core/constants.ts'
import { Owner } from '../core/owner.ts'
import { hiddenSlot } from './chain.ts'
import { bufferOfDesc, distance, type SceneContext } from './sceneContext.ts'
import type { Thing } from './thing.ts'

/** Whose eyes the stage is seen with: a person's, who sees all, or the remote's. */
export type Perspective = 'all' | 'remote'

export type Hides = (thing: Thing) => boolean

/** Registers in the shared memory, and the remote's own. Whatever else has a name is the driver's. */
const SEEN = new Set([
  ...['avail.idx', 'avail.flags', 'used_event', 'used.idx', 'used.flags', 'avail_event'],
  'last_avail_idx',
])

export function hidesFromRemote(cx: SceneContext): Hides {
  const { owners, frame, firstBuffer } = cx
  const announced = announcedDescs(cx)
  const announcedBuffers = new Set([...announced].map((head) => bufferOfDesc(cx, head)))
  const pending = hiddenSlot(cx, 'avail')
  return (thing) => {
    switch (thing.is) {
      case 'slot':
        return thing.ring === 'avail' && thing.slot === pending
      case 'desc':
        return isDrivers(owners[thing.index]) && !announced.has(thing.index)
      case 'buffer':
        return (
          isDrivers(frame.bufferOwner[firstBuffer + thing.index]) &&
          !announcedBuffers.has(thing.index)
        )
      case 'register':
        return !SEEN.has(thing.name)
      // A sender that waits is the driver's own affair.
      case 'message':
        return thing.to === 'remote'
      case 'byte':
        return false
      default:
        return thing satisfies never
    }
  }
}

const isDrivers = (owner: number): boolean => owner === Owner.free || owner === Owner.filling

/** Descriptors of the driver's that the remote would come to if it took what is available now. */
function announcedDescs({ ring, owners, num }: SceneContext): ReadonlySet<number> {
  const { avail, desc, remote } = ring
  const found = new Set<number>()
  const count = Math.min(num, distance(remote.lastAvailIdx, avail.idx))
  for (let i = 0; i < count; i++) {
    let next = avail.ring[(remote.lastAvailIdx + i) & (num - 1)]
    // A chain that a stray write has closed to a ring ends where it began.
    for (let hops = 0; next < num && hops < num && isDrivers(owners[next]); hops++) {
      found.add(next)
      if (!(desc[next].flags & VRING_DESC_F_NEXT)) break
      next = desc[next].next
    }
  }
  return found
}
