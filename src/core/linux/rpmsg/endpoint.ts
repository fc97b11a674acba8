/** Endpoints of the rpmsg bus: a local address and what happens to messages for it. */

import { lock, peek, print, type Routine, rmw, store, tell, unlock } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import { type BusLayout, EptCb } from '../../memory/busLayout.ts'
import { EINVAL, ENOSPC, RPMSG_ADDR_ANY, RPMSG_RESERVED_ADDRESSES } from '../../memory/constants.ts'
import type { Virtproc } from './virtproc.ts'

/** No endpoint, no channel: NULL in C. */
export const NONE = -1
/** Highest address: the kernel's ids are signed. */
const INT_MAX = 0x7fffffff

/**
 * __rpmsg_create_ept.
 *
 * @param addr local address, or RPMSG_ADDR_ANY: the lowest free one from 1024 on
 * @param cb what happens to messages for it (EptCb)
 * @returns the row of the endpoint, or NONE: the address is taken, or no memory
 */
export function* rpmsgCreateEpt({ layout }: Virtproc, addr: number, cb: number): Routine<number> {
  const { bus } = layout
  const ept = yield* newEpt(bus)
  if (ept === NONE) return NONE
  yield store(SITE['bind.cb'], bus.eptCb(ept), cb)
  yield lock(SITE['bind.lock'], layout.endpointsLock)
  const id = yield* freeAddress(bus, addr)
  if (id < 0) {
    yield print(SITE['bind.failed'], 'err', `idr_alloc failed: ${id}\n`)
    yield unlock(SITE['bind.unlock'], layout.endpointsLock)
    yield rmw(SITE['bind.refs'], bus.eptRefs(ept), -1)
    return NONE
  }
  yield store(SITE['bind.addr'], bus.eptAddr(ept), id)
  yield unlock(SITE['bind.unlock'], layout.endpointsLock)
  return ept
}

/** __rpmsg_destroy_ept: nobody finds it any more; a callback that runs comes to its end first. */
export function* rpmsgDestroyEpt({ layout }: Virtproc, ept: number): Routine {
  const { bus } = layout
  yield lock(SITE['unbind.lock'], layout.endpointsLock)
  yield store(SITE['unbind.addr'], bus.eptAddr(ept), RPMSG_ADDR_ANY)
  yield unlock(SITE['unbind.unlock'], layout.endpointsLock)
  yield lock(SITE['unbind.cb.lock'], bus.cbLock(ept))
  yield store(SITE['unbind.cb'], bus.eptCb(ept), EptCb.none)
  yield unlock(SITE['unbind.cb.unlock'], bus.cbLock(ept))
  yield rmw(SITE['unbind.refs'], bus.eptRefs(ept), -1)
}

/** idr_find. @returns the endpoint that is bound to an address, or NONE */
export function* findEpt(bus: BusLayout, addr: number): Routine<number> {
  if (addr > INT_MAX) return NONE
  for (let ept = 0; ept < bus.endpoints; ept++)
    if ((yield peek(bus.eptAddr(ept))) === addr) return ept
  return NONE
}

/** kzalloc and kref_init: a row that nobody else has, with one reference. */
function* newEpt({ endpoints, eptRefs }: BusLayout): Routine<number> {
  for (let ept = 0; ept < endpoints; ept++) {
    if ((yield peek(eptRefs(ept))) !== 0) continue
    if ((yield rmw(SITE['bind.refs'], eptRefs(ept), 1)) === 1) return ept
    // Somebody else was faster.
    yield rmw(SITE['bind.refs'], eptRefs(ept), -1)
  }
  return NONE
}

/** idr_alloc. @returns the address, or -ENOSPC, -EINVAL */
function* freeAddress(bus: BusLayout, addr: number): Routine<number> {
  if (addr !== RPMSG_ADDR_ANY) {
    if (addr > INT_MAX) {
      // WARN_ON_ONCE of idr_alloc: an id is signed, and this one is negative.
      if (!(yield peek(bus.warnedStart)))
        yield tell(SITE['bind.warn'], bus.warnedStart, 1, { warn: 'start < 0' })
      return -EINVAL
    }
    return (yield* findEpt(bus, addr)) === NONE ? addr : -ENOSPC
  }
  const taken = new Set<number>()
  for (let ept = 0; ept < bus.endpoints; ept++) taken.add(yield peek(bus.eptAddr(ept)))
  let id = RPMSG_RESERVED_ADDRESSES
  while (taken.has(id)) id++
  return id
}
