/** The page's copy of who holds what, and how it is kept up to date. */
import type { OwnerUpdate } from './protocol.ts'

/** What a change is about, if not the descriptors of queue 0 or 1. */
export const MESSAGE_IN = 2
export const BUFFER_OWNER = 3

export interface Held {
  readonly desc: readonly Uint8Array[]
  readonly buffer: Uint8Array
  readonly message: Uint32Array
}

/**
 * Brings the copy up to date. Changes are written in place.
 *
 * @throws RangeError if changes arrive before the whole
 */
export function applyOwners(held: Held | null, update: OwnerUpdate): Held {
  if ('desc' in update) return update
  if (!held) throw new RangeError('changes of owners that were never sent')
  const { desc, buffer, message } = held
  update.about.forEach((about, k) => {
    const list = about === BUFFER_OWNER ? buffer : about === MESSAGE_IN ? message : desc[about]
    list[update.index[k]] = update.value[k]
  })
  return held
}
