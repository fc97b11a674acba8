/** Waiting for a tx buffer: the sleepers of rpmsg and wait_event_interruptible_timeout. */

import { FN } from '../../machine/functions.ts'
import { call, lock, type Routine, rmw, unlock, wait } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import { ERESTARTSYS, NO_TOKEN } from '../../memory/constants.ts'
import { virtqueueDisableCb, virtqueueEnableCb } from '../virtqueue/callbacks.ts'
import { getATxBuf } from './txBuf.ts'
import type { Virtproc } from './virtproc.ts'

/** rpmsg_upref_sleepers: the first sleeper switches the tx interrupts on. */
export function* rpmsgUprefSleepers({ layout, svq }: Virtproc): Routine {
  yield lock(SITE['up.lock'], layout.txLock)
  if ((yield rmw(SITE['up.sleepers'], layout.sleepers, 1)) === 1)
    yield* call(FN.enableCb, virtqueueEnableCb(svq))
  yield unlock(SITE['up.unlock'], layout.txLock)
}

/** rpmsg_downref_sleepers: the last one that leaves switches them off. */
export function* rpmsgDownrefSleepers({ layout, svq }: Virtproc): Routine {
  yield lock(SITE['down.lock'], layout.txLock)
  if ((yield rmw(SITE['down.sleepers'], layout.sleepers, -1)) === 0)
    yield* call(FN.disableCb, virtqueueDisableCb(svq))
  yield unlock(SITE['down.unlock'], layout.txLock)
}

/**
 * wait_event_interruptible_timeout(sendq, msg = get_a_tx_buf(), ms).
 *
 * @returns the buffer (or NO_TOKEN), and `left`: 0 after a time-out, -ERESTARTSYS after a
 *   signal, else the time that is left in ms, at least 1
 */
export function* waitForTxBuf(vrp: Virtproc, ms: number): Routine<{ buf: number; left: number }> {
  let left = ms
  let buf = yield* call(FN.getATxBuf, getATxBuf(vrp))
  if (buf !== NO_TOKEN) return { buf, left }
  for (;;) {
    const state = yield wait(SITE['wait.prepare'], 'prepare', left)
    const signalled = state < 0
    left = signalled ? -1 - state : state
    buf = yield* call(FN.getATxBuf, getATxBuf(vrp))
    if (buf !== NO_TOKEN) {
      // A buffer that turns up at the very end of the time still counts.
      left = Math.max(left, 1)
      break
    }
    if (left === 0) break
    if (signalled) {
      left = -ERESTARTSYS
      // 6.x has left the queue in `prepare` already.
      if (vrp.k.signalSkipsFinish) return { buf, left }
      break
    }
    yield wait(SITE['wait.schedule'], 'schedule', left)
  }
  yield wait(SITE['wait.finish'], 'finish')
  return { buf, left }
}
