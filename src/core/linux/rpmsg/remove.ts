/** rpmsg_remove of Linux, and how a driver that was removed begins anew. */

import { FN } from '../../machine/functions.ts'
import { call, copy, peek, type Routine, store } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import { NO_TOKEN } from '../../memory/constants.ts'
import type { QueueLayout } from '../../memory/layout.ts'
import { field, offsetOf } from '../../memory/memory.ts'
import { Vdev } from '../../memory/worldState.ts'
import { removeDevices } from './channel.ts'
import { rpmsgDestroyEpt } from './endpoint.ts'
import type { Virtproc } from './virtproc.ts'

/** rpmsg_remove: the device is reset, its children go, then the queues, then all memory. */
export function* rpmsgRemove(vrp: Virtproc): Routine<number> {
  const { layout } = vrp
  const { bus } = layout
  yield store(SITE['remove.reset'], layout.vdev, Vdev.reset)
  yield* removeDevices(vrp)
  // What was made by hand belongs to a device on the bus, and goes with it.
  for (let ept = 0; ept < bus.endpoints; ept++)
    if ((yield peek(bus.eptRefs(ept))) > 0) yield* call(FN.destroyEpt, rpmsgDestroyEpt(vrp, ept))
  yield* call(FN.delVqs, delVqs(vrp))
  yield store(SITE['remove.free'], layout.vdev, Vdev.gone)
  return 0
}

/** del_vqs: what the driver knew of its queues is gone. */
export function* delVqs({ rvq, svq }: Virtproc): Routine {
  for (const q of [rvq, svq]) {
    const { from, bytes } = blank(q)
    yield copy(SITE['remove.vq'], field(from, 1), bytes)
  }
}

/** The private state of a queue that nobody has made, and where it lies. */
function blank({ vring: { num }, extraAddr, data, indirDesc }: QueueLayout) {
  const from = offsetOf(extraAddr(0))
  const bytes = new Uint8Array(offsetOf(indirDesc(num - 1)) + 8 - from)
  const tokens = new DataView(bytes.buffer, offsetOf(data(0)) - from, 4 * num)
  for (let i = 0; i < num; i++) tokens.setUint32(4 * i, NO_TOKEN, true)
  return { from, bytes }
}

/** A probe after the first one: the rings are mapped and zeroed, and nothing is remembered. */
export function* beginAnew({ layout, rvq, svq }: Virtproc): Routine {
  if ((yield peek(layout.vdev)) === Vdev.bound) return
  yield store(SITE['probe.map'], layout.vdev, Vdev.bound)
  for (const { vring } of [rvq, svq])
    yield copy(SITE['probe.zero'], field(vring.base, 1), new Uint8Array(vring.size))
  const { lastSbuf, sleepers, txLock, endpointsLock, bus } = layout
  for (const f of [lastSbuf, sleepers, txLock, endpointsLock, bus.nsEpt])
    if (yield peek(f)) yield store(SITE['probe.vrp'], f, 0)
}
