/** RPMsg-Lite as a library: what its application calls. */

import { FN } from '../../machine/functions.ts'
import { call, peek, type Routine, store } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import { RPMSG_ADDR_ANY, RPMSG_NS_ADDR } from '../../memory/constants.ts'
import {
  announcement,
  endpointAt,
  type NewEndpoint,
  NO_EPT,
  register,
  unregister,
} from '../library/endpoints.ts'
import type { Remote } from '../library/remote.ts'
import type { Stack } from '../library/stack.ts'
import { RL_BLOCK, RL_NULL } from './codes.ts'
import { notification, releaseRxBuffer } from './rx.ts'
import { allocTxBuffer, send, sendNocopy } from './tx.ts'

/** rpmsg_lite_remote_init, and rpmsg_ns_bind: no store to shared memory, and no link. */
function* remoteInit({ s, rvq, svq }: Remote, nameService: boolean): Routine {
  for (const q of [rvq, svq]) yield store(SITE['remote.boot.cursor'], q.lastAvailIdx, 0)
  yield store(SITE['remote.boot.link'], s.linkState, 0)
  yield store(SITE['remote.boot.supportNs'], s.supportNs, nameService ? 1 : 0)
}

/** rpmsg_lite_create_ept: the address wanted, or the lowest free one from 1. */
function* createEpt(rm: Remote, e: NewEndpoint): Routine<{ addr: number } | number> {
  yield rm.lock(SITE['remote.ept.lock'])
  const made = yield* addEpt(rm, e)
  yield rm.unlock(SITE['remote.ept.unlock'])
  return made
}

function* addEpt(rm: Remote, e: NewEndpoint): Routine<{ addr: number } | number> {
  let { addr } = e
  if (addr === RPMSG_ADDR_ANY) {
    addr = 1
    while ((yield* endpointAt(rm, addr)) !== NO_EPT) addr++
  } else if ((yield* endpointAt(rm, addr)) !== NO_EPT) {
    return RL_NULL
  }
  // It has neither a service nor an other end.
  const row = yield* register(rm, { ...e, addr, service: '', dest: RPMSG_ADDR_ANY })
  return row === NO_EPT ? RL_NULL : { addr }
}

/** rpmsg_lite_destroy_ept. */
function* destroyEpt(rm: Remote, row: number): Routine {
  yield rm.lock(SITE['remote.ept.lockOut'])
  yield* unregister(rm, row)
  yield rm.unlock(SITE['remote.ept.unlockOut'])
}

/** rpmsg_ns_announce: waits for ever if it must. */
function* announce(rm: Remote, row: number, service: string, flags: number): Routine<number> {
  const addr = yield peek(rm.s.endpoints.addr(row))
  const message = announcement(service, addr, flags)
  return yield* send(rm, addr, RPMSG_NS_ADDR, message, RL_BLOCK)
}

/** rpmsg_lite_deinit: its memory is given back, nothing is told to anyone. */
function* deinit({ s }: Remote): Routine {
  yield store(SITE['remote.boot.link'], s.linkState, 0)
}

export const rpmsgLite: Stack = {
  start: (rm, nameService) => call(FN.liteStart, remoteInit(rm, nameService)),
  stop: (rm) => call(FN.liteStop, deinit(rm)),
  notification: (rm, q) => call(FN.liteNotification, notification(rm, q)),
  createEpt: (rm, e) => call(FN.liteCreateEpt, createEpt(rm, e)),
  destroyEpt: (rm, row) => call(FN.liteDestroyEpt, destroyEpt(rm, row)),
  announce: (rm, row, service, flags) => call(FN.liteAnnounce, announce(rm, row, service, flags)),
  *send(rm, row, dst, data, timeout) {
    return yield* send(rm, yield peek(rm.s.endpoints.addr(row)), dst, data, timeout)
  },
  allocTx: allocTxBuffer,
  *sendNocopy(rm, row, dst, start, len) {
    return yield* sendNocopy(rm, yield peek(rm.s.endpoints.addr(row)), dst, start, len)
  },
  release: releaseRxBuffer,
}
