/** Receiving in RPMsg-Lite (lib/rpmsg_lite/rpmsg_lite.c, role REMOTE). */

import { FN } from '../../machine/functions.ts'
import { call, copy, event, load, peek, type Routine, store } from '../../machine/op.ts'
import { readBytes } from '../../machine/readBytes.ts'
import { SITE } from '../../machine/sites.ts'
import { RPMSG_NAME_SIZE } from '../../memory/constants.ts'
import type { QueueLayout } from '../../memory/layout.ts'
import { field } from '../../memory/memory.ts'
import { hdrDst, hdrLen, hdrSrc, payloadOf } from '../../memory/rpmsgHeader.ts'
import { callback } from '../library/callback.ts'
import { endpointAt, NO_EPT, NS_EPT, nameIn } from '../library/endpoints.ts'
import { type Buffer, poolEnd, type Remote } from '../library/remote.ts'
import { addConsumed, bufferLength, getAvailable, kickDriver } from '../library/virtqueue.ts'
import { hdrIndex } from './header.ts'
import { send } from './tx.ts'

const NS_MESSAGE = RPMSG_NAME_SIZE + 8

/** virtqueue_notification: each of the two queues has a callback. */
export function* notification(rm: Remote, q: QueueLayout): Routine {
  if (q.index === rm.svq.index) yield* call(FN.liteRxCallback, rxCallback(rm))
  else yield* call(FN.liteTxCallback, txCallback(rm))
}

/** rpmsg_lite_tx_callback: from the driver's first kick on, the link is up. */
function* txCallback({ s }: Remote): Routine {
  yield store(SITE['remote.link.up'], s.linkState, 1)
}

/** rpmsg_lite_rx_callback: takes messages until the ring is empty. */
function* rxCallback(rm: Remote): Routine {
  const { svq } = rm
  let freed = false
  for (;;) {
    const buffer = yield* getAvailable(rm, svq)
    if (!buffer) break
    const { start, head } = buffer
    const row = yield* endpointAt(rm, yield load(SITE['remote.rx.dst'], hdrDst(start)))
    if (row !== NO_EPT && (yield* deliver(rm, buffer, row))) {
      // Written only now: until the callback is back, the head is known here alone.
      yield store(SITE['remote.rx.keep'], hdrIndex(start), head)
    } else {
      yield* rxFree(rm, buffer)
      freed = true
    }
  }
  if (freed && rm.has('RL_ALLOW_CONSUMED_BUFFERS_NOTIFICATION')) yield* kickDriver(rm, svq)
}

/** @returns true if the application holds the buffer (RL_HOLD) */
function* deliver(rm: Remote, { start }: Buffer, row: number): Routine<boolean> {
  const src = yield load(SITE['remote.rx.src'], hdrSrc(start))
  const len = yield load(SITE['remote.rx.len'], hdrLen(start))
  if (row === NS_EPT) {
    yield* call(FN.liteNsCallback, nsCallback(start, len))
    return false
  }
  const from = yield peek(rm.s.endpoints.addr(row))
  return yield* callback(
    rm,
    { row, start, src, len },
    { hold: null, send: (dst, data) => send(rm, from, dst, data, 0) },
  )
}

/** rpmsg_ns_rx_cb: every announcement goes to the application. */
function* nsCallback(start: number, len: number): Routine {
  if (len !== NS_MESSAGE) return
  const message = yield* readBytes(SITE['remote.ns.read'], payloadOf(start), NS_MESSAGE)
  const view = new DataView(message.buffer)
  const name = nameIn(message.subarray(0, RPMSG_NAME_SIZE))
  const addr = view.getUint32(RPMSG_NAME_SIZE, true)
  const flags = view.getUint32(RPMSG_NAME_SIZE + 4, true)
  yield event(SITE['remote.app.service'], { remoteNs: { name, addr, flags } })
}

/** vq_rx_free_remote. */
const rxFree = (rm: Remote, buffer: Buffer): Routine => call(FN.liteRxFree, free(rm, buffer))

function* free(rm: Remote, { head, start, len }: Buffer): Routine {
  // As long as the descriptor says, to the end of the pool at the most.
  const cleared = Math.min(len, poolEnd(rm.layout) - start)
  if (cleared > 0 && rm.has('RL_CLEAR_USED_BUFFERS'))
    yield copy(SITE['remote.free.clear'], field(start, 1), new Uint8Array(cleared))
  yield* addConsumed(rm, rm.svq, head, len)
}

/** rpmsg_lite_release_rx_buffer: the head comes out of the header. */
export const releaseRxBuffer = (rm: Remote, start: number): Routine =>
  call(FN.liteRelease, release(rm, start))

function* release(rm: Remote, start: number): Routine {
  yield rm.lock(SITE['remote.release.lock'])
  const head = yield load(SITE['remote.return.head'], hdrIndex(start))
  const len = yield* bufferLength(rm, rm.svq, SITE['remote.return.len'], head)
  yield* rxFree(rm, { head, start, len })
  if (rm.has('RL_ALLOW_CONSUMED_BUFFERS_NOTIFICATION')) yield* kickDriver(rm, rm.svq)
  yield rm.unlock(SITE['remote.release.unlock'])
}
