/** Which faults wait, read from the memory, where they are like everything else. */
import type { FaultName } from '../../../core/memory/faultFields.ts'
import type { MemoryReplica } from '../../../store/memoryReplica.ts'
import { everyBit, FAULTS, type QueueLayout } from '../../../store/types.ts'

/** 0, or the value with which a fault was armed. */
export const armedValue = ({ memory }: MemoryReplica, q: QueueLayout, fault: FaultName): number =>
  memory.load(q.fault[fault])

/** Does it strike every time, until it is switched off? */
export const isEveryTime = ({ memory }: MemoryReplica, q: QueueLayout, fault: FaultName): boolean =>
  (memory.load(q.everyTime) & everyBit(fault)) !== 0

/** Faults that wait at a queue. */
export const armedAt = (replica: MemoryReplica, q: QueueLayout): readonly FaultName[] =>
  FAULTS.filter((fault) => armedValue(replica, q, fault) !== 0)

/** The next indirect table finds no memory; a fault of no queue. */
export const memoryIsShort = ({ memory, layout }: MemoryReplica): boolean =>
  memory.load(layout.heap.fails) !== 0
