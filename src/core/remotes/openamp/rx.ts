/** Receiving in OpenAMP (lib/rpmsg/rpmsg_virtio.c, role VIRTIO_DEVICE). */

import { FN } from '../../machine/functions.ts'
import { barrier, call, load, peek, type Routine, store } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import { RPMSG_ADDR_ANY } from '../../memory/constants.ts'
import type { QueueLayout } from '../../memory/layout.ts'
import { hdrDst, hdrLen, hdrReserved, hdrSrc } from '../../memory/rpmsgHeader.ts'
import { callback } from '../library/callback.ts'
import { endpointAt, NO_EPT, NS_EPT } from '../library/endpoints.ts'
import type { Buffer, Remote } from '../library/remote.ts'
import { getAvailable, kickDriver } from '../library/virtqueue.ts'
import { addToHold, heldDecTest, holdRxBuffer, returnBuffer } from './held.ts'
import { nsCallback } from './nameService.ts'
import { sendOffchannelRaw } from './tx.ts'

/** virtqueue_notification: only the queue that the remote receives on has something to do. */
export function* notification(rm: Remote, q: QueueLayout): Routine {
  yield* call(FN.openampNotification, notified(rm, q))
}

function* notified(rm: Remote, q: QueueLayout): Routine {
  yield barrier(SITE['remote.ring.mb'], 'mb')
  if (q.index === rm.svq.index) yield* call(FN.openampRxCallback, rxCallback(rm))
}

/** rpmsg_virtio_rx_callback: takes messages until the ring is empty. */
function* rxCallback(rm: Remote): Routine {
  const { svq } = rm
  const once = rm.has('VQ_RX_EMPTY_NOTIFY')
  let released = false
  for (;;) {
    yield rm.lock(SITE['remote.rx.lock'])
    const buffer = yield* getAvailable(rm, svq)
    if (!buffer) {
      if (once && released) yield* kickDriver(rm, svq)
      yield rm.unlock(SITE['remote.rx.unlockEmpty'])
      return
    }
    const { start, head } = buffer
    // The only place where the head is kept: in the message, in shared memory.
    yield store(SITE['remote.rx.reserved'], hdrReserved(start), head)
    const row = yield* endpointAt(rm, yield load(SITE['remote.rx.dst'], hdrDst(start)))
    yield* addToHold(SITE['remote.rx.holdLoad'], SITE['remote.rx.hold'], start)
    yield rm.unlock(SITE['remote.rx.unlock'])

    if (row !== NO_EPT) yield* deliver(rm, buffer, row)

    yield rm.lock(SITE['remote.rx.lockAgain'])
    if (yield* call(FN.openampUnhold, heldDecTest(start))) {
      yield* call(FN.openampReturn, returnBuffer(rm, start))
      if (once) released = true
      else yield* kickDriver(rm, svq)
    }
    yield rm.unlock(SITE['remote.rx.unlockAgain'])
  }
}

function* deliver(rm: Remote, { start }: Buffer, row: number): Routine {
  const { endpoints } = rm.s
  if (row !== NS_EPT && (yield peek(endpoints.dest(row))) === RPMSG_ADDR_ANY) {
    const first = yield load(SITE['remote.rx.adoptSrc'], hdrSrc(start))
    yield store(SITE['remote.rx.adopt'], endpoints.dest(row), first)
  }
  const src = yield load(SITE['remote.rx.src'], hdrSrc(start))
  const len = yield load(SITE['remote.rx.len'], hdrLen(start))
  if (row === NS_EPT) {
    yield* call(FN.openampNsCallback, nsCallback(rm, start, len))
    return
  }
  const from = yield peek(endpoints.addr(row))
  yield* callback(
    rm,
    { row, start, src, len },
    {
      hold: () => holdRxBuffer(rm, start),
      send: (dst, data) => call(FN.openampSend, sendOffchannelRaw(rm, from, dst, data, 0)),
    },
  )
}
