/** vring_interrupt of Linux. */

import { FN } from '../../machine/functions.ts'
import { call, callback, peek, type Routine, store } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import { moreUsed } from './getBuf.ts'
import type { DriverQueue } from './queue.ts'

export const IRQ_NONE = 0
export const IRQ_HANDLED = 1

/**
 * @param then what the queue's callback does
 * @returns IRQ_NONE if the used ring holds nothing new, else IRQ_HANDLED
 */
export function* vringInterrupt(vq: DriverQueue, then: () => Routine): Routine<number> {
  if (!(yield* call(FN.moreUsed, moreUsed(vq)))) return IRQ_NONE
  if (yield peek(vq.broken)) return IRQ_HANDLED
  if (vq.k.eventTriggered && vq.eventIdx) yield store(SITE['irq.triggered'], vq.eventTriggered, 1)
  if (vq.callback) {
    yield callback(SITE['irq.callback'], vq.callback)
    yield* then()
  }
  return IRQ_HANDLED
}
