/** The name service in OpenAMP: rpmsg_virtio_ns_callback and rpmsg_send_ns_message. */

import { FN } from '../../machine/functions.ts'
import { barrier, call, event, peek, type Routine, store } from '../../machine/op.ts'
import { readBytes } from '../../machine/readBytes.ts'
import { SITE } from '../../machine/sites.ts'
import {
  RPMSG_ADDR_ANY,
  RPMSG_NAME_SIZE,
  RPMSG_NS_ADDR,
  RPMSG_NS_DESTROY,
} from '../../memory/constants.ts'
import { payloadOf } from '../../memory/rpmsgHeader.ts'
import { announcement, endpointOfService, NO_EPT, nameIn, serviceOf } from '../library/endpoints.ts'
import type { Remote } from '../library/remote.ts'
import { sendOffchannelRaw } from './tx.ts'

const NS_MESSAGE = RPMSG_NAME_SIZE + 8

/** An announcement of the driver: an endpoint of that name is bound, or the application told. */
export function* nsCallback(rm: Remote, start: number, len: number): Routine {
  if (len !== NS_MESSAGE) return
  const { dest } = rm.s.endpoints
  yield barrier(SITE['remote.ns.mb'], 'mb')
  const message = yield* readBytes(SITE['remote.ns.read'], payloadOf(start), NS_MESSAGE)
  const view = new DataView(message.buffer)
  const name = nameIn(message.subarray(0, RPMSG_NAME_SIZE))
  const addr = view.getUint32(RPMSG_NAME_SIZE, true)
  const flags = view.getUint32(RPMSG_NAME_SIZE + 4, true)
  yield rm.lock(SITE['remote.ns.lock'])
  const row = yield* endpointOfService(rm, name, addr)
  if (flags & RPMSG_NS_DESTROY) {
    if (row !== NO_EPT) yield store(SITE['remote.ns.unbind'], dest(row), RPMSG_ADDR_ANY)
    yield rm.unlock(SITE['remote.ns.unlock'])
  } else {
    if (row !== NO_EPT) yield store(SITE['remote.ns.bind'], dest(row), addr)
    yield rm.unlock(SITE['remote.ns.unlock'])
    if (row === NO_EPT) yield event(SITE['remote.app.service'], { remoteNs: { name, addr, flags } })
  }
}

/** rpmsg_send_ns_message: waits for a buffer if it must. @returns 0 or an error */
export const sendNsMessage = (rm: Remote, row: number, flags: number): Routine<number> =>
  call(FN.openampAnnounce, announce(rm, row, flags))

function* announce(rm: Remote, row: number, flags: number): Routine<number> {
  const { endpoints } = rm.s
  const addr = yield peek(endpoints.addr(row))
  const message = announcement(yield* serviceOf(endpoints.name(row)), addr, flags)
  const sent = yield* call(FN.openampSend, sendOffchannelRaw(rm, addr, RPMSG_NS_ADDR, message, 1))
  return Math.min(sent, 0)
}
