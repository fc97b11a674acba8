/**
 * Who holds a received or taken buffer in OpenAMP: counted in the upper half of the header's
 * `reserved`, in shared memory; its lower half is the head.
 */

import { FN } from '../../machine/functions.ts'
import { call, load, print, type Routine, store } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import { hdrReserved } from '../../memory/rpmsgHeader.ts'
import type { Remote } from '../library/remote.ts'
import { addConsumed, bufferLength, kickDriver } from '../library/virtqueue.ts'
import { RPMSG_BUF_HELD_SHIFT } from './codes.ts'

/** rpmsg_hold_rx_buffer. */
export const holdRxBuffer = (rm: Remote, start: number): Routine =>
  call(FN.openampHold, hold(rm, start))

function* hold(rm: Remote, start: number): Routine {
  yield rm.lock(SITE['remote.hold.lock'])
  yield* addToHold(SITE['remote.hold.load'], SITE['remote.hold.store'], start)
  yield rm.unlock(SITE['remote.hold.unlock'])
}

/** rpmsg_release_rx_buffer: the last one to let go gives the buffer back and tells the driver. */
export const releaseRxBuffer = (rm: Remote, start: number): Routine =>
  call(FN.openampRelease, release(rm, start))

function* release(rm: Remote, start: number): Routine {
  yield rm.lock(SITE['remote.release.lock'])
  if (yield* call(FN.openampUnhold, heldDecTest(start))) {
    yield* call(FN.openampReturn, returnBuffer(rm, start))
    yield* kickDriver(rm, rm.svq)
  }
  yield rm.unlock(SITE['remote.release.unlock'])
}

/** RPMSG_BUF_HELD_INC: one more who holds the buffer. */
export function* addToHold(loadSite: number, storeSite: number, start: number): Routine {
  const reserved = yield load(loadSite, hdrReserved(start))
  yield store(storeSite, hdrReserved(start), reserved + RPMSG_BUF_HELD_SHIFT)
}

/** rpmsg_virtio_buf_held_dec_test: one less; true if nobody holds it any more. */
export function* heldDecTest(start: number): Routine<boolean> {
  const reserved = hdrReserved(start)
  if ((yield load(SITE['remote.unhold.check'], reserved)) < RPMSG_BUF_HELD_SHIFT) {
    yield print(SITE['remote.unhold.print'], 'err', 'unexpected buffer held counter\r\n')
    return false
  }
  const held = yield load(SITE['remote.unhold.load'], reserved)
  yield store(SITE['remote.unhold.store'], reserved, held - RPMSG_BUF_HELD_SHIFT)
  return (yield load(SITE['remote.unhold.again'], reserved)) < RPMSG_BUF_HELD_SHIFT
}

/** rpmsg_virtio_release_rx_buffer_nolock: the head comes out of the header. */
export function* returnBuffer(rm: Remote, start: number): Routine {
  const head = (yield load(SITE['remote.return.head'], hdrReserved(start))) & 0xffff
  const len = yield* bufferLength(rm, rm.svq, SITE['remote.return.len'], head)
  yield* addConsumed(rm, rm.svq, head, len)
}
