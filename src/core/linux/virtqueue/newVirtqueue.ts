/** vring_new_virtqueue of Linux: a queue as it is before anything was added. */

import { copy, load, print, type Routine, store } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import { NO_TOKEN, VRING_AVAIL_F_NO_INTERRUPT } from '../../memory/constants.ts'
import { field, offsetOf } from '../../memory/memory.ts'
import type { DriverQueue } from './queue.ts'

/**
 * Private state, and in 3.x the free list in the shared table.
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
