/** Tables of the remote and of its application: handles, and the rows that stand for them. */

import { copy, peek, type Routine, rmw, store } from '../../machine/op.ts'
import { type Field, field, offsetOf } from '../../memory/memory.ts'
import type { Table } from '../../memory/remoteState.ts'

/**
 * @param handle looked for from its own place on, so that two threads do not find the same row
 * @returns a row that is free, or -1
 */
export function* freeRow(table: Table, handle = 0): Routine<number> {
  for (let n = 0; n < table.size; n++) {
    const row = (handle + n) % table.size
    if ((yield peek(table.handle(row))) === 0) return row
  }
  return -1
}

/** @returns the row of a handle, or -1 */
export function* rowOf(table: Table, handle: number): Routine<number> {
  for (let row = 0; row < table.size; row++)
    if ((yield peek(table.handle(row))) === handle + 1) return row
  return -1
}

/** Gives out the next handle: `count` is how many there were. */
export function* nextHandle(site: number, count: Field): Routine<number> {
  return (yield rmw(site, count, 1)) - 1
}

/** Writes a whole row in one step: the handle, then the other fields, 4 bytes each; then bytes. */
export function* writeRow(
  site: number,
  table: Table,
  row: number,
  handle: number,
  fields: readonly number[],
  rest: Uint8Array = new Uint8Array(),
): Routine {
  const bytes = new Uint8Array(table.stride)
  const view = new DataView(bytes.buffer)
  ;[handle + 1, ...fields].forEach((value, i) => {
    view.setUint32(4 * i, value, true)
  })
  bytes.set(rest, 4 * (fields.length + 1))
  yield copy(site, field(offsetOf(table.handle(row)), 1), bytes)
}

export function* freeTheRow(site: number, table: Table, row: number): Routine {
  yield store(site, table.handle(row), 0)
}
