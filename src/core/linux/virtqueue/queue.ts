/** What the driver knows of one virtqueue: struct vring_virtqueue without its values. */

import type { Scenario } from '../../machine/scenario.ts'
import type { Heap } from '../../memory/indirectHeap.ts'
import type { Layout, QueueLayout } from '../../memory/layout.ts'
import type { Field } from '../../memory/memory.ts'
import { type KernelProfile, PROFILES } from './kernels.ts'

export interface DriverQueue extends QueueLayout {
  readonly k: KernelProfile
  readonly eventIdx: boolean
  /** Indirect tables are negotiated. */
  readonly indirect: boolean
  readonly heap: Heap
  /** 1 once the kernel has warned about a chain that is too long. */
  readonly warnedTooLong: Field
  readonly weakBarriers: boolean
  /** What the available index is cut to: 16 bits, or the ring where the driver wraps it there. */
  readonly idxMask: number
  /** Name in messages: "vq0", or "input" and "output" in rpmsg. */
  readonly label: string
  /** Function that is called when the other side interrupts; null if there is none. */
  readonly callback: 'cb' | 'rpmsg_recv_done' | 'rpmsg_xmit_done' | null
}

export function driverQueues(layout: Layout, hasCallback = true): DriverQueue[] {
  const s: Scenario = layout.scenario
  return layout.queues.map((q) => ({
    ...q,
    k: PROFILES[s.kernel],
    eventIdx: s.features.eventIdx,
    indirect: s.features.indirectDesc,
    heap: layout.heap,
    warnedTooLong: layout.bus.warnedTooLong,
    weakBarriers: s.weakBarriers,
    idxMask: s.wrapsAtNum ? q.vring.num - 1 : 0xffff,
    label: q.name === '' ? 'vq0' : q.name === 'rvq' ? 'input' : 'output',
    callback: !hasCallback
      ? null
      : q.name === ''
        ? 'cb'
        : q.name === 'rvq'
          ? 'rpmsg_recv_done'
          : 'rpmsg_xmit_done',
  }))
}

/** One entry of a scatterlist: physical address and length in bytes. */
export type Sg = readonly [addr: number, len: number]
