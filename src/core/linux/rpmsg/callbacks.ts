/** What the queues of the rpmsg driver call when the remote interrupts. */

import { FN } from '../../machine/functions.ts'
import { call, type Routine, wake } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import type { DriverQueue } from '../virtqueue/queue.ts'
import { rpmsgRecvDone } from './receive.ts'
import type { Virtproc } from './virtproc.ts'

/** A queue without rpmsg has a callback that does nothing. */
export function* queueCallback({ callback }: DriverQueue, vrp: Virtproc): Routine {
  if (callback === 'rpmsg_recv_done') yield* call(FN.recvDone, rpmsgRecvDone(vrp))
  if (callback === 'rpmsg_xmit_done') yield* call(FN.xmitDone, rpmsgXmitDone())
}

/** rpmsg_xmit_done: a buffer came back, so everyone who waits for one may look again. */
function* rpmsgXmitDone(): Routine {
  yield wake(SITE['xmit.wake'])
}
