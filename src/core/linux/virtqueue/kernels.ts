/**
 * The two kernels, side by side. Everything in which they differ is one of these lines; the
 * algorithms in this folder are written once and ask the profile.
 *
 * Sources: Linux 3.14.1 and 6.1.192, drivers/virtio/virtio_ring.c and
 * drivers/rpmsg/virtio_rpmsg_bus.c.
 */

import type { KernelId } from '../../machine/scenario.ts'
import { RPMSG_MAX_BUFS_PER_DIRECTION } from '../../memory/constants.ts'

export interface KernelProfile {
  readonly id: KernelId
  /** Where free descriptors are linked: in the shared table, or in a private array. */
  readonly freeList: 'desc.next' | 'desc_extra.next'
  /** avail.idx and avail.flags are kept in private copies and never read back. */
  readonly shadows: boolean
  /** virtqueue_add on a broken queue answers -EIO instead of working. */
  readonly addRefusesBroken: boolean
  /** virtqueue_poll on a broken queue says "nothing new" without looking. */
  readonly pollAsksBroken: boolean
  /** With the event index, disable_cb writes used_event = 0 and leaves avail.flags alone. */
  readonly disableByUsedEvent: boolean
  /** The interrupt handler leaves a hint, so that the next disable_cb can save its store. */
  readonly eventTriggered: boolean
  /** used_event is stored and followed by a full barrier as one operation (weak barriers only). */
  readonly storeMb: boolean
  /** num_free drops before the first descriptor is written, not after the last one. */
  readonly numFreeFirst: boolean
  /** vring_add_indirect fills the table and takes the head; in 6.x it is only allocated apart. */
  readonly tableApart: boolean
  /** Messages without a recipient are reported ten times in five seconds at most. */
  readonly limitsNoRecipient: boolean
  /** rpmsg_ns_cb copies the name before it reads address and flags. */
  readonly nameReadFirst: boolean
  /** After a signal prepare_to_wait_event leaves the wait queue, and finish_wait is left out. */
  readonly signalSkipsFinish: boolean
  /** A driver that could not be announced is removed again, with its endpoint. */
  readonly undoesFailedProbe: boolean
  /** A chain that is longer than the ring is a BUG; in 6.x it is warned about once and refused. */
  readonly tooLongIsBug: boolean
  /** vring_new_virtqueue refuses a num that is no power of two. */
  readonly refusesOddNum: boolean
  /** The send reads the length back from the header to dump the message. */
  readonly dumpsMessages: boolean
  /** The devices that probe announces besides the channel. */
  readonly busDevices: boolean
  /** Buffers for one direction of a ring with `num` entries. */
  buffersPerDirection(num: number): number
}

export const PROFILES: Record<KernelId, KernelProfile> = {
  'linux-3.x': {
    id: 'linux-3.x',
    freeList: 'desc.next',
    shadows: false,
    addRefusesBroken: false,
    pollAsksBroken: false,
    disableByUsedEvent: false,
    eventTriggered: false,
    storeMb: false,
    numFreeFirst: true,
    tableApart: true,
    limitsNoRecipient: false,
    nameReadFirst: false,
    signalSkipsFinish: false,
    undoesFailedProbe: false,
    tooLongIsBug: true,
    refusesOddNum: true,
    dumpsMessages: true,
    busDevices: false,
    buffersPerDirection: () => RPMSG_MAX_BUFS_PER_DIRECTION,
  },
  'linux-6.x': {
    id: 'linux-6.x',
    freeList: 'desc_extra.next',
    shadows: true,
    addRefusesBroken: true,
    pollAsksBroken: true,
    disableByUsedEvent: true,
    eventTriggered: true,
    storeMb: true,
    numFreeFirst: false,
    tableApart: false,
    limitsNoRecipient: true,
    nameReadFirst: true,
    signalSkipsFinish: true,
    undoesFailedProbe: true,
    tooLongIsBug: false,
    refusesOddNum: false,
    dumpsMessages: false,
    busDevices: true,
    buffersPerDirection: (num) => Math.min(num, RPMSG_MAX_BUFS_PER_DIRECTION),
  },
}
