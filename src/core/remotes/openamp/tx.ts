/** Sending in OpenAMP (lib/rpmsg/rpmsg_virtio.c, role VIRTIO_DEVICE). */

import { FN } from '../../machine/functions.ts'
import { barrier, call, copy, load, type Routine, store, wait } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import { RPMSG_ADDR_ANY, RPMSG_HDR_SIZE } from '../../memory/constants.ts'
import { type Field, field } from '../../memory/memory.ts'
import { hdrDst, hdrReserved, hdrSrc, payloadOf } from '../../memory/rpmsgHeader.ts'
import type { Buffer, Remote } from '../library/remote.ts'
import { addConsumed, bufferLength, getAvailable, kickDriver } from '../library/virtqueue.ts'
import { RPMSG_ERR_NO_BUFF, RPMSG_ERR_PARAM, RPMSG_TICK_COUNT } from './codes.ts'
import { addToHold, heldDecTest } from './held.ts'
import { giveBack, reclaim } from './reclaimer.ts'

/** Length and flags of the header as one word of 32 bits: it is copied word by word. */
const hdrLenAndFlags = (buf: number): Field => field(buf + 12, 4)

/**
 * rpmsg_send_offchannel_raw: what does not fit is cut off.
 *
 * @returns bytes sent, RPMSG_ERR_PARAM or RPMSG_ERR_NO_BUFF
 */
export function* sendOffchannelRaw(
  rm: Remote,
  src: number,
  dst: number,
  data: Uint8Array,
  waits: number,
): Routine<number> {
  if (dst === RPMSG_ADDR_ANY) return RPMSG_ERR_PARAM
  const buffer = yield* getTxPayloadBuffer(rm, waits)
  if (!buffer) return RPMSG_ERR_NO_BUFF
  const { start } = buffer
  const len = Math.min(data.length, buffer.len)
  if (len > 0)
    yield copy(SITE['remote.out.payload'], field(payloadOf(start), 1), data.subarray(0, len))
  yield barrier(SITE['remote.out.payloadMb'], 'mb')
  return yield* sendNocopy(rm, src, dst, start, len)
}

/** rpmsg_send_offchannel_nocopy: the head comes out of the header. @returns len or an error */
export function* sendOffchannelNocopy(
  rm: Remote,
  src: number,
  dst: number,
  start: number,
  len: number,
): Routine<number> {
  if (dst === RPMSG_ADDR_ANY) return RPMSG_ERR_PARAM
  return yield* sendNocopy(rm, src, dst, start, len)
}

const sendNocopy = (
  rm: Remote,
  src: number,
  dst: number,
  start: number,
  len: number,
): Routine<number> => call(FN.openampSendNocopy, nocopy(rm, src, dst, start, len))

function* nocopy(
  rm: Remote,
  src: number,
  dst: number,
  start: number,
  len: number,
): Routine<number> {
  const { rvq } = rm
  const head = (yield load(SITE['remote.out.head'], hdrReserved(start))) & 0xffff
  yield store(SITE['remote.out.hdr.src'], hdrSrc(start), src)
  yield store(SITE['remote.out.hdr.dst'], hdrDst(start), dst)
  yield store(SITE['remote.out.hdr.reserved'], hdrReserved(start), 0)
  yield store(SITE['remote.out.hdr.len'], hdrLenAndFlags(start), len)
  yield barrier(SITE['remote.out.hdrMb'], 'mb')
  yield rm.lock(SITE['remote.out.lock'])
  const room = yield* bufferLength(rm, rvq, SITE['remote.out.room'], head)
  yield* addConsumed(rm, rvq, head, room)
  yield* kickDriver(rm, rvq)
  yield rm.unlock(SITE['remote.out.unlock'])
  return len
}

/**
 * rpmsg_get_tx_payload_buffer: without a buffer it looks again each millisecond, 15 s long.
 *
 * @returns the buffer, `len` being the room for the payload; or null
 */
export const getTxPayloadBuffer = (rm: Remote, waits: number): Routine<Buffer | null> =>
  call(FN.openampGetTx, getTx(rm, waits))

function* getTx(rm: Remote, waits: number): Routine<Buffer | null> {
  for (let ticks = waits ? RPMSG_TICK_COUNT : 0; ; ticks--) {
    yield rm.lock(SITE['remote.txbuf.lock'])
    const buffer = (yield* reclaim(rm)) ?? (yield* getAvailable(rm, rm.rvq))
    yield rm.unlock(SITE['remote.txbuf.unlock'])
    if (buffer) {
      const { head, start, len } = buffer
      yield store(SITE['remote.txbuf.reserved'], hdrReserved(start), head)
      yield* addToHold(SITE['remote.txbuf.holdLoad'], SITE['remote.txbuf.hold'], start)
      return { head, start, len: Math.max(0, len - RPMSG_HDR_SIZE) }
    }
    if (ticks === 0) return null
    yield wait(SITE['remote.txbuf.sleep'], 'sleep', 1)
    yield wait(SITE['remote.txbuf.slept'], 'slept')
  }
}

/** rpmsg_release_tx_buffer: a buffer that was taken and is not needed. */
export const releaseTxBuffer = (rm: Remote, start: number): Routine =>
  call(FN.openampFreeTx, freeTx(rm, start))

function* freeTx(rm: Remote, start: number): Routine {
  yield rm.lock(SITE['remote.free.lock'])
  if (yield* call(FN.openampUnhold, heldDecTest(start))) yield* giveBack(rm, start)
  yield rm.unlock(SITE['remote.free.unlock'])
}
