/** Frames: everything the screen needs for one moment, bytes as what changed since the last. */

import { writeOf } from '../../core/history/stepWrites.ts'
import { checkInvariants } from '../../core/invariants/invariants.ts'
import type {
  BranchInfo,
  BreakpointInfo,
  Frame,
  MemoryUpdate,
  Problem,
  SentFrame,
  Settings,
  Violated,
} from '../../protocol/protocol.ts'
import type { Play } from '../execution.ts'
import { suggest } from '../scheduler.ts'
import { actorInfos, callsAt, runningCall, stepInfo, stepsOfCall } from './stepInfo.ts'

/** Beyond so many steps the whole memory is cheaper than its changes. */
const MOST_STEPS = 2048
/** Largest ring whose invariants are checked with every frame. */
const MOST_CHECKED = 64

export interface Surroundings {
  readonly settings: Settings
  readonly history: number
  readonly branches: readonly BranchInfo[]
  readonly breakpoints: readonly BreakpointInfo[]
  readonly canUndoRestart: boolean
  readonly problem: Problem | ''
}

/**
 * The lists of owners in it are those that the play goes on with: read them, keep copies.
 *
 * @param from cursor of the frame before, or -1 if the page has no memory of this play
 */
export function makeFrame(play: Play, from: number, around: Surroundings): Frame {
  const { lives, cursor, length } = play
  const memory = memoryUpdate(play, from)
  const owners = play.owners.update(memory, from < 0)
  const step = cursor > 0 ? stepInfo(play, cursor - 1) : null
  return {
    scenario: play.scenario,
    ...around,
    cursor,
    length,
    memory,
    step,
    callSteps: step ? stepsOfCall(play, step.index) : [],
    calls: callsAt(play),
    actors: actorInfos(play),
    owners,
    ownerCounts: lives.ownerCounts.map((counts) => counts.slice()),
    descOwner: lives.descOwner,
    bufferOwner: play.owners.buffers,
    bufferMessage: lives.bufferMessage,
    unannounced: lives.unannounced.slice(),
    rungFor: lives.rungFor,
    publishedUpTo: lives.publishedUpTo,
    messages: play.log.messages.all[play.log.messages.begunBy(cursor) - 1]?.sent ?? 0,
    suggestion: suggest(play, step?.actor ?? -1),
    violated: violated(play),
    claims: play.claims.at(cursor),
    stops: play.breaks.here(),
    log: play.log.at(cursor),
  }
}

/** Invariants that do not hold; asked of small rings only, for their cost grows with num. */
function violated(play: Play): Violated[] {
  const { trace, cursor } = play
  if (play.scenario.num > MOST_CHECKED) return []
  const now = violations(play, cursor)
  if (now.length === 0 || cursor === 0) return now
  trace.seek(cursor - 1)
  const before = new Set(violations(play, cursor - 1).map(keyOf))
  trace.seek(cursor)
  return now.map((v) => ({ ...v, fresh: !before.has(keyOf(v)) }))
}

const keyOf = ({ name, queue }: Violated): string => `${name} ${queue}`

/** What does not hold after `step` steps; the memory must be that of this moment. */
function violations(play: Play, step: number): Violated[] {
  const { trace, machine, layout } = play
  const running = machine.actors.map((_, actor) => {
    const call = runningCall(play, actor, step)
    if (call < 0) return null
    const stack = trace.openFrames(call, step).map((f) => trace.frames.fn(f))
    return { call: trace.calls[call].call, stack }
  })
  const write = step > 0 ? writeOf(trace, step - 1) : null
  return checkInvariants(machine.memory, layout, { running, write }).map(
    ({ name, clause, queue }) => ({ name, clause, queue, fresh: false }),
  )
}

/** Bytes that changed since the cursor was `from`; all of them if that is far or -1. */
export function memoryUpdate(play: Play, from: number): MemoryUpdate {
  const { bytes } = play.machine.memory
  const { trace, cursor } = play
  if (from < 0 || Math.abs(cursor - from) > MOST_STEPS) return { full: bytes.slice() }
  const places = new Map<number, number>()
  for (let i = Math.min(from, cursor); i < Math.max(from, cursor); i++) {
    if (trace.isRange(i)) {
      const range = trace.range(i)
      places.set(range.from, Math.max(places.get(range.from) ?? 0, range.after.length))
    } else if (trace.isWrite(i)) {
      const place = trace.columns.place(i)
      places.set(place >>> 4, Math.max(places.get(place >>> 4) ?? 0, place & 15))
    }
  }
  const at = Uint32Array.from(places.keys())
  const length = Uint32Array.from(places.values())
  const out = new Uint8Array(length.reduce((sum, n) => sum + n, 0))
  let to = 0
  at.forEach((offset, k) => {
    out.set(bytes.subarray(offset, offset + length[k]), to)
    to += length[k]
  })
  return { at, length, bytes: out }
}

/** A frame for the way, without the lists that the page keeps itself. */
export function packed(frame: Frame): SentFrame {
  const { descOwner: _, bufferOwner: __, bufferMessage: ___, ...sent } = frame
  return sent
}

/** Buffers that can be handed over instead of copied. */
export function transfers({ memory, owners }: SentFrame): ArrayBuffer[] {
  const arrays: { buffer: ArrayBufferLike }[] = []
  if ('full' in memory) arrays.push(memory.full)
  else arrays.push(memory.at, memory.length, memory.bytes)
  if ('desc' in owners) arrays.push(...owners.desc, owners.buffer, owners.message)
  else arrays.push(owners.about, owners.index, owners.value)
  return arrays.map((a) => a.buffer as ArrayBuffer)
}
