/** The endpoints of a real remote, as the bytes tell. */
import { RPMSG_ADDR_ANY } from '../core/memory/constants.ts'
import type { Layout } from '../core/memory/layout.ts'
import type { Memory } from '../core/memory/memory.ts'
import type { Table } from '../core/memory/remoteState.ts'

export interface RemoteEndpoint {
  readonly handle: number
  readonly addr: number
  /** RPMSG_ADDR_ANY: not known. */
  readonly dest: number
}

/** All that exist, the oldest first; none on the textbook remote. */
export function remoteEndpoints(memory: Memory, { remote }: Layout): RemoteEndpoint[] {
  if (!remote) return []
  const { endpoints } = remote.state
  const found: RemoteEndpoint[] = []
  for (let row = 0; row < endpoints.size; row++) {
    const handle = memory.load(endpoints.handle(row)) - 1
    if (handle < 0) continue
    const [addr, dest] = [memory.load(endpoints.addr(row)), memory.load(endpoints.dest(row))]
    found.push({ handle, addr, dest })
  }
  return found.sort((a, b) => a.handle - b.handle)
}

/**
 * Where a message of the endpoint with a handle comes from and goes to: to OpenAMP, RPMSG_ADDR_ANY
 * is the other end of the endpoint.
 */
export function endsOf(memory: Memory, layout: Layout, handle: number, dst: number) {
  const ept = remoteEndpoints(memory, layout).find((e) => e.handle === handle)
  const other = layout.scenario.remote === 'openamp' ? ept?.dest : undefined
  return {
    src: ept?.addr ?? RPMSG_ADDR_ANY,
    dst: dst === RPMSG_ADDR_ANY ? (other ?? dst) : dst,
  }
}

/** Handle of the endpoint that a transmit buffer was taken for; -1 if there is no such buffer. */
export function endpointOfTaken(memory: Memory, { remote }: Layout, tx: number): number {
  if (!remote) return -1
  const { taken } = remote.state
  const row = rowOf(memory, taken, tx)
  return row < 0 ? -1 : memory.load(taken.endpoint(row)) - 1
}

function rowOf(memory: Memory, table: Table, handle: number): number {
  for (let row = 0; row < table.size; row++)
    if (memory.load(table.handle(row)) === handle + 1) return row
  return -1
}
