/** The receive callback of the application: what it does with a message, by the endpoint's mode. */

import { FN } from '../../machine/functions.ts'
import { call, event, peek, type Routine } from '../../machine/op.ts'
import { readBytes } from '../../machine/readBytes.ts'
import { CALLBACK_MODES } from '../../machine/scenario.ts'
import { SITE } from '../../machine/sites.ts'
import { RPMSG_MAX_PAYLOAD } from '../../memory/constants.ts'
import { payloadOf } from '../../memory/rpmsgHeader.ts'
import type { Remote } from './remote.ts'
import { freeRow, nextHandle, writeRow } from './tables.ts'

export interface Received {
  /** Row of the endpoint. */
  readonly row: number
  /** Offset in memory of the buffer. */
  readonly start: number
  readonly src: number
  readonly len: number
}

/** What the callback may call in the library. */
export interface Library {
  /** Keeps the buffer once more; null where the callback's result says that instead. */
  readonly hold: (() => Routine) | null
  send(dst: number, data: Uint8Array): Routine<number>
}

/** @returns true if the application keeps the buffer */
export const callback = (rm: Remote, msg: Received, lib: Library): Routine<boolean> =>
  call(FN.remoteCallback, rxCallback(rm, msg, lib))

function* rxCallback(rm: Remote, msg: Received, lib: Library): Routine<boolean> {
  const { endpoints, held } = rm.s
  const { row, start, src, len } = msg
  const data = yield* readBytes(
    SITE['remote.app.payload'],
    payloadOf(start),
    Math.min(len, RPMSG_MAX_PAYLOAD),
  )
  const ept = (yield peek(endpoints.handle(row))) - 1
  const to = yield peek(endpoints.addr(row))
  const mode = CALLBACK_MODES[yield peek(endpoints.mode(row))]
  const buf = bufferAt(rm, start)
  const keeps = mode === 'hold' || mode === 'hold2'
  const room = keeps && (yield* freeRow(held)) >= 0
  const handle = room
    ? yield* nextHandle(SITE['remote.app.heldCount'], rm.counts.heldHandles)
    : null
  const told = handle === null ? {} : { held: handle }
  yield event(SITE['remote.app.receive'], { remoteRx: { ept, to, src, len, buf, data, ...told } })
  if (mode === 'echo') {
    const remoteEcho = yield* lib.send(src, data)
    yield event(SITE['remote.app.echo'], { remoteEcho })
  }
  if (handle === null) return false
  const times = lib.hold && mode === 'hold2' ? 2 : 1
  if (lib.hold) for (let n = 0; n < times; n++) yield* lib.hold()
  const free = yield* freeRow(held, handle)
  yield* writeRow(SITE['remote.app.held'], held, free, handle, [buf, times])
  return true
}

/** Buffer that starts at an offset in memory. */
export const bufferAt = ({ layout }: Remote, start: number): number =>
  layout.bufferOf(layout.bufferBase + start - layout.buffersAt)
