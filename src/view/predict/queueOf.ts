import type { QueueLayout } from '../../core/memory/layout.ts'
import type { Asked } from './types.ts'

/** The queue that a step is about; of one that is about none, the first. */
export const queueOf = ({ layout }: Asked['bytes'], name: string): QueueLayout =>
  layout.queues.find((queue) => queue.name === name) ?? layout.queues[0]
