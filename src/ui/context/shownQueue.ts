import type { Layout, QueueLayout } from '../../core/memory/layout.ts'

/** The queue on the stage; a bare virtqueue has no other. */
export const shownQueue = ({ queues }: Layout, queue: number): QueueLayout =>
  queues[Math.min(queue, queues.length - 1)]
