/** Rows of the trace as the page reads them. */
import { lowerBound } from '../../core/history/undoable.ts'
import { actorName, actorRole } from '../../core/machine/actors.ts'
import { FN_NAMES } from '../../core/machine/functions.ts'
import type { ActorState } from '../../core/machine/interpreter.ts'
import { waitsForMailbox } from '../../core/machine/mailbox.ts'
import { BARRIER_NAMES, Kind, kindName, WAIT_NAMES } from '../../core/machine/op.ts'
import { SITE_NAMES, SITES } from '../../core/machine/sites.ts'
import type { Layout } from '../../core/memory/layout.ts'
import { type Field, offsetOf } from '../../core/memory/memory.ts'
import { placeName } from '../../core/memory/place.ts'
import type { ActorInfo, CallInfo, StepInfo } from '../../protocol/protocol.ts'
import type { Execution } from '../execution.ts'
import { nearestWrite } from './fieldHistory.ts'

/** Steps of the current call that a frame carries at the most. */
const CALL_STEPS = 400
/** Ended calls that a frame carries. */
const ENDED_CALLS = 12

export function stepInfo(execution: Execution, i: number): StepInfo {
  const { trace, layout } = execution
  const { columns } = trace
  const kind = columns.kind(i)
  const site = SITE_NAMES[columns.site(i)]
  const written = trace.isRange(i) ? trace.range(i) : null
  const range = written
    ? { from: written.from, length: written.after.length }
    : kind === Kind.read
      ? { from: offsetOf(columns.place(i)), length: columns.after(i) }
      : null
  const valueless = range !== null || kind === Kind.barrier
  const place = columns.place(i)
  return {
    index: i,
    actor: columns.actor(i),
    site,
    ...SITES[site],
    kind: kindName(kind),
    ...whereOf(layout, place),
    before: valueless ? 0 : columns.before(i),
    after: valueless ? 0 : columns.after(i),
    range,
    stack: trace.stack(i).map((f) => FN_NAMES[trace.frames.fn(f)]),
    call: trace.callOf(i),
    text: textOf(execution, i, kind),
  }
}

/** What a field is, and what it is called. */
export function whereOf(
  layout: Layout,
  field: Field,
): Pick<StepInfo, 'field' | 'place' | 'name' | 'queue'> {
  const place = field < 0 ? null : layout.place(field)
  if (place) return { field, place, name: placeName(place), queue: place.queue }
  return { field, place, name: field < 0 ? '' : layout.name(field), queue: '' }
}

function textOf(execution: Execution, i: number, kind: number): string {
  const { columns, notes } = execution.trace
  if (kind === Kind.barrier) return BARRIER_NAMES[columns.before(i)]
  const note = notes.get(i)
  if (typeof note === 'string') return note
  if (note && typeof note === 'object' && 'text' in note) return String(note.text)
  if (kind === Kind.wait) return WAIT_NAMES[execution.trace.waitPart(i)]
  return ''
}

/** Steps of the call that step `i` belongs to, up to and including it. */
export function stepsOfCall(execution: Execution, i: number): StepInfo[] {
  const { trace } = execution
  const call = trace.callOf(i)
  const { actor, start } = trace.calls[call]
  const out: number[] = []
  for (let k = i; k >= start && out.length < CALL_STEPS; k--)
    if (trace.columns.actor(k) === actor && trace.callOf(k) === call) out.push(k)
  return out.reverse().map((k) => stepInfo(execution, k))
}

export function callInfo(execution: Execution, index: number): CallInfo {
  const { actor, call, start, end, result } = execution.trace.calls[index]
  return { index, actor, call, start, end, result, message: messageOfCall(execution, index) }
}

/** Number of the message that a call sends; if it sends some in passing, of the one at the cursor. */
function messageOfCall({ messages, trace, cursor }: Execution, index: number): number {
  let m = messages.ofCall(index)
  if (m < 0 && cursor > 0 && trace.callOf(cursor - 1) === index) m = messages.ofStep(cursor - 1)
  return messages.all[m]?.number ?? 0
}

/**
 * Calls that run at the cursor and the last ones that ended before it, in order of beginning.
 * That time has passed says nothing any more: thousands of naps would hide everything else.
 */
export function callsAt(execution: Execution): CallInfo[] {
  const { calls } = execution.trace
  const { cursor, length } = execution
  const here = cursor > 0 ? execution.trace.callOf(cursor - 1) : -1
  const begun = cursor < length ? firstCallFrom(execution, cursor) : calls.length
  const out: CallInfo[] = []
  let ended = 0
  for (let i = begun - 1; i >= 0 && ended < ENDED_CALLS; i--) {
    const { end, call } = calls[i]
    const over = end !== null && end <= cursor
    if (over && call.fn === 'tick' && i !== here) continue
    if (over) ended++
    out.push(callInfo(execution, i))
  }
  return out.reverse()
}

/** Index of the first call that began at step `step` or later. */
function firstCallFrom({ trace: { calls } }: Execution, step: number): number {
  return lowerBound(calls.length, (c) => calls[c].start < step)
}

/** Index of the call that an actor is in after `step` steps, or -1. */
export function runningCall(execution: Execution, actor: number, step: number): number {
  const { trace, length } = execution
  if (step === length) return trace.currentCall(actor)
  const call = execution.lastCall(actor, step)
  if (call < 0) return -1
  const { end } = trace.calls[call]
  return end === null || end > step ? call : -1
}

/** The actors at the cursor; their states in the past are told by the bytes and the next steps. */
export function actorInfos(execution: Execution): ActorInfo[] {
  const { machine, scenario, trace, cursor } = execution
  return machine.actors.map((_, actor) => {
    const call = runningCall(execution, actor, cursor)
    return {
      index: actor,
      role: actorRole(scenario, actor),
      name: actorName(scenario, actor),
      state: stateOf(execution, actor, call),
      message: call < 0 ? 0 : sending(execution, actor, call),
      call,
      fn: call < 0 ? '' : FN_NAMES[trace.frames.fn(trace.calls[call].firstFrame)],
    }
  })
}

/** Number of the message to the remote that an actor sends at the cursor, or 0. */
function sending(
  { messages, trace, scenario, cursor }: Execution,
  actor: number,
  call: number,
): number {
  const m =
    actor < scenario.senders
      ? messages.ofCall(call)
      : messages.ofFrames(trace.openFrames(call, cursor))
  return m >= 0 && messages.all[m].to === 'remote' ? messages.all[m].number : 0
}

/** What all actors are doing at the cursor. */
export const statesOf = (execution: Execution): ActorState[] =>
  execution.machine.actors.map((_, actor) =>
    stateOf(execution, actor, runningCall(execution, actor, execution.cursor)),
  )

const stateOf = (execution: Execution, actor: number, call: number): ActorState =>
  execution.cursor === execution.length
    ? execution.machine.state(actor)
    : pastState(execution, actor, call)

function pastState(execution: Execution, actor: number, call: number): ActorState {
  if (call < 0) return 'idle'
  const { machine, layout, trace, cursor, length } = execution
  if (machine.isAsleep(actor)) return 'asleep'
  if (machine.memory.load(layout.stopped(actor))) return 'stopped'
  if (machine.memory.load(layout.txLock) === 0) return 'ready'
  // What it waits for is what it does next.
  const { columns } = trace
  for (let i = cursor; i < length; i++) {
    if (columns.actor(i) !== actor) continue
    if (columns.kind(i) === Kind.notify && waitsForMailbox(layout, machine.memory)) return 'mailbox'
    return columns.kind(i) === Kind.lock && columns.place(i) === layout.txLock ? 'lock' : 'ready'
  }
  return machine.state(actor)
}

/** The step before the cursor that last wrote the byte at `offset`, or -1. */
export const lastWriter = (execution: Execution, offset: number): number =>
  execution.cursor === 0 ? -1 : nearestWrite(execution, execution.cursor - 1, -1, offset, 1)
