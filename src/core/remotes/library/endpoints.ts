/** The endpoints of a real remote, as a table that all three libraries use in their own order. */

import { peek, type Routine } from '../../machine/op.ts'
import { CALLBACK_MODES, type CallbackMode } from '../../machine/scenario.ts'
import { SITE } from '../../machine/sites.ts'
import { RPMSG_ADDR_ANY, RPMSG_NAME_SIZE, RPMSG_NS_ADDR } from '../../memory/constants.ts'
import type { Remote } from './remote.ts'
import { freeRow, freeTheRow, writeRow } from './tables.ts'

/** The endpoint of the name service stands in no table. */
export const NS_EPT = -2
export const NO_EPT = -1

export interface NewEndpoint {
  readonly handle: number
  readonly service: string
  readonly addr: number
  readonly dest: number
  readonly mode: CallbackMode
}

/** Row of the endpoint with a local address, the oldest one if there are several. */
export function* endpointAt({ s }: Remote, addr: number): Routine<number> {
  if (addr === RPMSG_NS_ADDR && (yield peek(s.supportNs))) return NS_EPT
  return yield* oldest(s.endpoints.size, function* (row) {
    const handle = yield peek(s.endpoints.handle(row))
    return handle !== 0 && (yield peek(s.endpoints.addr(row))) === addr ? handle : 0
  })
}

/**
 * rpmsg_get_endpoint of OpenAMP by name: the oldest one of that service whose other end is
 * `dest`, or has not been told yet.
 */
export function* endpointOfService({ s }: Remote, name: string, dest: number): Routine<number> {
  return yield* oldest(s.endpoints.size, function* (row) {
    const handle = yield peek(s.endpoints.handle(row))
    if (handle === 0 || (yield* serviceOf(s.endpoints.name(row))) !== name) return 0
    const other = yield peek(s.endpoints.dest(row))
    return other === RPMSG_ADDR_ANY || other === dest ? handle : 0
  })
}

/** @returns the new row, or NO_EPT if the table is full */
export function* register({ s }: Remote, e: NewEndpoint): Routine<number> {
  const row = yield* freeRow(s.endpoints)
  if (row < 0) return NO_EPT
  const fields = [e.addr, e.dest, CALLBACK_MODES.indexOf(e.mode)]
  yield* writeRow(
    SITE['remote.ept.register'],
    s.endpoints,
    row,
    e.handle,
    fields,
    nameBytes(e.service),
  )
  return row
}

export function* unregister({ s }: Remote, row: number): Routine {
  yield* freeTheRow(SITE['remote.ept.unregister'], s.endpoints, row)
}

/** A service name padded to the length of its field. */
export function nameBytes(service: string): Uint8Array {
  const bytes = new Uint8Array(RPMSG_NAME_SIZE)
  for (let i = 0; i < Math.min(service.length, RPMSG_NAME_SIZE); i++)
    bytes[i] = service.charCodeAt(i)
  return bytes
}

/** Name up to its zero. */
export function nameIn(bytes: Uint8Array): string {
  const end = bytes.indexOf(0)
  return String.fromCharCode(...bytes.subarray(0, end < 0 ? bytes.length : end))
}

/** The name that a row of the table carries; `first` is its first 8 bytes. */
export function* serviceOf(first: number): Routine<string> {
  const bytes: number[] = []
  for (let i = 0; i < RPMSG_NAME_SIZE; i++) bytes.push(yield peek((((first >>> 4) + i) << 4) | 1))
  return nameIn(Uint8Array.from(bytes))
}

/** Message of the name service: name, address, flags. */
export function announcement(service: string, addr: number, flags: number): Uint8Array {
  const bytes = new Uint8Array(RPMSG_NAME_SIZE + 8)
  bytes.set(nameBytes(service))
  const view = new DataView(bytes.buffer)
  view.setUint32(RPMSG_NAME_SIZE, addr, true)
  view.setUint32(RPMSG_NAME_SIZE + 4, flags, true)
  return bytes
}

/** Row whose handle, as `match` gives it (0: no match), is the smallest; else NO_EPT. */
function* oldest(size: number, match: (row: number) => Routine<number>): Routine<number> {
  let best = NO_EPT
  let age = Number.POSITIVE_INFINITY
  for (let row = 0; row < size; row++) {
    const handle = yield* match(row)
    if (handle === 0 || handle >= age) continue
    best = row
    age = handle
  }
  return best
}
