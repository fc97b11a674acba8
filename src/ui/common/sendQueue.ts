import type { Layout, QueueLayout } from '../../core/layout.ts'

/** The queue that the page is about: the send queue, or the only one of a bare virtqueue. */
export const sendQueue = (layout: Layout): QueueLayout => layout.queues[layout.queues.length - 1]
