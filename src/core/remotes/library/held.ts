/** What the application on a library has in its hands, as the bytes tell. */
import type { Layout } from '../../memory/layout.ts'
import type { Memory } from '../../memory/memory.ts'

/** A received buffer that the application holds. */
export interface HeldBuffer {
  readonly handle: number
  /** Number in the pool. */
  readonly buffer: number
  /** How often it must be released. */
  readonly count: number
}

/** A transmit buffer that the application has taken, to write in, and not sent. */
export interface TakenBuffer {
  readonly handle: number
  /** Number in the pool. */
  readonly buffer: number
  /** Handle of the endpoint that it was taken for. */
  readonly endpoint: number
}

/** All that it has taken, oldest first. */
export function takenHandles(memory: Memory, { remote }: Layout): TakenBuffer[] {
  if (!remote) return []
  const { taken } = remote.state
  const found: TakenBuffer[] = []
  for (let row = 0; row < taken.size; row++) {
    const handle = memory.load(taken.handle(row)) - 1
    if (handle < 0) continue
    const [buffer, endpoint] = [
      memory.load(taken.buffer(row)),
      memory.load(taken.endpoint(row)) - 1,
    ]
    found.push({ handle, buffer, endpoint })
  }
  return found.sort((a, b) => a.handle - b.handle)
}

/** All that it holds, oldest first; none on the textbook remote. */
export function heldHandles(memory: Memory, { remote }: Layout): HeldBuffer[] {
  if (!remote) return []
  const { held } = remote.state
  const found: HeldBuffer[] = []
  for (let row = 0; row < held.size; row++) {
    const handle = memory.load(held.handle(row)) - 1
    if (handle < 0) continue
    const [buffer, count] = [memory.load(held.buffer(row)), memory.load(held.count(row))]
    found.push({ handle, buffer, count })
  }
  return found.sort((a, b) => a.handle - b.handle)
}
