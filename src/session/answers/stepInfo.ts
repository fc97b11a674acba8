/** Rows of the trace as the page reads them. */
import { lowerBound } from '../../core/history/undoable.ts'
import { actorName, actorRole } from '../../core/machine/actors.ts'
import { FN_NAMES } from '../../core/machine/functions.ts'
import type { ActorState } from '../../core/machine/interpreter.ts'
import { BARRIER_NAMES, Kind, kindName, WAIT_NAMES } from '../../core/machine/op.ts'
import { SITE_NAMES, SITES } from '../../core/machine/sites.ts'
import type { Layout } from '../../core/memory/layout.ts'
import { type Field, offsetOf } from '../../core/memory/memory.ts'
import { placeName } from '../../core/memory/place.ts'
import type { ActorInfo, CallInfo, StepInfo } from '../../protocol/protocol.ts'
import type { Play } from '../execution.ts'
import { nearestWrite } from './fieldHistory.ts'

/** Steps of the current call that a frame carries at the most. */
const CALL_STEPS = 400
/** Ended calls that a frame carries. */
const ENDED_CALLS = 12

export function stepInfo(play: Play, i: number): StepInfo {
  const { trace, layout } = play
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
    text: textOf(play, i, kind),
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

function textOf(play: Play, i: number, kind: number): string {
  const { columns, notes } = play.trace
  if (kind === Kind.barrier) return BARRIER_NAMES[columns.before(i)]
  const note = notes.get(i)
  if (typeof note === 'string') return note
  if (note && typeof note === 'object' && 'text' in note) return String(note.text)
  if (kind === Kind.wait) return WAIT_NAMES[play.trace.waitPart(i)]
  return ''
}

/** Steps of the call that step `i` belongs to, up to and including it. */
export function stepsOfCall(play: Play, i: number): StepInfo[] {
  const { trace } = play
  const call = trace.callOf(i)
  const { actor, start } = trace.calls[call]
  const out: number[] = []
  for (let k = i; k >= start && out.length < CALL_STEPS; k--)
    if (trace.columns.actor(k) === actor && trace.callOf(k) === call) out.push(k)
  return out.reverse().map((k) => stepInfo(play, k))
}

export function callInfo(play: Play, index: number): CallInfo {
  const { actor, call, start, end, result } = play.trace.calls[index]
  return { index, actor, call, start, end, result, message: messageOfCall(play, index) }
}

/** Number of the message that a call sends; if it sends some in passing, of the one at the cursor. */
function messageOfCall({ messages, trace, cursor }: Play, index: number): number {
  let m = messages.ofCall(index)
  if (m < 0 && cursor > 0 && trace.callOf(cursor - 1) === index) m = messages.ofStep(cursor - 1)
  return messages.all[m]?.number ?? 0
}

/** Calls that run at the cursor and the last ones that ended before it, in order of beginning. */
export function callsAt(play: Play): CallInfo[] {
  const { calls } = play.trace
  const { cursor, length } = play
  const begun = cursor < length ? firstCallFrom(play, cursor) : calls.length
  const out: CallInfo[] = []
  let ended = 0
  for (let i = begun - 1; i >= 0 && ended < ENDED_CALLS; i--) {
    const { end } = calls[i]
    if (end !== null && end <= cursor) ended++
    out.push(callInfo(play, i))
  }
  return out.reverse()
}

/** Index of the first call that began at step `step` or later. */
function firstCallFrom({ trace: { calls } }: Play, step: number): number {
  return lowerBound(calls.length, (c) => calls[c].start < step)
}

/** Index of the call that an actor is in after `step` steps, or -1. */
export function runningCall(play: Play, actor: number, step: number): number {
  const { trace, length } = play
  if (step === length) return trace.currentCall(actor)
  const call = play.lastCall(actor, step)
  if (call < 0) return -1
  const { end } = trace.calls[call]
  return end === null || end > step ? call : -1
}

/** The actors at the cursor; their states in the past are told by the bytes and the next steps. */
export function actorInfos(play: Play): ActorInfo[] {
  const { machine, scenario, trace, cursor } = play
  return machine.actors.map((_, actor) => {
    const call = runningCall(play, actor, cursor)
    return {
      index: actor,
      role: actorRole(scenario, actor),
      name: actorName(scenario, actor),
      state: stateOf(play, actor, call),
      message: call < 0 ? 0 : sending(play, actor, call),
      call,
      fn: call < 0 ? '' : FN_NAMES[trace.frames.fn(trace.calls[call].firstFrame)],
    }
  })
}

/** Number of the message to the remote that an actor sends at the cursor, or 0. */
function sending({ messages, trace, scenario, cursor }: Play, actor: number, call: number): number {
  const m =
    actor < scenario.senders
      ? messages.ofCall(call)
      : messages.ofFrames(trace.openFrames(call, cursor))
  return m >= 0 && messages.all[m].to === 'remote' ? messages.all[m].number : 0
}

/** What all actors are doing at the cursor. */
export const statesOf = (play: Play): ActorState[] =>
  play.machine.actors.map((_, actor) => stateOf(play, actor, runningCall(play, actor, play.cursor)))

const stateOf = (play: Play, actor: number, call: number): ActorState =>
  play.cursor === play.length ? play.machine.state(actor) : pastState(play, actor, call)

function pastState(play: Play, actor: number, call: number): ActorState {
  if (call < 0) return 'idle'
  const { machine, layout, trace, cursor, length } = play
  if (machine.isAsleep(actor)) return 'asleep'
  if (machine.memory.load(layout.txLock) === 0) return 'ready'
  // What it waits for is what it does next.
  const { columns } = trace
  for (let i = cursor; i < length; i++) {
    if (columns.actor(i) !== actor) continue
    return columns.kind(i) === Kind.lock && columns.place(i) === layout.txLock ? 'lock' : 'ready'
  }
  return machine.state(actor)
}

/** The step before the cursor that last wrote the byte at `offset`, or -1. */
export const lastWriter = (play: Play, offset: number): number =>
  play.cursor === 0 ? -1 : nearestWrite(play, play.cursor - 1, -1, offset, 1)
