/** What both rings have in common for whoever draws their slots. */
import { isLive } from '../../moment/context.ts'
import type { Look } from '../marks/types.ts'
import type { Indexes } from './readouts.ts'

/** What is the same for both rings, read from either. */
export interface Ring extends Indexes {
  readonly values: readonly number[]
  /** Was this slot ever written? */
  written(slot: number): boolean
  /** Look of the entry in a slot that is live. */
  look(slot: number): Look
  /** Slot that is written and not announced, or -1. */
  readonly hidden: number
}

/** How a slot looks: what lies in it is live, not yet announced, or old. */
export function slotLook(ring: Ring, slot: number, num: number) {
  const hatched = slot === ring.hidden
  const live = isLive(slot, ring.last, ring.idx, num)
  const look: Look = hatched ? heldBy(ring) : live ? ring.look(slot) : 'free'
  return { hatched, live: live || hatched, look }
}

/** Who has the entry that is written and not announced. */
export const heldBy = ({ name }: Ring): Look => (name === 'avail' ? 'filling' : 'inFlight')
