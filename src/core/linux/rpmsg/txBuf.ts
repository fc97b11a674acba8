/** get_a_tx_buf of Linux: where a send finds the buffer for its message. */

import { FN } from '../../machine/functions.ts'
import { call, lock, peek, type Routine, store, unlock } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import { virtqueueGetBuf } from '../virtqueue/getBuf.ts'
import type { Virtproc } from './virtproc.ts'

/**
 * Buffers that were never used first, then what virtqueue_get_buf gives back.
 *
 * @returns the index of a buffer, or NO_TOKEN if all are out
 */
export function* getATxBuf(vrp: Virtproc): Routine<number> {
  const { layout, svq } = vrp
  const count = layout.scenario.buffers
  yield lock(SITE['tx.lock'], layout.txLock)
  const lastSbuf = yield peek(layout.lastSbuf)
  let buf: number
  if (lastSbuf < count) {
    yield store(SITE['tx.fresh'], layout.lastSbuf, lastSbuf + 1)
    buf = count + lastSbuf
  } else {
    buf = yield* call(FN.getBuf, virtqueueGetBuf(svq, { len: null }))
  }
  yield unlock(SITE['tx.unlock'], layout.txLock)
  return buf
}
