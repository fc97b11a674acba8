/** What a reset does to any remote: its private memory is lost, and a hang is over. */

import { copy, peek, type Routine, store } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import type { Layout } from '../../memory/layout.ts'
import { field, offsetOf } from '../../memory/memory.ts'

/** Shared memory, and the driver, go on: all cursors of the remote are 0 again. */
export function* reset(layout: Layout): Routine {
  const { queues } = layout
  const from = offsetOf(queues[0].lastAvailIdx)
  const { to } = layout.regionAt(from) ?? { to: from }
  yield copy(SITE['remote.boot.lost'], field(from, 1), new Uint8Array(to - from))
  for (const { fault } of queues)
    if (yield peek(fault.stopConsuming)) yield store(SITE['fault.healed'], fault.stopConsuming, 0)
}

/** The textbook remote has nothing to set up again: it takes from its cursor on. */
export function* restartTextbook(layout: Layout): Routine<number> {
  yield* reset(layout)
  return 0
}
