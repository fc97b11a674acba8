/** What the remote has in its hands. */
import type { QueueLayout } from '../core/layout.ts'
import type { Memory } from '../core/memory.ts'

/** Heads that the remote took and has not completed, oldest first. */
export function heldHeads(memory: Memory, q: QueueLayout): number[] {
  const order = (head: number) => memory.load(q.held(head))
  return Array.from({ length: q.vring.num }, (_, head) => head)
    .filter((head) => order(head) > 0)
    .sort((a, b) => order(a) - order(b))
}
