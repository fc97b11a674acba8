/** What an rpmsg library offers to its application; each remote has its own. */

import type { Routine } from '../../machine/op.ts'
import type { QueueLayout } from '../../memory/layout.ts'
import type { NewEndpoint } from './endpoints.ts'
import type { Buffer, Remote } from './remote.ts'

export interface Stack {
  start(rm: Remote, nameService: boolean): Routine
  stop(rm: Remote): Routine
  /** The driver has rung for `q`. */
  notification(rm: Remote, q: QueueLayout): Routine
  /** @returns the address it has got, or an error */
  createEpt(rm: Remote, ept: NewEndpoint): Routine<{ readonly addr: number } | number>
  destroyEpt(rm: Remote, row: number): Routine
  announce(rm: Remote, row: number, service: string, flags: number): Routine<number>
  /** Sends a copy of `data` from the endpoint in `row`. */
  send(rm: Remote, row: number, dst: number, data: Uint8Array, wait: number): Routine<number>
  allocTx?(rm: Remote, wait: number): Routine<Buffer | null>
  /** Sends what lies in the buffer that starts at `start`. */
  sendNocopy?(rm: Remote, row: number, dst: number, start: number, len: number): Routine<number>
  freeTx?(rm: Remote, start: number): Routine
  hold?(rm: Remote, start: number): Routine
  release?(rm: Remote, start: number): Routine
  enableCb?(rm: Remote, q: QueueLayout): Routine<number>
  disableCb?(rm: Remote, q: QueueLayout): Routine
}
