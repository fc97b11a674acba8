/** Sending in RPMsg-Lite (lib/rpmsg_lite/rpmsg_lite.c, role REMOTE). */

import { FN } from '../../machine/functions.ts'
import { call, copy, load, peek, type Routine, store, wait } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import { RPMSG_HDR_SIZE, RPMSG_MAX_PAYLOAD } from '../../memory/constants.ts'
import { field } from '../../memory/memory.ts'
import { hdrDst, hdrFlags, hdrLen, hdrSrc, payloadOf } from '../../memory/rpmsgHeader.ts'
import type { Buffer, Remote } from '../library/remote.ts'
import { addConsumed, bufferLength, getAvailable, kickDriver } from '../library/virtqueue.ts'
import { RL_ERR_BUFF_SIZE, RL_ERR_NO_MEM, RL_NOT_READY } from './codes.ts'
import { hdrIndex } from './header.ts'

/**
 * rpmsg_lite_send (with rpmsg_lite_format_message).
 *
 * @param timeout how long to wait for a buffer, in ms
 * @returns 0, RL_ERR_BUFF_SIZE, RL_NOT_READY or RL_ERR_NO_MEM
 */
export const send = (
  rm: Remote,
  src: number,
  dst: number,
  data: Uint8Array,
  timeout: number,
): Routine<number> => call(FN.liteSend, formatMessage(rm, src, dst, data, timeout))

function* formatMessage(
  rm: Remote,
  src: number,
  dst: number,
  data: Uint8Array,
  timeout: number,
): Routine<number> {
  if (data.length > RPMSG_MAX_PAYLOAD) return RL_ERR_BUFF_SIZE
  if (!(yield peek(rm.s.linkState))) return RL_NOT_READY
  const buffer = yield* txAlloc(rm, timeout)
  if (!buffer) return RL_ERR_NO_MEM
  const { head, start, len } = buffer
  yield* header(start, src, dst, data.length)
  if (data.length > 0) yield copy(SITE['remote.out.payload'], field(payloadOf(start), 1), data)
  yield rm.lock(SITE['remote.out.lock'])
  yield* txAndKick(rm, head, len)
  return 0
}

/** The parts of the header in the order of RPMsg-Lite; `reserved` is left as it was. */
function* header(start: number, src: number, dst: number, len: number): Routine {
  yield store(SITE['remote.out.hdr.dst'], hdrDst(start), dst)
  yield store(SITE['remote.out.hdr.src'], hdrSrc(start), src)
  yield store(SITE['remote.out.hdr.len'], hdrLen(start), len)
  yield store(SITE['remote.out.hdr.flags'], hdrFlags(start), 0)
}

/** The next buffer of the ring; without one it looks again each millisecond. */
function* txAlloc(rm: Remote, timeout: number): Routine<Buffer | null> {
  for (let ticks = 0; ; ticks++) {
    yield rm.lock(SITE['remote.txbuf.lock'])
    const buffer = yield* getAvailable(rm, rm.rvq)
    yield rm.unlock(SITE['remote.txbuf.unlock'])
    if (buffer || ticks >= timeout) return buffer
    yield wait(SITE['remote.txbuf.sleep'], 'sleep', 1)
    yield wait(SITE['remote.txbuf.slept'], 'slept')
  }
}

/** vq_tx_remote, the kick, and the end of the lock around both. */
function* txAndKick(rm: Remote, head: number, len: number): Routine {
  yield* addConsumed(rm, rm.rvq, head, len)
  yield* kickDriver(rm, rm.rvq)
  yield rm.unlock(SITE['remote.out.unlock'])
}

/** rpmsg_lite_alloc_tx_buffer: its head stays in the header, also when it has been sent. */
export const allocTxBuffer = (rm: Remote, timeout: number): Routine<Buffer | null> =>
  call(FN.liteAllocTx, allocTx(rm, timeout))

function* allocTx(rm: Remote, timeout: number): Routine<Buffer | null> {
  if (!(yield peek(rm.s.linkState))) return null
  const buffer = yield* txAlloc(rm, timeout)
  if (!buffer) return null
  const { head, start, len } = buffer
  yield store(SITE['remote.txbuf.keep'], hdrIndex(start), head)
  return { head, start, len: Math.max(0, len - RPMSG_HDR_SIZE) }
}

/** rpmsg_lite_send_nocopy. @returns 0, RL_ERR_BUFF_SIZE or RL_NOT_READY */
export const sendNocopy = (
  rm: Remote,
  src: number,
  dst: number,
  start: number,
  len: number,
): Routine<number> => call(FN.liteSendNocopy, nocopy(rm, src, dst, start, len))

function* nocopy(
  rm: Remote,
  src: number,
  dst: number,
  start: number,
  len: number,
): Routine<number> {
  if (len > RPMSG_MAX_PAYLOAD) return RL_ERR_BUFF_SIZE
  if (!(yield peek(rm.s.linkState))) return RL_NOT_READY
  yield* header(start, src, dst, len)
  yield rm.lock(SITE['remote.out.lock'])
  const head = yield load(SITE['remote.out.head'], hdrIndex(start))
  const room = yield* bufferLength(rm, rm.rvq, SITE['remote.out.room'], head)
  yield* txAndKick(rm, head, room)
  return 0
}
