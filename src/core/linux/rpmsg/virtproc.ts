/** struct virtproc_info without its values: the rpmsg driver of one remote processor. */
import type { Layout } from '../../memory/layout.ts'
import type { KernelProfile } from '../virtqueue/kernels.ts'
import type { DriverQueue } from '../virtqueue/queue.ts'

export interface Virtproc {
  readonly layout: Layout
  readonly k: KernelProfile
  readonly rvq: DriverQueue
  readonly svq: DriverQueue
}

export const virtproc = (layout: Layout, [rvq, svq = rvq]: readonly DriverQueue[]): Virtproc => ({
  layout,
  k: svq.k,
  rvq,
  svq,
})
