/** Endpoints in OpenAMP (lib/rpmsg/rpmsg.c). */

import { FN } from '../../machine/functions.ts'
import { call, peek, type Routine, store } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import {
  RPMSG_ADDR_ANY,
  RPMSG_NS_DESTROY,
  RPMSG_RESERVED_ADDRESSES,
} from '../../memory/constants.ts'
import {
  endpointAt,
  type NewEndpoint,
  NO_EPT,
  register,
  serviceOf,
  unregister,
} from '../library/endpoints.ts'
import type { Remote } from '../library/remote.ts'
import { RPMSG_ADDR_BMP_SIZE, RPMSG_ERR_ADDR, RPMSG_ERR_NO_MEM, RPMSG_ERR_PARAM } from './codes.ts'
import { sendNsMessage } from './nameService.ts'

/**
 * rpmsg_create_ept: with a service and without an other end it announces itself at once.
 *
 * @returns its address, or RPMSG_ERR_PARAM, RPMSG_ERR_ADDR, RPMSG_ERR_NO_BUFF
 */
export const createEpt = (rm: Remote, e: NewEndpoint): Routine<{ addr: number } | number> =>
  call(FN.openampCreateEpt, create(rm, e))

function* create(rm: Remote, e: NewEndpoint): Routine<{ addr: number } | number> {
  yield rm.lock(SITE['remote.ept.lock'])
  const addr = yield* addressFor(rm, e.addr)
  const row = addr < 0 ? addr : yield* register(rm, { ...e, addr })
  yield rm.unlock(SITE['remote.ept.unlock'])
  if (row < 0) return row === NO_EPT ? RPMSG_ERR_NO_MEM : row
  if (e.service === '' || e.dest !== RPMSG_ADDR_ANY || !(yield peek(rm.s.supportNs)))
    return { addr }
  const status = yield* sendNsMessage(rm, row, 0)
  if (status === 0) return { addr }
  yield* unregister(rm, row)
  return status
}

/** The address itself, or the next free one; below 1024 nothing is checked. */
function* addressFor(rm: Remote, wanted: number): Routine<number> {
  const last = RPMSG_RESERVED_ADDRESSES + RPMSG_ADDR_BMP_SIZE
  if (wanted === RPMSG_ADDR_ANY) {
    const first = yield peek(rm.s.bitNext)
    for (let addr = RPMSG_RESERVED_ADDRESSES + first; addr < last; addr++) {
      if ((yield* endpointAt(rm, addr)) !== NO_EPT) continue
      yield store(SITE['remote.ept.bitNext'], rm.s.bitNext, (addr + 1) % RPMSG_ADDR_BMP_SIZE)
      return addr
    }
    return RPMSG_ERR_ADDR
  }
  if (wanted < RPMSG_RESERVED_ADDRESSES) return wanted
  if (wanted >= last) return RPMSG_ERR_PARAM
  return (yield* endpointAt(rm, wanted)) === NO_EPT ? wanted : RPMSG_ERR_ADDR
}

/** rpmsg_destroy_ept: who was announced takes it back. */
export const destroyEpt = (rm: Remote, row: number): Routine =>
  call(FN.openampDestroyEpt, destroy(rm, row))

function* destroy(rm: Remote, row: number): Routine {
  const { endpoints, supportNs } = rm.s
  const named = (yield* serviceOf(endpoints.name(row))) !== ''
  const told = (yield peek(endpoints.addr(row))) >= RPMSG_RESERVED_ADDRESSES
  if (named && told && (yield peek(supportNs))) yield* sendNsMessage(rm, row, RPMSG_NS_DESTROY)
  yield rm.lock(SITE['remote.ept.lockOut'])
  yield* unregister(rm, row)
  yield rm.unlock(SITE['remote.ept.unlockOut'])
}
