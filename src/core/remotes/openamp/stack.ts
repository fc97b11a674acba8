/** OpenAMP as a library: what its application calls. */

import { FN } from '../../machine/functions.ts'
import { call, peek, type Routine } from '../../machine/op.ts'
import { RPMSG_ADDR_ANY } from '../../memory/constants.ts'
import type { Remote } from '../library/remote.ts'
import type { Stack } from '../library/stack.ts'
import { createEpt, destroyEpt } from './endpoint.ts'
import { holdRxBuffer, releaseRxBuffer } from './held.ts'
import { sendNsMessage } from './nameService.ts'
import { notification } from './rx.ts'
import { deinitVdev, disableCb, enableCb, initVdev } from './start.ts'
import {
  getTxPayloadBuffer,
  releaseTxBuffer,
  sendOffchannelNocopy,
  sendOffchannelRaw,
} from './tx.ts'

/** rpmsg_send, rpmsg_send_nocopy: ANY is the other end of the endpoint, once it has one. */
function* otherEnd({ s }: Remote, row: number, dst: number): Routine<number> {
  return dst === RPMSG_ADDR_ANY ? yield peek(s.endpoints.dest(row)) : dst
}

export const openamp: Stack = {
  start: initVdev,
  stop: deinitVdev,
  notification,
  createEpt,
  destroyEpt,
  // The name is that of the endpoint, whatever the caller says.
  announce: (rm, row, _service, flags) => sendNsMessage(rm, row, flags),
  *send(rm, row, dst, data, wait) {
    const src = yield peek(rm.s.endpoints.addr(row))
    const to = yield* otherEnd(rm, row, dst)
    return yield* call(FN.openampSend, sendOffchannelRaw(rm, src, to, data, wait))
  },
  allocTx: getTxPayloadBuffer,
  *sendNocopy(rm, row, dst, start, len) {
    const src = yield peek(rm.s.endpoints.addr(row))
    return yield* sendOffchannelNocopy(rm, src, yield* otherEnd(rm, row, dst), start, len)
  },
  freeTx: releaseTxBuffer,
  hold: holdRxBuffer,
  release: releaseRxBuffer,
  enableCb,
  disableCb,
}
