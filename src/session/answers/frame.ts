/** Frames: everything the screen needs for one moment, bytes as what changed since the last. */

import { writeOf } from '../../core/history/stepWrites.ts'
import { checkInvariants } from '../../core/invariants/invariants.ts'
import type { BytesUpdate } from '../../core/memory/bytesUpdate.ts'
import type { Bounds } from '../../protocol/bounds.ts'
import type {
  BranchInfo,
  BreakpointInfo,
  Problem,
  SentFrame,
  Settings,
  Violated,
} from '../../protocol/protocol.ts'
import type { Stops } from '../../protocol/stops.ts'
import type { Execution } from '../execution.ts'
import { suggest } from '../scheduler.ts'
import { roundBefore } from './round.ts'
import { actorInfos, callsAt, runningCall, stepInfo, stepsOfCall } from './stepInfo.ts'
import { wanted } from './wakeUps.ts'

/** Beyond so many steps the whole memory is cheaper than its changes. */
const MOST_STEPS = 2048
/** Largest ring whose invariants are checked with every frame. */
const MOST_CHECKED = 64

export interface Surroundings {
  readonly settings: Settings
  readonly revision: number
  readonly branches: readonly BranchInfo[]
  readonly breakpoints: readonly BreakpointInfo[]
  readonly bounds: Bounds
  readonly stops: Stops
  readonly canUndoRestart: boolean
  readonly problem: Problem | ''
}

/** @param from cursor of the frame before, or -1 if the page has no memory of this execution */
export function makeFrame(execution: Execution, from: number, around: Surroundings): SentFrame {
  const { ownership, publication, cursor, length } = execution
  const step = cursor > 0 ? stepInfo(execution, cursor - 1) : null
  return {
    scenario: execution.scenario,
    ...around,
    cursor,
    length,
    memory: memoryUpdate(execution, from),
    step,
    callSteps: step ? stepsOfCall(execution, step.index) : [],
    calls: callsAt(execution),
    actors: actorInfos(execution),
    ownerCounts: ownership.counts.map((counts) => counts.slice()),
    rungFor: publication.rungFor,
    publishedUpTo: publication.publishedUpTo,
    messages: execution.messages.sent,
    suggestion: suggest(execution, step?.actor ?? -1),
    violated: violated(execution),
    misconceptions: execution.misconceptions.all(),
    met: execution.breaks.here(),
    round: roundBefore(execution, cursor),
    log: execution.log.entries(ownership),
  }
}

/** Invariants that do not hold; asked of small rings only, for their cost grows with num. */
function violated(execution: Execution): Violated[] {
  const { cursor } = execution
  if (execution.scenario.num > MOST_CHECKED) return []
  const now = violations(execution, cursor)
  if (now.length === 0 || cursor === 0) return now
  execution.seek(cursor - 1)
  const before = new Set(violations(execution, cursor - 1).map(keyOf))
  execution.seek(cursor)
  return now.map((v) => ({ ...v, fresh: !before.has(keyOf(v)) }))
}

const keyOf = ({ name, queue }: Violated): string => `${name} ${queue}`

/** What does not hold after `step` steps; the memory must be that of this moment. */
function violations(execution: Execution, step: number): Violated[] {
  const { trace, machine, layout } = execution
  const running = machine.actors.map((_, actor) => {
    const call = runningCall(execution, actor, step)
    if (call < 0) return null
    const stack = trace.openFrames(call, step).map((f) => trace.frames.fn(f))
    return { call: trace.calls[call].call, stack }
  })
  const write = step > 0 ? writeOf(trace, step - 1) : null
  const moment = { running, write, wanted: wanted(execution) }
  return checkInvariants(machine.memory, layout, moment).map(({ name, clause, queue }) => ({
    name,
    clause,
    queue,
    fresh: false,
  }))
}

/**
 * Bytes of the memory, and of the region behind it, that changed since the cursor was `from`; all
 * of them if that is far or -1.
 */
export function memoryUpdate(execution: Execution, from: number): BytesUpdate {
  const { bytes } = execution.machine.memory
  const { trace, cursor, region, layout } = execution
  if (from < 0 || Math.abs(cursor - from) > MOST_STEPS) return { full: allBytes(execution) }
  const [first, end] = [Math.min(from, cursor), Math.max(from, cursor)]
  const places = new Map<number, number>()
  const add = (offset: number, length: number) =>
    places.set(offset, Math.max(places.get(offset) ?? 0, length))
  for (let i = first; i < end; i++) {
    if (trace.isRange(i)) {
      const range = trace.range(i)
      add(range.from, range.after.length)
    } else if (trace.isWrite(i)) add(trace.columns.place(i) >>> 4, trace.columns.place(i) & 15)
  }
  execution.changedBytes(first, end, (offset, size) => add(layout.size + offset, size))
  const at = Uint32Array.from(places.keys())
  const length = Uint32Array.from(places.values())
  const out = new Uint8Array(length.reduce((sum, n) => sum + n, 0))
  let to = 0
  at.forEach((offset, k) => {
    const [source, start] = offset < layout.size ? [bytes, offset] : [region, offset - layout.size]
    out.set(source.subarray(start, start + length[k]), to)
    to += length[k]
  })
  return { at, length, bytes: out }
}

/** A copy of the memory at the cursor, with the region behind it. */
export function allBytes({ machine, region, layout }: Execution): Uint8Array {
  const bytes = new Uint8Array(layout.size + region.length)
  bytes.set(machine.memory.bytes)
  bytes.set(region, layout.size)
  return bytes
}

/** Buffers that can be handed over instead of copied. */
export function transfers({ memory }: SentFrame): ArrayBuffer[] {
  const arrays = 'full' in memory ? [memory.full] : [memory.at, memory.length, memory.bytes]
  return arrays.map((a) => a.buffer as ArrayBuffer)
}
