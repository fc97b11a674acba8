/** rpmsg_send_offchannel_raw of Linux (drivers/rpmsg/virtio_rpmsg_bus.c). */

import { FN } from '../../machine/functions.ts'
import { call, copy, load, lock, print, type Routine, store, unlock } from '../../machine/op.ts'
import { readBytes } from '../../machine/readBytes.ts'
import { SITE } from '../../machine/sites.ts'
import {
  EINVAL,
  EMSGSIZE,
  ENOMEM,
  ERESTARTSYS,
  NO_TOKEN,
  RPMSG_ADDR_ANY,
  RPMSG_HDR_SIZE,
  RPMSG_MAX_PAYLOAD,
  RPMSG_TX_TIMEOUT_MS,
} from '../../memory/constants.ts'
import { field } from '../../memory/memory.ts'
import {
  hdrDst,
  hdrFlags,
  hdrLen,
  hdrReserved,
  hdrSrc,
  payloadOf,
} from '../../memory/rpmsgHeader.ts'
import { virtqueueAdd } from '../virtqueue/add.ts'
import { virtqueueKick } from '../virtqueue/kick.ts'
import { backInProgram } from './signal.ts'
import { rpmsgDownrefSleepers, rpmsgUprefSleepers, waitForTxBuf } from './sleep.ts'
import { getATxBuf } from './txBuf.ts'
import type { Virtproc } from './virtproc.ts'

export interface Message {
  readonly src: number
  readonly dst: number
  /** Length in bytes; what the caller says, which a refused call may have wrong. */
  readonly len: number
  /** The payload, or the offset in memory that it is copied from. */
  readonly data: Uint8Array | number
  /** Sleep for a buffer if none is free. */
  readonly wait: boolean
  /** False leaves virtqueue_kick out, so that several messages can share one kick. */
  readonly kick: boolean
}

/**
 * @param thread actor that sends on behalf of a program, whose signals are handled when the
 *   call returns; -1 inside of the kernel
 * @returns 0, or -EINVAL, -EMSGSIZE, -ENOMEM, -ERESTARTSYS, -ENOSPC, -EIO
 */
export function* rpmsgSendOffchannelRaw(vrp: Virtproc, msg: Message, thread = -1): Routine<number> {
  const { layout, svq } = vrp
  const { src, dst, len } = msg
  if (src === RPMSG_ADDR_ANY || dst === RPMSG_ADDR_ANY) {
    yield print(
      SITE['send.badAddr'],
      'err',
      `invalid addr (src 0x${src.toString(16)}, dst 0x${dst.toString(16)})\n`,
    )
    return yield* backInProgram(layout, thread, -EINVAL)
  }
  // Compared without sign: a negative length is a huge one.
  if (len >>> 0 > RPMSG_MAX_PAYLOAD) {
    yield print(SITE['send.tooBig'], 'err', `message is too big (${len})\n`)
    return yield* backInProgram(layout, thread, -EMSGSIZE)
  }
  let buf = yield* call(FN.getATxBuf, getATxBuf(vrp))
  if (buf === NO_TOKEN && !msg.wait) return yield* backInProgram(layout, thread, -ENOMEM)
  while (buf === NO_TOKEN) {
    yield* call(FN.uprefSleepers, rpmsgUprefSleepers(vrp))
    const woken = yield* waitForTxBuf(vrp, RPMSG_TX_TIMEOUT_MS)
    yield* call(FN.downrefSleepers, rpmsgDownrefSleepers(vrp))
    if (woken.left === 0) {
      yield print(SITE['send.timeout'], 'err', 'timeout waiting for a tx buffer\n')
      return yield* backInProgram(layout, thread, -ERESTARTSYS)
    }
    buf = woken.buf
  }

  // Outside the lock: the buffer belongs to this sender alone.
  const start = layout.bufferAt(buf)
  yield store(SITE['send.hdr.len'], hdrLen(start), len)
  yield store(SITE['send.hdr.flags'], hdrFlags(start), 0)
  yield store(SITE['send.hdr.src'], hdrSrc(start), src)
  yield store(SITE['send.hdr.dst'], hdrDst(start), dst)
  yield store(SITE['send.hdr.reserved'], hdrReserved(start), 0)
  const data =
    typeof msg.data === 'number' ? yield* readBytes(SITE['send.copyFrom'], msg.data, len) : msg.data
  yield copy(SITE['send.copy'], field(payloadOf(start), 1), data)
  if (svq.k.dumpsMessages) yield load(SITE['send.dump'], hdrLen(start))

  yield lock(SITE['send.lock'], layout.txLock)
  const err = yield* call(
    FN.add,
    virtqueueAdd(svq, [[layout.bufferAddr(buf), RPMSG_HDR_SIZE + len]], [], buf),
  )
  if (err) {
    // The buffer is in no list any more: it is lost for good.
    yield print(SITE['send.addFailed'], 'err', `virtqueue_add_outbuf failed: ${err}\n`)
  } else if (msg.kick) {
    yield* call(FN.kick, virtqueueKick(svq))
  }
  yield unlock(SITE['send.unlock'], layout.txLock)
  return yield* backInProgram(layout, thread, err)
}
