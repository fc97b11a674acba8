/** What the remote has in its hands. */
import type { Layout } from '../../core/memory/layout.ts'
import type { Memory } from '../../core/memory/memory.ts'

export { heldHeads } from '../../core/memory/snapshot.ts'

/** A received buffer that the application on a real remote holds. */
export interface HeldBuffer {
  readonly handle: number
  /** Number in the pool. */
  readonly buffer: number
  /** How often it must be released. */
  readonly count: number
}

/** The same of a library: received buffers that its application holds, oldest first. */
export function heldHandles(memory: Memory, { remote }: Layout): HeldBuffer[] {
  if (!remote) return []
  const { held } = remote.state
  return Array.from({ length: held.size }, (_, row) => ({
    handle: memory.load(held.handle(row)) - 1,
    buffer: memory.load(held.buffer(row)),
    count: memory.load(held.count(row)),
  }))
    .filter(({ handle }) => handle >= 0)
    .sort((a, b) => a.handle - b.handle)
}
