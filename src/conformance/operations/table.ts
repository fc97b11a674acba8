/** All operations that the core knows, by their name in the traces. */
import { device } from './device.ts'
import type { Handlers } from './operation.ts'
import { queue } from './queue.ts'
import { remote } from './remote.ts'
import { rpmsg } from './rpmsg.ts'
import { surroundings } from './surroundings.ts'

export const OPERATIONS: Handlers = { ...queue, ...rpmsg, ...device, ...remote, ...surroundings }

/** Many calls in one operation: the trace has their sum, without the single events. */
export const SUMMED: ReadonlySet<string> = new Set(['fill', 'remote_cycle'])
