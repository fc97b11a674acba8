/**
 * The application on a real remote: the calls that a person (or a trace) makes there. It knows
 * endpoints, held and taken buffers by handles, which count up and are never used again.
 */

import { emptyMailbox } from '../machine/mailbox.ts'
import { copy, peek, type Routine, store } from '../machine/op.ts'
import { CALLBACK_MODES } from '../machine/scenario.ts'
import { SITE } from '../machine/sites.ts'
import { cursorsElsewhere } from '../machine/world.ts'
import type { Layout, QueueLayout } from '../memory/layout.ts'
import { field } from '../memory/memory.ts'
import { payloadOf } from '../memory/rpmsgHeader.ts'
import { bufferAt } from './library/callback.ts'
import { NO_TX, NOT_THERE, type RemoteCall, type RemoteResult } from './library/calls.ts'
import type { RealRemoteId } from './library/profiles.ts'
import { type Remote, remoteOf } from './library/remote.ts'
import type { Stack } from './library/stack.ts'
import { freeRow, freeTheRow, nextHandle, rowOf, writeRow } from './library/tables.ts'
import { openamp } from './openamp/stack.ts'
import { pru } from './pru/pru.ts'
import { rpmsgLite } from './rpmsgLite/stack.ts'
import { hangs } from './textbook/completionFaults.ts'
import { reset, restartTextbook } from './textbook/restart.ts'

const STACKS: Record<RealRemoteId, Stack> = {
  openamp,
  'rpmsg-lite': rpmsgLite,
  'ti-pru': pru,
}

type Ask<K extends RemoteCall['fn']> = Extract<RemoteCall, { fn: K }>

/** The routine of a call to the remote. */
export function remoteRoutineOf(layout: Layout, c: RemoteCall): Routine<RemoteResult> {
  if (c.fn === 'remoteRestart' && !layout.remote) return restartTextbook(layout)
  const rm = remoteOf(layout)
  const lib = STACKS[rm.p.id]
  switch (c.fn) {
    case 'remoteStart':
      return start(rm, lib, c.nameService)
    case 'remoteRestart':
      return restart(rm, lib, c.mode)
    case 'remotePoll':
      return poll(rm, lib, queueOf(rm, c.q))
    case 'remoteCreateEpt':
      return createEpt(rm, lib, c)
    case 'remoteSetMode':
      return withEndpoint(rm, c.ept, (row) => setMode(rm, row, c))
    case 'remoteDestroyEpt':
      return withEndpoint(rm, c.ept, (row) => zero(lib.destroyEpt(rm, row)))
    case 'remoteAnnounce':
      return withEndpoint(rm, c.ept, (row) => lib.announce(rm, row, c.service, c.flags))
    case 'remoteSend':
      return withEndpoint(rm, c.ept, (row) => lib.send(rm, row, c.dst, c.data, c.wait))
    case 'remoteAllocTx':
      return withEndpoint(rm, c.ept, () => allocTx(rm, lib, c))
    case 'remoteSendNocopy':
      return sendNocopy(rm, lib, c)
    case 'remoteFreeTx':
      return freeTx(rm, lib, c.tx)
    case 'remoteHold':
      return hold(rm, lib, c.held)
    case 'remoteRelease':
      return release(rm, lib, c.held)
    case 'remoteEnableCb':
      return orNotThere(lib.enableCb?.(rm, queueOf(rm, c.q)))
    case 'remoteDisableCb':
      return zero(lib.disableCb?.(rm, queueOf(rm, c.q)))
    default:
      return c satisfies never
  }
}

/** @param q index of the queue, as Linux counts them */
const queueOf = ({ rvq, svq }: Remote, q: number): QueueLayout => (rvq.index === q ? rvq : svq)

function* start(rm: Remote, lib: Stack, nameService: boolean): Routine<number> {
  yield* lib.start(rm, nameService)
  yield* cursorsElsewhere(rm.layout)
  return 0
}

/** A firmware that hangs does not even look. */
function* poll(rm: Remote, lib: Stack, q: QueueLayout): Routine<number> {
  if (yield* hangs(q)) return 0
  yield* emptyMailbox(rm.layout)
  yield* lib.notification(rm, q)
  return 0
}

/** Not `start`: a firmware that begins again begins at 0, wherever the rings are. */
function* restart(rm: Remote, lib: Stack, mode: 'crash' | 'clean'): Routine<number> {
  const nameService = (yield peek(rm.s.supportNs)) !== 0
  if (mode === 'clean') yield* lib.stop(rm)
  yield* reset(rm.layout)
  yield* lib.start(rm, nameService)
  return 0
}

function* createEpt(
  rm: Remote,
  lib: Stack,
  { service, addr, dest, mode }: Ask<'remoteCreateEpt'>,
): Routine<RemoteResult> {
  const ept = yield* nextHandle(SITE['remote.app.eptCount'], rm.counts.endpointHandles)
  const made = yield* lib.createEpt(rm, { handle: ept, service, addr, dest, mode })
  return typeof made === 'number' ? made : { ept, addr: made.addr }
}

function* setMode({ s }: Remote, row: number, { mode }: Ask<'remoteSetMode'>): Routine<number> {
  yield store(SITE['remote.app.mode'], s.endpoints.mode(row), CALLBACK_MODES.indexOf(mode))
  return 0
}

function* allocTx(rm: Remote, lib: Stack, c: Ask<'remoteAllocTx'>): Routine<RemoteResult> {
  const { taken } = rm.s
  if ((yield* freeRow(taken)) < 0 || !lib.allocTx) return NO_TX
  const buffer = yield* lib.allocTx(rm, c.wait)
  if (!buffer) return NO_TX
  const buf = bufferAt(rm, buffer.start)
  const tx = yield* nextHandle(SITE['remote.app.takenCount'], rm.counts.takenHandles)
  // Looked for again: another thread may have taken a buffer meanwhile.
  const row = yield* freeRow(taken, tx)
  if (row < 0) return NO_TX
  yield* writeRow(SITE['remote.app.taken'], taken, row, tx, [buf, c.ept + 1])
  return { tx, buf, len: buffer.len }
}

function* sendNocopy(rm: Remote, lib: Stack, c: Ask<'remoteSendNocopy'>): Routine<number> {
  const { taken, endpoints } = rm.s
  const row = yield* rowOf(taken, c.tx)
  if (row < 0 || !lib.sendNocopy) return NOT_THERE
  const start = rm.layout.bufferAt(yield peek(taken.buffer(row)))
  const ept = yield* rowOf(endpoints, (yield peek(taken.endpoint(row))) - 1)
  if (ept < 0) return NOT_THERE
  if (c.data.length > 0) yield copy(SITE['remote.app.write'], field(payloadOf(start), 1), c.data)
  const sent = yield* lib.sendNocopy(rm, ept, c.dst, start, c.data.length)
  if (sent >= 0) yield* freeTheRow(SITE['remote.app.sent'], taken, row)
  return sent
}

function* freeTx(rm: Remote, lib: Stack, tx: number): Routine<number> {
  const { taken } = rm.s
  const row = yield* rowOf(taken, tx)
  if (row < 0 || !lib.freeTx) return NOT_THERE
  yield* lib.freeTx(rm, rm.layout.bufferAt(yield peek(taken.buffer(row))))
  yield* freeTheRow(SITE['remote.app.sent'], taken, row)
  return 0
}

function* hold(rm: Remote, lib: Stack, handle: number): Routine<number> {
  const { held } = rm.s
  const row = yield* rowOf(held, handle)
  if (row < 0 || !lib.hold) return NOT_THERE
  yield* lib.hold(rm, rm.layout.bufferAt(yield peek(held.buffer(row))))
  yield store(SITE['remote.app.heldMore'], held.count(row), (yield peek(held.count(row))) + 1)
  return 0
}

/** Lets go of a held buffer once; the library counts for itself. */
function* release(rm: Remote, lib: Stack, handle: number): Routine<number> {
  const { held } = rm.s
  const row = yield* rowOf(held, handle)
  if (row < 0 || !lib.release) return NOT_THERE
  yield* lib.release(rm, rm.layout.bufferAt(yield peek(held.buffer(row))))
  const left = (yield peek(held.count(row))) - 1
  if (left > 0) yield store(SITE['remote.app.heldLess'], held.count(row), left)
  else yield* freeTheRow(SITE['remote.app.released'], held, row)
  return 0
}

function* withEndpoint(
  rm: Remote,
  handle: number,
  then: (row: number) => Routine<RemoteResult>,
): Routine<RemoteResult> {
  const row = yield* rowOf(rm.s.endpoints, handle)
  return row < 0 ? NOT_THERE : yield* then(row)
}

function* zero(routine: Routine<unknown> | undefined): Routine<number> {
  if (routine) yield* routine
  return 0
}

function* orNotThere(routine: Routine<number> | undefined): Routine<number> {
  return routine ? yield* routine : NOT_THERE
}
