/** vring_interrupt of Linux, and rpmsg_xmit_done, the callback of the send queue. */

import { FN } from '../../machine/functions.ts'
import { callback, peek, store, wake } from '../../machine/op.ts'
import { call, type Routine } from '../../machine/routine.ts'
import { SITE } from '../../machine/sites.ts'
import { rpmsgRecvDone } from '../rpmsg/receive.ts'
import type { Virtproc } from '../rpmsg/virtproc.ts'
import { moreUsed } from './getBuf.ts'
import type { DriverQueue } from './queue.ts'

export const IRQ_NONE = 0
export const IRQ_HANDLED = 1

/** @returns IRQ_NONE if the used ring holds nothing new, else IRQ_HANDLED */
export function* vringInterrupt(vq: DriverQueue, vrp: Virtproc): Routine<number> {
  if (!(yield* call(FN.moreUsed, moreUsed(vq)))) return IRQ_NONE
  if (yield peek(vq.broken)) return IRQ_HANDLED
  if (vq.k.eventTriggered && vq.eventIdx) yield store(SITE['irq.triggered'], vq.eventTriggered, 1)
  if (vq.callback) {
    yield callback(SITE['irq.callback'], vq.callback)
    if (vq.callback === 'rpmsg_recv_done') yield* call(FN.recvDone, rpmsgRecvDone(vrp))
    if (vq.callback === 'rpmsg_xmit_done') yield* call(FN.xmitDone, rpmsgXmitDone())
  }
  return IRQ_HANDLED
}

/** rpmsg_xmit_done: a buffer came back, so everyone who waits for one may look again. */
function* rpmsgXmitDone(): Routine {
  yield wake(SITE['xmit.wake'])
}
