/** Switching the queue's interrupts on and off: virtqueue_enable_cb and its relatives. */

import { FN } from '../../machine/functions.ts'
import { barrier, call, load, peek, type Routine, store } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import { VRING_AVAIL_F_NO_INTERRUPT } from '../../memory/constants.ts'
import type { DriverQueue } from './queue.ts'

/** virtqueue_disable_cb: no more interrupts, please (the remote may still send some). */
export function* virtqueueDisableCb(vq: DriverQueue): Routine {
  const { vring, k } = vq
  if (!k.shadows) {
    const flags = yield load(SITE['disable.flagsLoad'], vring.availFlags)
    yield store(SITE['disable.flags'], vring.availFlags, flags | VRING_AVAIL_F_NO_INTERRUPT)
    return
  }
  const flags = yield peek(vq.availFlagsShadow)
  if (flags & VRING_AVAIL_F_NO_INTERRUPT) return
  const off = flags | VRING_AVAIL_F_NO_INTERRUPT
  yield store(SITE['disable.shadow'], vq.availFlagsShadow, off)
  // An interrupt has come already: with the event index no second one follows it.
  if (yield peek(vq.eventTriggered)) return
  if (vq.eventIdx && k.disableByUsedEvent)
    yield store(SITE['disable.usedEvent'], vring.usedEvent, 0)
  else yield store(SITE['disable.flags'], vring.availFlags, off)
}

/**
 * virtqueue_enable_cb: interrupts on, then one more look.
 *
 * @returns 1, or 0 if something was completed meanwhile and get_buf should be called
 */
export function* virtqueueEnableCb(vq: DriverQueue): Routine<number> {
  const lastUsed = yield* call(FN.enableCbPrepare, virtqueueEnableCbPrepare(vq))
  return (yield* call(FN.poll, virtqueuePoll(vq, lastUsed))) ? 0 : 1
}

/** @returns last_used_idx, the argument for virtqueue_poll */
export function* virtqueueEnableCbPrepare(vq: DriverQueue): Routine<number> {
  yield* interruptsOn(vq)
  const lastUsed = yield peek(vq.lastUsedIdx)
  yield store(SITE['enable.usedEvent'], vq.vring.usedEvent, lastUsed)
  return lastUsed
}

/** @returns 1 if used.idx is no longer `lastUsed` */
export function* virtqueuePoll(vq: DriverQueue, lastUsed: number): Routine<number> {
  if (vq.k.pollAsksBroken && (yield peek(vq.broken))) return 0
  yield barrier(SITE['poll.mb'], 'mb')
  const idx = yield load(SITE['poll.usedIdx'], vq.vring.usedIdx)
  return (lastUsed & 0xffff) === idx ? 0 : 1
}

/**
 * virtqueue_enable_cb_delayed: as enable_cb, but asks to be interrupted only when three
 * quarters of the buffers in flight are completed (works with the event index).
 */
export function* virtqueueEnableCbDelayed(vq: DriverQueue): Routine<number> {
  const { vring, k } = vq
  yield* interruptsOn(vq)
  const availIdx = k.shadows
    ? yield peek(vq.availIdxShadow)
    : yield load(SITE['enable.idxLoad'], vring.availIdx)
  const lastUsed = yield peek(vq.lastUsedIdx)
  const bufs = Math.floor((((availIdx - lastUsed) & 0xffff) * 3) / 4)
  yield store(SITE['enable.usedEvent'], vring.usedEvent, (lastUsed + bufs) & 0xffff)
  yield barrier(SITE['enable.mb'], k.storeMb && vq.weakBarriers ? 'store_mb' : 'mb')
  const usedIdx = yield load(SITE['enable.usedIdx'], vring.usedIdx)
  return ((usedIdx - (yield peek(vq.lastUsedIdx))) & 0xffff) > bufs ? 0 : 1
}

/** Clears NO_INTERRUPT, in the way of the kernel at hand. */
function* interruptsOn(vq: DriverQueue): Routine {
  const { vring, k } = vq
  if (!k.shadows) {
    const flags = yield load(SITE['enable.flagsLoad'], vring.availFlags)
    yield store(SITE['enable.flags'], vring.availFlags, flags & ~VRING_AVAIL_F_NO_INTERRUPT)
    return
  }
  if (k.eventTriggered && (yield peek(vq.eventTriggered)))
    yield store(SITE['enable.triggered'], vq.eventTriggered, 0)
  const flags = yield peek(vq.availFlagsShadow)
  if (!(flags & VRING_AVAIL_F_NO_INTERRUPT)) return
  const on = flags & ~VRING_AVAIL_F_NO_INTERRUPT
  yield store(SITE['enable.shadow'], vq.availFlagsShadow, on)
  if (!vq.eventIdx) yield store(SITE['enable.flags'], vring.availFlags, on)
}
