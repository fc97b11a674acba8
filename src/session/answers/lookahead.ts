/**
 * The next step, without doing it: read from the history, or run on a copy of the machine. The
 * execution stays as it is, and so do its history and its branches.
 */

import { placeOf } from '../../core/history/trace.ts'
import { FN_NAMES } from '../../core/machine/functions.ts'
import type { Recorder } from '../../core/machine/interpreter.ts'
import { BARRIER_NAMES, Kind, kindName, type Op } from '../../core/machine/op.ts'
import { SITE_NAMES, SITES } from '../../core/machine/sites.ts'
import { offsetOf } from '../../core/memory/memory.ts'
import type { Lookahead, SendArgs, Settings, StepInfo } from '../../protocol/protocol.ts'
import { nextAct } from '../acts.ts'
import type { Execution } from '../execution.ts'
import { stepInfo, whereOf } from './stepInfo.ts'

/** How many steps of its thread are looked at: the next one, and those behind it. */
const STEPS = 3
/** How far the recorded history is searched for them. */
const FAR = 4096

const NOTHING: Lookahead = { steps: [], ends: false }

/** @param args what Step sends, if it would send */
export function lookAhead(execution: Execution, settings: Settings, args: SendArgs): Lookahead {
  return execution.cursor < execution.length
    ? recorded(execution)
    : rehearsed(execution, settings, args)
}

function recorded(execution: Execution): Lookahead {
  const { trace, cursor, length } = execution
  const call = trace.callOf(cursor)
  const { actor, end } = trace.calls[call]
  const steps: StepInfo[] = []
  const last = Math.min(end ?? length, length, cursor + FAR)
  for (let i = cursor; i < last && steps.length < STEPS; i++)
    if (trace.columns.actor(i) === actor) steps.push(stepInfo(execution, i))
  return { steps, ends: steps.length < STEPS && last === end }
}

function rehearsed(execution: Execution, settings: Settings, args: SendArgs): Lookahead {
  const { trace, length } = execution
  const next = nextAct(execution, settings, args)
  if (typeof next === 'string') return NOTHING
  const { actor, call } = next
  const twin = execution.machine.fork()
  const open = call ? [] : trace.openFrames(trace.currentCall(actor), length)
  const stack = open.map((f) => trace.frames.fn(f))
  const record = new Notes(execution, twin.memory.bytes, stack)
  twin.recorder = record
  if (call) twin.start(actor, call)
  while (record.steps.length < STEPS && !record.ends && twin.runnable(actor)) twin.step(actor)
  return { steps: record.steps, ends: record.ends }
}

/** Writes down what the copy does, as the page reads it. */
class Notes implements Recorder {
  readonly steps: StepInfo[] = []
  ends = false

  constructor(
    readonly execution: Execution,
    readonly bytes: Uint8Array,
    readonly stack: number[],
  ) {}

  started(): void {}
  enter(_actor: number, fn: number): void {
    this.stack.push(fn)
  }
  leave(): void {
    this.stack.pop()
  }
  ended(): void {
    this.ends = true
  }

  step(
    actor: number,
    op: Op,
    before: number,
    after: number,
    written: { readonly from: number; readonly before: Uint8Array } | null,
  ): void {
    const { execution, steps } = this
    const site = SITE_NAMES[op.site]
    const place = written ? written.from * 16 + 1 : placeOf(execution.machine, actor, op)
    const range = written
      ? { from: written.from, length: written.before.length }
      : op.kind === Kind.read
        ? { from: offsetOf(place), length: after }
        : null
    const valueless = range !== null || op.kind === Kind.barrier
    const { trace, length } = execution
    const call = trace.currentCall(actor)
    steps.push({
      index: length + steps.length,
      actor,
      site,
      ...SITES[site],
      kind: kindName(op.kind),
      ...whereOf(execution.layout, place),
      before: valueless ? 0 : before,
      after: valueless ? 0 : after,
      range,
      stack: this.stack.map((fn) => FN_NAMES[fn]),
      call: call < 0 ? trace.calls.length : call,
      text: op.kind === Kind.barrier ? BARRIER_NAMES[op.value] : '',
    })
  }
}
