/** Beginning and end of OpenAMP: rpmsg_init_vdev, rpmsg_deinit_vdev; its queues' wish for kicks. */

import { FN } from '../../machine/functions.ts'
import { barrier, call, load, peek, type Routine, store } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import { VRING_USED_F_NO_NOTIFY } from '../../memory/constants.ts'
import type { QueueLayout } from '../../memory/layout.ts'
import type { Remote } from '../library/remote.ts'
import { destroyEpt } from './endpoint.ts'
import { initReclaimer } from './reclaimer.ts'

/** rpmsg_init_vdev: cursors at 0, whatever the rings hold; no kicks wanted for the send queue. */
export const initVdev = (rm: Remote, nameService: boolean): Routine =>
  call(FN.openampStart, start(rm, nameService))

function* start(rm: Remote, nameService: boolean): Routine {
  const { s } = rm
  yield store(SITE['remote.boot.supportNs'], s.supportNs, nameService ? 1 : 0)
  yield store(SITE['remote.boot.bitNext'], s.bitNext, 0)
  yield* initReclaimer(rm)
  for (const q of [rm.rvq, rm.svq]) {
    yield store(SITE['remote.boot.cursor'], q.lastAvailIdx, 0)
    yield store(SITE['remote.boot.queued'], s.queuedCnt[q.index], 0)
  }
  yield* disableCb(rm, rm.rvq)
}

/** rpmsg_deinit_vdev: the endpoints go, the oldest first; those that were announced say so. */
export const deinitVdev = (rm: Remote): Routine => call(FN.openampStop, stop(rm))

function* stop(rm: Remote): Routine {
  const { endpoints } = rm.s
  for (;;) {
    let oldest = -1
    let age = Number.POSITIVE_INFINITY
    for (let row = 0; row < endpoints.size; row++) {
      const handle = yield peek(endpoints.handle(row))
      if (handle === 0 || handle > age) continue
      oldest = row
      age = handle
    }
    if (oldest < 0) return
    yield* destroyEpt(rm, oldest)
  }
}

/** virtqueue_disable_cb in the role of the device. */
export const disableCb = (rm: Remote, q: QueueLayout): Routine =>
  call(FN.openampDisableCb, disable(rm, q))

function* disable(rm: Remote, { vring, lastAvailIdx }: QueueLayout): Routine {
  if (rm.eventIdx) {
    // An event that is farther away than the ring is long.
    const far = ((yield peek(lastAvailIdx)) - vring.num - 1) & 0xffff
    yield store(SITE['remote.disableCb.event'], vring.availEvent, far)
  } else {
    const flags = yield load(SITE['remote.disableCb.flagsLoad'], vring.usedFlags)
    yield store(SITE['remote.disableCb.flags'], vring.usedFlags, flags | VRING_USED_F_NO_NOTIFY)
  }
}

/** virtqueue_enable_cb in the role of the device. @returns 1 if something is available already */
export const enableCb = (rm: Remote, q: QueueLayout): Routine<number> =>
  call(FN.openampEnableCb, enable(rm, q))

function* enable(rm: Remote, { vring, lastAvailIdx }: QueueLayout): Routine<number> {
  const cursor = yield peek(lastAvailIdx)
  if (rm.eventIdx) {
    yield store(SITE['remote.enableCb.event'], vring.availEvent, cursor)
  } else {
    const flags = yield load(SITE['remote.enableCb.flagsLoad'], vring.usedFlags)
    yield store(SITE['remote.enableCb.flags'], vring.usedFlags, flags & ~VRING_USED_F_NO_NOTIFY)
  }
  yield barrier(SITE['remote.enableCb.mb'], 'mb')
  return (yield load(SITE['remote.enableCb.idx'], vring.availIdx)) === cursor ? 0 : 1
}
