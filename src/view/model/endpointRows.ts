/** Endpoints of both sides, read from where each keeps them. */

export { heldHandles, takenHandles } from '../../core/remotes/library/held.ts'

import { CALLBACK_MODES, type CallbackMode, type Scenario } from '../../core/machine/scenario.ts'
import { EptCb } from '../../core/memory/busLayout.ts'
import { RPMSG_ADDR_ANY, RPMSG_NAME_SIZE } from '../../core/memory/constants.ts'
import type { Layout } from '../../core/memory/layout.ts'
import { field, type Memory, offsetOf } from '../../core/memory/memory.ts'

export type { CallbackMode }

/** `sbuf[3]`, as the stage calls it. */
export const bufferName = ({ buffers }: Scenario, buffer: number): string =>
  buffer < buffers ? `rbuf[${buffer}]` : `sbuf[${buffer - buffers}]`

type CallbackName = keyof typeof EptCb
const CALLBACKS = Object.keys(EptCb) as CallbackName[]

/** The endpoints of Linux that a message can find, by their rows. */
export function linuxEndpoints(memory: Memory, { bus }: Layout) {
  return Array.from({ length: bus.endpoints }, (_, ept) => ({
    /** Its row, by which destroyEpt knows it. */
    ept,
    addr: memory.load(bus.eptAddr(ept)),
    callback: CALLBACKS[memory.load(bus.eptCb(ept))] ?? 'none',
  })).filter(({ ept, addr }) => addr !== RPMSG_ADDR_ANY && memory.load(bus.eptRefs(ept)) > 0)
}

/** The endpoints of a library, oldest first; the textbook remote has none. */
export function remoteEndpoints(memory: Memory, { remote }: Layout) {
  if (!remote) return []
  const { endpoints } = remote.state
  return Array.from({ length: endpoints.size }, (_, row) => ({
    /** By which the calls of the remote know it. */
    handle: memory.load(endpoints.handle(row)) - 1,
    addr: memory.load(endpoints.addr(row)),
    /** RPMSG_ADDR_ANY: not known yet. */
    dest: memory.load(endpoints.dest(row)),
    mode: CALLBACK_MODES[memory.load(endpoints.mode(row))],
    service: nameAt(memory, offsetOf(endpoints.name(row))),
  }))
    .filter(({ handle }) => handle >= 0)
    .sort((a, b) => a.handle - b.handle)
}

/** A service name up to its zero. */
function nameAt(memory: Memory, from: number): string {
  let name = ''
  for (let i = 0; i < RPMSG_NAME_SIZE; i++) {
    const code = memory.load(field(from + i, 1))
    if (code === 0) break
    name += String.fromCharCode(code)
  }
  return name
}
