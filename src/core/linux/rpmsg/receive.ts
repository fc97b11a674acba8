/** rpmsg_recv_done and rpmsg_recv_single of Linux: from the receive ring to an endpoint. */

import { FN } from '../../machine/functions.ts'
import { call, load, lock, peek, print, type Routine, rmw, unlock } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import { EptCb } from '../../memory/busLayout.ts'
import { EINVAL, NO_TOKEN, RPMSG_BUF_SIZE, RPMSG_HDR_SIZE } from '../../memory/constants.ts'
import { hdrDst, hdrLen, hdrSrc, payloadOf } from '../../memory/rpmsgHeader.ts'
import { virtqueueAdd } from '../virtqueue/add.ts'
import { virtqueueGetBuf } from '../virtqueue/getBuf.ts'
import { virtqueueKick } from '../virtqueue/kick.ts'
import { clientCb, type Received } from './client.ts'
import { findEpt, NONE } from './endpoint.ts'
import { rpmsgNsCb } from './nameService.ts'
import { ratelimit } from './ratelimit.ts'
import type { Virtproc } from './virtproc.ts'

/** rpmsg_recv_done: all messages that are there, then one kick for all of them. */
export function* rpmsgRecvDone(vrp: Virtproc): Routine {
  const { rvq } = vrp
  const out = { len: null as number | null }
  let buf = yield* call(FN.getBuf, virtqueueGetBuf(rvq, out))
  if (buf === NO_TOKEN) {
    yield print(SITE['recv.nothing'], 'err', 'uhm, incoming signal, but no used buffer ?\n')
    return
  }
  let received = 0
  while (buf !== NO_TOKEN) {
    // A message that is refused stops the loop, and its buffer is lost for the ring.
    if (yield* call(FN.recvSingle, rpmsgRecvSingle(vrp, buf, out.len ?? 0))) break
    received++
    buf = yield* call(FN.getBuf, virtqueueGetBuf(rvq, out))
  }
  if (received > 0) yield* call(FN.kick, virtqueueKick(rvq))
}

/**
 * @param len length in bytes that the used ring told
 * @returns 0, or -EINVAL and what virtqueue_add_inbuf refuses with
 */
function* rpmsgRecvSingle(vrp: Virtproc, buf: number, len: number): Routine<number> {
  const { layout, rvq, k } = vrp
  const { bus } = layout
  const start = layout.bufferAt(buf)
  if (k.dumpsMessages) yield load(SITE['recv.dump'], hdrLen(start))
  const msgLen = yield load(SITE['recv.len'], hdrLen(start))
  // Without sign: a used length below that of the header lets any message pass.
  if (len > RPMSG_BUF_SIZE || msgLen > (len - RPMSG_HDR_SIZE) >>> 0) {
    yield print(SITE['recv.tooBig'], 'warn', `inbound msg too big: (${len | 0}, ${msgLen})\n`)
    return -EINVAL
  }

  yield lock(SITE['recv.lock'], layout.endpointsLock)
  const dst = yield load(SITE['recv.dst'], hdrDst(start))
  const ept = yield* findEpt(bus, dst)
  if (ept !== NONE) yield rmw(SITE['recv.get'], bus.eptRefs(ept), 1)
  yield unlock(SITE['recv.unlock'], layout.endpointsLock)

  if (ept !== NONE) {
    yield lock(SITE['recv.cb.lock'], bus.cbLock(ept))
    const cb = yield peek(bus.eptCb(ept))
    if (cb !== EptCb.none) {
      const src = yield load(SITE['recv.src'], hdrSrc(start))
      const cbLen = k.dumpsMessages ? yield load(SITE['recv.cbLen'], hdrLen(start)) : msgLen
      const msg: Received = { to: dst, src, len: cbLen, payload: payloadOf(start) }
      if (cb === EptCb.nameService) yield* call(FN.nsCb, rpmsgNsCb(vrp, msg))
      else yield* clientCb(vrp, msg, cb === EptCb.echo)
    }
    yield unlock(SITE['recv.cb.unlock'], bus.cbLock(ept))
    yield rmw(SITE['recv.put'], bus.eptRefs(ept), -1)
  } else if (!k.limitsNoRecipient || (yield* ratelimit(layout, 'rpmsg_recv_single')))
    yield print(SITE['recv.noRecipient'], 'warn', 'msg received with no recipient\n')

  // The whole buffer, whatever was in it.
  const sg = [layout.bufferAddr(buf), RPMSG_BUF_SIZE] as const
  const err = yield* call(FN.add, virtqueueAdd(rvq, [], [sg], buf))
  if (err) yield print(SITE['recv.addFailed'], 'err', `failed to add a virtqueue buffer: ${err}\n`)
  return err
}
