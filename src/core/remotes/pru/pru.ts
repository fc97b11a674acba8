/**
 * TI's PRU library (pru_rpmsg.c): no endpoints, no barriers, and an index that is public before
 * its entry. The firmware around it takes all messages that wait, as TI's examples do.
 */

import { FN } from '../../machine/functions.ts'
import { call, copy, event, load, peek, type Routine, store } from '../../machine/op.ts'
import { readBytes } from '../../machine/readBytes.ts'
import { CALLBACK_MODES } from '../../machine/scenario.ts'
import { SITE } from '../../machine/sites.ts'
import { RPMSG_MAX_PAYLOAD, RPMSG_NS_ADDR } from '../../memory/constants.ts'
import { field } from '../../memory/memory.ts'
import {
  hdrDst,
  hdrFlags,
  hdrLen,
  hdrReserved,
  hdrSrc,
  payloadOf,
} from '../../memory/rpmsgHeader.ts'
import { bufferAt } from '../library/callback.ts'
import {
  announcement,
  endpointAt,
  NO_EPT,
  NS_EPT,
  register,
  unregister,
} from '../library/endpoints.ts'
import type { Remote } from '../library/remote.ts'
import type { Stack } from '../library/stack.ts'
import { addConsumed, getAvailable, kickDriver } from '../library/virtqueue.ts'

/** Values of pru_rpmsg.h. */
export const PRU_RPMSG_SUCCESS = 0
export const PRU_RPMSG_NO_BUF_AVAILABLE = -1
export const PRU_RPMSG_BUF_TOO_SMALL = -2

interface Received {
  readonly buf: number
  readonly src: number
  readonly dst: number
  readonly len: number
  readonly data: Uint8Array
}

/** pru_rpmsg_init. */
function* init({ s, rvq, svq }: Remote, nameService: boolean): Routine {
  for (const q of [rvq, svq]) yield store(SITE['remote.boot.cursor'], q.lastAvailIdx, 0)
  yield store(SITE['remote.boot.supportNs'], s.supportNs, nameService ? 1 : 0)
}

/** The firmware's loop: receives until nothing is left, and answers where it is to. */
function* loop(rm: Remote): Routine {
  const { endpoints } = rm.s
  for (;;) {
    const msg = yield* call(FN.pruReceive, receive(rm))
    if (!msg) return
    const row = yield* endpointAt(rm, msg.dst)
    if (row === NO_EPT || row === NS_EPT) continue
    const ept = (yield peek(endpoints.handle(row))) - 1
    const { buf, src, dst: to, len, data } = msg
    yield event(SITE['remote.app.receive'], { remoteRx: { ept, to, src, len, buf, data } })
    if (CALLBACK_MODES[yield peek(endpoints.mode(row))] !== 'echo') continue
    const remoteEcho = yield* call(FN.pruSend, send(rm, to, src, data))
    yield event(SITE['remote.app.echo'], { remoteEcho })
  }
}

/** pru_rpmsg_receive: copies one message out and gives its buffer back. */
function* receive(rm: Remote): Routine<Received | null> {
  const buffer = yield* getAvailable(rm, rm.svq)
  if (!buffer) return null
  const { head, start } = buffer
  const n = yield load(SITE['remote.rx.size'], hdrLen(start))
  const data = yield* readBytes(
    SITE['remote.app.payload'],
    payloadOf(start),
    Math.min(n, RPMSG_MAX_PAYLOAD),
  )
  // Handed on by pointers to uint16_t.
  const src = (yield load(SITE['remote.rx.src'], hdrSrc(start))) & 0xffff
  const dst = (yield load(SITE['remote.rx.dst'], hdrDst(start))) & 0xffff
  const len = yield load(SITE['remote.rx.len'], hdrLen(start))
  yield* addConsumed(rm, rm.svq, head, buffer.len)
  yield* kickDriver(rm, rm.svq)
  return { buf: bufferAt(rm, start), src, dst, len, data }
}

/** pru_rpmsg_send. @returns PRU_RPMSG_SUCCESS, …NO_BUF_AVAILABLE or …BUF_TOO_SMALL */
function* send(rm: Remote, src: number, dst: number, data: Uint8Array): Routine<number> {
  if (data.length > RPMSG_MAX_PAYLOAD) return PRU_RPMSG_BUF_TOO_SMALL
  const buffer = yield* getAvailable(rm, rm.rvq)
  if (!buffer) return PRU_RPMSG_NO_BUF_AVAILABLE
  const { head, start, len } = buffer
  if (data.length > 0) yield copy(SITE['remote.out.payload'], field(payloadOf(start), 1), data)
  yield store(SITE['remote.out.hdr.len'], hdrLen(start), data.length)
  yield store(SITE['remote.out.hdr.dst'], hdrDst(start), dst)
  yield store(SITE['remote.out.hdr.src'], hdrSrc(start), src)
  yield store(SITE['remote.out.hdr.flags'], hdrFlags(start), 0)
  yield store(SITE['remote.out.hdr.reserved'], hdrReserved(start), 0)
  yield* addConsumed(rm, rm.rvq, head, len)
  yield* kickDriver(rm, rm.rvq)
  return PRU_RPMSG_SUCCESS
}

/** pru_rpmsg_channel: tells the driver of a service. */
function* channel(rm: Remote, row: number, service: string, flags: number): Routine<number> {
  const port = yield peek(rm.s.endpoints.addr(row))
  const message = announcement(service, port, flags)
  return yield* call(FN.pruSend, send(rm, port, RPMSG_NS_ADDR, message))
}

export const pru: Stack = {
  start: (rm, nameService) => call(FN.pruStart, init(rm, nameService)),
  // It has no end; the core is switched off.
  *stop() {},
  *notification(rm, q) {
    if (q.index === rm.svq.index) yield* call(FN.pruLoop, loop(rm))
  },
  // An address is what the firmware says it is.
  *createEpt(rm, e) {
    return (yield* register(rm, e)) === NO_EPT ? PRU_RPMSG_NO_BUF_AVAILABLE : { addr: e.addr }
  },
  destroyEpt: unregister,
  announce: (rm, row, service, flags) => call(FN.pruChannel, channel(rm, row, service, flags)),
  *send(rm, row, dst, data) {
    const src = yield peek(rm.s.endpoints.addr(row))
    return yield* call(FN.pruSend, send(rm, src, dst, data))
  },
}
