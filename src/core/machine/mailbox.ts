/** The mailbox that carries kicks: it has places, and may be full (layout.mailboxRead). */
import type { Layout } from '../memory/layout.ts'
import type { Memory } from '../memory/memory.ts'
import { FN } from './functions.ts'
import { call, peek, type Routine, store } from './op.ts'
import { SITE } from './sites.ts'

/** Kicks of both queues that the remote has not read share the places. */
export function isFull({ scenario, queues }: Layout, memory: Memory): boolean {
  const { places } = scenario.mailbox
  if (places === 0) return false
  let waiting = 0
  for (const { kicks, mailboxRead } of queues)
    if (mailboxRead !== null) waiting += memory.load(kicks) - memory.load(mailboxRead)
  return waiting >= places
}

/** Must a kick wait for a place? */
export const waitsForMailbox = (layout: Layout, memory: Memory): boolean =>
  layout.scenario.mailbox.full === 'blocks' && isFull(layout, memory)

/** The remote's interrupt handler takes out all that is there, whichever queue it is about. */
export function* readMailbox({ queues }: Layout): Routine<number> {
  for (const { kicks, mailboxRead } of queues) {
    if (mailboxRead === null) continue
    const rung = yield peek(kicks)
    if (rung !== (yield peek(mailboxRead))) yield store(SITE['remote.mailbox'], mailboxRead, rung)
  }
  return 0
}

/** The same within something else that the remote does, where it has a mailbox at all. */
export function* emptyMailbox(layout: Layout): Routine {
  if (layout.scenario.mailbox.places > 0) yield* call(FN.readMailbox, readMailbox(layout))
}
