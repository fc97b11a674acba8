/** A stray write of the remote: one store into a descriptor, which only the driver may write. */

import { type Routine, store } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import type { QueueLayout } from '../../memory/layout.ts'

export interface StrayWrite {
  readonly head: number
  readonly part: 'addr' | 'len' | 'flags' | 'next'
  readonly value: number
}

export function* strayWrite(
  { vring }: QueueLayout,
  { head, part, value }: StrayWrite,
): Routine<number> {
  const place = {
    addr: vring.descAddr,
    len: vring.descLen,
    flags: vring.descFlags,
    next: vring.descNext,
  }[part]
  yield store(SITE['remote.scribble'], place.call(vring, head), value)
  return 0
}
