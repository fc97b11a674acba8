/** virtqueue_kick of Linux: virtqueue_kick_prepare decides, virtqueue_notify rings. */

import { FN } from '../../machine/functions.ts'
import { barrier, call, load, notify, peek, type Routine, store } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import { VRING_USED_F_NO_NOTIFY } from '../../memory/constants.ts'
import { vringNeedEvent } from '../../memory/vring.ts'
import type { DriverQueue } from './queue.ts'

/** @returns 1 if nothing failed, 0 if the queue is (or becomes) broken */
export function* virtqueueKick(vq: DriverQueue): Routine<number> {
  if (yield* call(FN.kickPrepare, virtqueueKickPrepare(vq)))
    return yield* call(FN.notify, virtqueueNotify(vq))
  return 1
}

/** @returns 1 if the remote wants to be told, else 0; num_added starts again either way */
export function* virtqueueKickPrepare(vq: DriverQueue): Routine<number> {
  const { vring, k } = vq
  // The index must be out before the remote's wish is read, or both sides could go to sleep.
  yield barrier(SITE['kick.mb'], 'mb')
  const idx = k.shadows
    ? yield peek(vq.availIdxShadow)
    : yield load(SITE['kick.idxLoad'], vring.availIdx)
  const old = (idx - (yield peek(vq.numAdded))) & 0xffff
  yield store(SITE['kick.numAdded'], vq.numAdded, 0)
  if (vq.eventIdx) {
    const event = yield load(SITE['kick.event'], vring.availEvent)
    return vringNeedEvent(event, idx, old) ? 1 : 0
  }
  const flags = yield load(SITE['kick.flags'], vring.usedFlags)
  return flags & VRING_USED_F_NO_NOTIFY ? 0 : 1
}

/** @returns 1, or 0 on a broken queue and when the notify hook fails (which breaks it) */
export function* virtqueueNotify(vq: DriverQueue): Routine<number> {
  if (yield peek(vq.broken)) return 0
  if (yield notify(SITE['notify.ring'], vq.index)) return 1
  yield store(SITE['notify.broken'], vq.broken, 1)
  return 0
}
