/** vring_new_virtqueue and rpmsg_probe of Linux: how the starting state comes about. */

import { FN } from '../../machine/functions.ts'
import { copy, event, load, print, store } from '../../machine/op.ts'
import { call, type Routine } from '../../machine/routine.ts'
import { SITE } from '../../machine/sites.ts'
import { startElsewhere } from '../../machine/world.ts'
import { EptCb } from '../../memory/busLayout.ts'
import {
  NO_TOKEN,
  RPMSG_BUF_SIZE,
  RPMSG_NS_ADDR,
  VRING_AVAIL_F_NO_INTERRUPT,
} from '../../memory/constants.ts'
import { field, offsetOf } from '../../memory/memory.ts'
import { virtqueueAdd } from '../virtqueue/add.ts'
import { virtqueueDisableCb } from '../virtqueue/callbacks.ts'
import { virtqueueKick, virtqueueKickPrepare, virtqueueNotify } from '../virtqueue/kick.ts'
import type { DriverQueue } from '../virtqueue/queue.ts'
import { registerBusDevice } from './channel.ts'
import { rpmsgCreateEpt } from './endpoint.ts'
import type { Virtproc } from './virtproc.ts'

/**
 * vring_new_virtqueue: private state, and in 3.x the free list in the shared table.
 *
 * @returns 1, or 0 if the queue is refused
 */
export function* vringNewVirtqueue(vq: DriverQueue): Routine<number> {
  const { num } = vq.vring
  if (vq.k.refusesOddNum && num & (num - 1)) {
    yield print(SITE['new.badNum'], 'warn', `Bad virtqueue length ${num}\n`)
    return 0
  }
  if (vq.k.shadows) yield* newModern(vq)
  else yield* newClassic(vq)
  return 1
}

function* newClassic(vq: DriverQueue): Routine {
  const { vring } = vq
  yield store(SITE['new.numFree'], vq.numFree, vring.num)
  yield store(SITE['new.broken'], vq.broken, 0)
  yield store(SITE['new.lastUsed'], vq.lastUsedIdx, 0)
  yield store(SITE['new.numAdded'], vq.numAdded, 0)
  if (!vq.callback) {
    const flags = yield load(SITE['new.flagsLoad'], vring.availFlags)
    yield store(SITE['new.flags'], vring.availFlags, flags | VRING_AVAIL_F_NO_INTERRUPT)
  }
  yield store(SITE['new.freeHead'], vq.freeHead, 0)
  for (let i = 0; i < vring.num - 1; i++) {
    yield store(SITE['new.link'], vring.descNext(i), i + 1)
    yield store(SITE['new.token'], vq.data(i), NO_TOKEN)
  }
  yield store(SITE['new.token'], vq.data(vring.num - 1), NO_TOKEN)
}

function* newModern(vq: DriverQueue): Routine {
  const { vring } = vq
  yield store(SITE['new.broken'], vq.broken, 0)
  const extra = field(offsetOf(vq.extraAddr(0)), 1)
  yield copy(SITE['new.clearExtra'], extra, new Uint8Array(16 * vring.num))
  for (let i = 0; i < vring.num - 1; i++) yield store(SITE['new.link'], vq.extraNext(i), i + 1)
  const state = field(offsetOf(vq.data(0)), 1)
  yield copy(SITE['new.clearState'], state, new Uint8Array(4 * vring.num).fill(0xff))
  const flags = vq.callback ? 0 : VRING_AVAIL_F_NO_INTERRUPT
  if (flags && !vq.eventIdx) yield store(SITE['new.flags'], vring.availFlags, flags)
  yield store(SITE['new.numFree'], vq.numFree, vring.num)
  yield store(SITE['new.lastUsed'], vq.lastUsedIdx, 0)
  yield store(SITE['new.triggered'], vq.eventTriggered, 0)
  yield store(SITE['new.numAdded'], vq.numAdded, 0)
  yield store(SITE['new.flagsShadow'], vq.availFlagsShadow, flags)
  yield store(SITE['new.idxShadow'], vq.availIdxShadow, 0)
  yield store(SITE['new.freeHead'], vq.freeHead, 0)
}

/**
 * rpmsg_probe: both queues, the receive ring full of empty buffers, no tx interrupts, then
 * one kick of the receive queue.
 */
export function* rpmsgProbe(vrp: Virtproc, nameService: boolean): Routine<number> {
  const { layout, k, rvq, svq } = vrp
  const { bus } = layout
  yield* call(FN.newVirtqueue, vringNewVirtqueue(rvq))
  yield* call(FN.newVirtqueue, vringNewVirtqueue(svq))
  const { buffers, startIdx } = layout.scenario
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
