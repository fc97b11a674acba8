/** Signals: what happens to a pending one when a thread is back in its program. */

import { peek, type Routine, store } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import type { Layout } from '../../memory/layout.ts'

/**
 * The end of a system call, whatever it answers: a signal that was pending is handled.
 *
 * @param thread actor that runs the program; -1 inside of the kernel
 * @returns `answer`
 */
export function* backInProgram(layout: Layout, thread: number, answer: number): Routine<number> {
  if (thread < 0) return answer
  const pending = layout.signalPending(thread)
  if (yield peek(pending)) yield store(SITE['world.signalled'], pending, 0)
  return answer
}
