/** The receive callback of a client of the bus: ours, since clients are not part of rpmsg. */

import { FN } from '../../machine/functions.ts'
import { call, event, type Routine } from '../../machine/op.ts'
import { peekBytes } from '../../machine/readBytes.ts'
import { SITE } from '../../machine/sites.ts'
import { rpmsgSendOffchannelRaw } from './send.ts'
import type { Virtproc } from './virtproc.ts'

/** A message as the callback of an endpoint gets it. */
export interface Received {
  /** Local address that it came to. */
  readonly to: number
  readonly src: number
  /** Length in bytes; what the header says. */
  readonly len: number
  /** Offset in memory of the payload. */
  readonly payload: number
}

/** @param echo the client sends the payload back at once, and does not wait for a buffer */
export function* clientCb(vrp: Virtproc, msg: Received, echo: boolean): Routine {
  const { to, src, len, payload } = msg
  const { heap } = vrp.layout
  // A length that the remote made up may lead out of the buffer, but not out of the pool.
  const data = yield* peekBytes(payload, Math.min(len, heap.at - payload))
  yield event(SITE['client.rx'], { rx: { to, src, len, data } })
  if (!echo) return
  const answer = { src: to, dst: src, len, data: payload, wait: false, kick: true }
  const err = yield* call(FN.send, rpmsgSendOffchannelRaw(vrp, answer))
  yield event(SITE['client.echo'], { echo: err })
}
