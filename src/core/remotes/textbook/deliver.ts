/** The textbook remote sends: it fills a receive buffer of Linux and completes it. */

import { FN } from '../../machine/functions.ts'
import { call, copy, type Routine, store } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import { NO_TOKEN } from '../../memory/constants.ts'
import type { Layout, QueueLayout } from '../../memory/layout.ts'
import { field } from '../../memory/memory.ts'
import { inItsMap } from '../../memory/remoteView.ts'
import {
  hdrDst,
  hdrFlags,
  hdrLen,
  hdrReserved,
  hdrSrc,
  payloadOf,
} from '../../memory/rpmsgHeader.ts'
import { addConsumed, takeAvailable } from './textbook.ts'

/** A message with everything in it that a remote may get wrong. */
export interface Delivery {
  readonly src: number
  readonly dst: number
  readonly reserved: number
  /** What the header says, in bytes. */
  readonly len: number
  readonly flags: number
  readonly data: Uint8Array<ArrayBuffer>
  /** What the used ring says, in bytes. */
  readonly usedLen: number
}

export interface Delivered {
  /** Head of the buffer, or NO_TOKEN if Linux has none to spare. */
  readonly head: number
  readonly buf: number
  readonly interrupt: boolean
}

/** Takes the next receive buffer, writes the message into it and gives it back. */
export function* deliver(
  layout: Layout,
  q: QueueLayout,
  eventIdx: boolean,
  msg: Delivery,
): Routine<Delivered> {
  const { head, chain } = yield* call(FN.take, takeAvailable(layout, q))
  if (head === NO_TOKEN) return { head, buf: NO_TOKEN, interrupt: false }
  const buf = chain.length > 0 ? layout.bufferOf(inItsMap(layout, chain[0].addr)) : -1
  if (buf >= 0) {
    const start = layout.bufferAt(buf)
    yield store(SITE['deliver.src'], hdrSrc(start), msg.src)
    yield store(SITE['deliver.dst'], hdrDst(start), msg.dst)
    yield store(SITE['deliver.reserved'], hdrReserved(start), msg.reserved)
    yield store(SITE['deliver.len'], hdrLen(start), msg.len)
    yield store(SITE['deliver.flags'], hdrFlags(start), msg.flags)
    if (msg.data.length > 0) yield copy(SITE['deliver.data'], field(payloadOf(start), 1), msg.data)
  }
  const entries = [[head, msg.usedLen]] as const
  const interrupted = yield* call(FN.complete, addConsumed(q, entries, eventIdx))
  return { head, buf, interrupt: interrupted !== 0 }
}
