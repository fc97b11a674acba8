import { useVisualizer } from '../../store/hooks.ts'
import type { MemoryReplica } from '../../store/memoryReplica.ts'
import type { QueueLayout } from '../../store/types.ts'
import { shownQueue } from './shownQueue.ts'

/** The queue on the stage, for a component. */
export const useShownQueue = ({ layout }: MemoryReplica): QueueLayout =>
  shownQueue(
    layout,
    useVisualizer((s) => s.queue),
  )
