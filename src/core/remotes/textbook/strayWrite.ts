/** A stray write of the remote: one store into a descriptor, which only the driver may write. */

import { store } from '../../machine/op.ts'
import type { Routine } from '../../machine/routine.ts'
import { SITE } from '../../machine/sites.ts'
import type { QueueLayout } from '../../memory/layout.ts'

export interface Scribble {
  readonly head: number
  readonly part: 'addr' | 'len' | 'flags' | 'next'
  readonly value: number
}

export function* scribble(
  { vring }: QueueLayout,
  { head, part, value }: Scribble,
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
