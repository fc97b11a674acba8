/** Which functions of a library are in the ring that it sends on. */
import { FN, type FnName } from '../machine/functions.ts'
import type { Moment } from './moment.ts'

const numbers = (...names: readonly FnName[]): ReadonlySet<number> =>
  new Set(names.map((name) => FN[name]))
const SENDING = numbers(
  ...(['openampGetTx', 'openampSendNocopy', 'openampFreeTx'] as const),
  ...(['liteSend', 'liteAllocTx', 'liteSendNocopy'] as const),
)
const IN_THE_RING = numbers(
  ...(['openampTake', 'openampComplete', 'openampKick', 'openampListDel'] as const),
  ...(['openampListAdd', 'liteTake', 'liteComplete', 'liteKick'] as const),
)

/** Is a thread of a library in the virtqueue code of the ring that it sends on? */
export const isInSendRing = (r: Moment['running'][number]): boolean =>
  r?.stack.some((fn) => SENDING.has(fn)) === true && r.stack.some((fn) => IN_THE_RING.has(fn))
