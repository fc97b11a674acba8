/** rpmsg_probe of Linux: how the starting state comes about. */

import { FN } from '../../machine/functions.ts'
import { call, event, print, type Routine, store } from '../../machine/op.ts'
import { poolSize } from '../../machine/scenario.ts'
import { SITE } from '../../machine/sites.ts'
import { startElsewhere } from '../../machine/world.ts'
import { EptCb } from '../../memory/busLayout.ts'
import { ENOMEM, RPMSG_BUF_SIZE, RPMSG_NS_ADDR } from '../../memory/constants.ts'
import { Vdev } from '../../memory/worldState.ts'
import { virtqueueAdd } from '../virtqueue/add.ts'
import { virtqueueDisableCb } from '../virtqueue/callbacks.ts'
import { virtqueueKick, virtqueueKickPrepare, virtqueueNotify } from '../virtqueue/kick.ts'
import { vringNewVirtqueue } from '../virtqueue/newVirtqueue.ts'
import { registerBusDevice } from './channel.ts'
import { rpmsgCreateEpt } from './endpoint.ts'
import { beginAnew, delVqs } from './remove.ts'
import type { Virtproc } from './virtproc.ts'

/**
 * rpmsg_probe: both queues, the receive ring full of empty buffers, no tx interrupts, then
 * one kick of the receive queue.
 */
export function* rpmsgProbe(vrp: Virtproc, nameService: boolean): Routine<number> {
  const { layout, k, rvq, svq } = vrp
  const { bus } = layout
  yield* beginAnew(vrp)
  yield* call(FN.newVirtqueue, vringNewVirtqueue(rvq))
  yield* call(FN.newVirtqueue, vringNewVirtqueue(svq))
  const { buffers, startIdx, pool } = layout.scenario
  if (pool !== null && pool < poolSize(layout.scenario)) return yield* noMemory(vrp)
  yield* startElsewhere(rvq, startIdx)
  yield* startElsewhere(svq, startIdx)
  for (let i = 0; i < buffers; i++) {
    const sg = [layout.bufferAddr(i), RPMSG_BUF_SIZE] as const
    // More buffers than descriptors, which only 3.x can have.
    if (yield* call(FN.add, virtqueueAdd(rvq, [], [sg], i)))
      yield event(SITE['probe.warn'], { warn: 'err' })
  }
  yield* call(FN.disableCb, virtqueueDisableCb(svq))
  if (k.busDevices) yield* registerBusDevice(vrp, 'rpmsg_ctrl', 0)
  if (nameService) {
    if (k.busDevices) yield* registerBusDevice(vrp, 'rpmsg_ns', RPMSG_NS_ADDR)
    const ept = yield* call(FN.createEpt, rpmsgCreateEpt(vrp, RPMSG_NS_ADDR, EptCb.nameService))
    yield store(SITE['probe.nsEpt'], bus.nsEpt, ept + 1)
  }
  if (k.busDevices) {
    // The device is made ready between the two halves of the kick.
    const wanted = yield* call(FN.kickPrepare, virtqueueKickPrepare(rvq))
    yield event(SITE['probe.event'], { setStatus: 15 })
    if (wanted) yield* call(FN.notify, virtqueueNotify(rvq))
  } else {
    yield* call(FN.kick, virtqueueKick(rvq))
  }
  yield print(SITE['probe.event'], 'info', 'rpmsg host is online\n')
  return 0
}

/** dma_alloc_coherent finds no room for all buffers at once: the queues go again, and nothing is left. */
function* noMemory(vrp: Virtproc): Routine<number> {
  const { layout } = vrp
  yield event(SITE['probe.noMemory'], { alloc: 'fails' })
  yield* call(FN.delVqs, delVqs(vrp))
  yield store(SITE['probe.gone'], layout.vdev, Vdev.gone)
  const text = `virtio_rpmsg_bus: probe of virtio0 failed with error ${-ENOMEM}\n`
  yield print(SITE['probe.failed'], 'warn', text)
  return -ENOMEM
}
