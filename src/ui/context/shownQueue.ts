import type { Layout, QueueLayout } from '../../core/memory/layout.ts'
import { useVisualizer } from '../../store/hooks.ts'
import type { Mirror } from '../../store/memoryReplica.ts'

/** The queue on the stage; a bare virtqueue has no other. */
export const shownQueue = (layout: Layout, queue: number): QueueLayout =>
  layout.queues[Math.min(queue, layout.queues.length - 1)]

/** The same for a component. */
export const useShownQueue = ({ layout }: Mirror): QueueLayout =>
  shownQueue(
    layout,
    useVisualizer((s) => s.queue),
  )
