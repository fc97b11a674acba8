/** Faults of a completion: each that waits is a step of the remote, and over with it. */

import { peek, type Routine } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import { strike } from '../../machine/world.ts'
import type { QueueLayout } from '../../memory/layout.ts'

/** How a completion goes. */
export interface Manner {
  /** What the entry names instead of the head that is meant; null: that head. */
  readonly id: number | null
  /** The entry is written, and announced, two times. */
  readonly twice: boolean
  /** used.idx moves before the entry is written. */
  readonly indexFirst: boolean
}

export const SOUND: Manner = { id: null, twice: false, indexFirst: false }

/** What goes wrong with the completion that begins now, if `completionFaults` of the queue is not 0. */
export function* completionFaults(q: QueueLayout): Routine<Manner> {
  const { fault } = q
  const id = yield peek(fault.badId)
  if (id) yield* strike(SITE['fault.badId'], q, 'badId')
  const twice = yield peek(fault.duplicateId)
  if (twice) yield* strike(SITE['fault.duplicateId'], q, 'duplicateId')
  const torn = yield peek(fault.tornPublish)
  if (torn) yield* strike(SITE['fault.tornPublish'], q, 'tornPublish')
  return { id: id ? id - 1 : null, twice: twice !== 0, indexFirst: torn !== 0 }
}

/** Does the remote hang, and not look at this queue? */
export function* hangs({ fault }: QueueLayout): Routine<boolean> {
  return (yield peek(fault.stopConsuming)) !== 0
}
