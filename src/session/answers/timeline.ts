/** A stretch of the history for the timeline, and the census of the whole for the minimap. */

import { OWNER_NAMES } from '../../core/history/owner.ts'
import { lowerBound } from '../../core/history/undoable.ts'
import { FN_NAMES } from '../../core/machine/functions.ts'
import { Kind } from '../../core/machine/op.ts'
import { SITE } from '../../core/machine/sites.ts'
import type { Ran, Slice, Timeline } from '../../protocol/protocol.ts'
import type { Execution } from '../execution.ts'
import { isFaultMoment, isLost } from '../faultMoments.ts'
import { runningCall } from './stepInfo.ts'

const STATES = OWNER_NAMES.length
/** Slices that one answer holds at the most; later ones are left out. */
const MOST_SLICES = 4000

/** Descriptors that have a run each; of more it is counted who holds how many. */
const MOST_RUNS = 32

/** @param q queue that the runs and the census are about */
export function makeTimeline(
  execution: Execution,
  revision: number,
  q: number,
  from: number,
  to: number,
  bins: number,
): Timeline {
  const end = Math.min(to, execution.length)
  return {
    revision,
    q,
    from,
    to: end,
    slices: slices(execution, from, end),
    ran: ran(execution, from, end),
    ...(execution.scenario.num > MOST_RUNS
      ? { runs: [], counts: counts(execution, q, from, end) }
      : { runs: runs(execution, q, from, end), counts: null }),
    ...markers(execution, from, end),
    census: census(execution, q, bins),
    bins,
  }
}

function slices(execution: Execution, from: number, to: number): Slice[] {
  const { frames, calls } = execution.trace
  const { messages } = execution
  const out: Slice[] = []
  for (const f of framesFrom(execution, from)) {
    if (frames.start(f) >= to || out.length >= MOST_SLICES) break
    const end = Math.min(frames.end(f), execution.length)
    if (end <= from || end === frames.start(f)) continue
    const stack = withParents(execution, f)
    const call = execution.trace.callOfRoot(stack[0])
    const message = messages.ofFrames(stack)
    out.push({
      actor: calls[call].actor,
      fn: FN_NAMES[frames.fn(f)],
      depth: stack.length - 1,
      start: frames.start(f),
      end,
      call,
      message: messages.all[message]?.number ?? 0,
    })
  }
  return out
}

/** Frames that were open after `from` steps, then those that began there or later. */
function* framesFrom(execution: Execution, from: number): Generator<number> {
  const { frames } = execution.trace
  const low = lowerBound(frames.length, (f) => frames.start(f) < from)
  const open = execution.machine.actors.flatMap((_, actor) => {
    const call = runningCall(execution, actor, from)
    return call < 0 ? [] : execution.trace.openFrames(call, from).filter((f) => f < low)
  })
  yield* open.sort((a, b) => a - b)
  for (let f = low; f < frames.length; f++) yield f
}

/** A frame and those around it, outermost first. */
function withParents(execution: Execution, frame: number): number[] {
  const out: number[] = []
  for (let f = frame; f >= 0; f = execution.trace.frames.parent(f)) out.unshift(f)
  return out
}

function ran(execution: Execution, from: number, to: number): Ran[] {
  const out: { call: number; start: number; end: number }[] = []
  for (let i = from; i < to; i++) {
    const call = execution.trace.callOf(i)
    const last = out.at(-1)
    if (last?.call === call) last.end = i + 1
    else out.push({ call, start: i, end: i + 1 })
  }
  return out
}

function runs(execution: Execution, q: number, from: number, to: number): Timeline['runs'] {
  const first = [...execution.ownership.firstDescs[q]]
  const start: number[][] = first.map(() => [from])
  const owner: number[][] = first.map((o) => [o])
  for (const c of execution.ownership.descs[q].changes) {
    if (c.step >= to) break
    const now = owner[c.index]
    if (c.step < from) now[0] = c.after
    else {
      start[c.index].push(c.step + 1)
      now.push(c.after)
    }
  }
  return start.map((s, i) => ({ start: Uint32Array.from(s), owner: Uint8Array.from(owner[i]) }))
}

/** How many descriptors each had, from each step on at which that changed. */
function counts(execution: Execution, q: number, from: number, to: number): Timeline['counts'] {
  const count = firstCounts(execution, q)
  const start = [from]
  const out: number[] = []
  for (const c of execution.ownership.descs[q].changes) {
    if (c.step >= to) break
    if (c.step >= from && c.step + 1 !== start.at(-1)) {
      out.push(...count)
      start.push(c.step + 1)
    }
    count[c.before]--
    count[c.after]++
  }
  out.push(...count)
  return { start: Uint32Array.from(start), count: Uint16Array.from(out) }
}

/** How many descriptors each had before the first step. */
function firstCounts(execution: Execution, q: number): number[] {
  const count = OWNER_NAMES.map(() => 0)
  for (const owner of execution.ownership.firstDescs[q]) count[owner]++
  return count
}

/** Sites at which something goes wrong, besides errors in the log and calls that answer one. */
const WRONG: ReadonlySet<number> = new Set([
  SITE['get.broken'],
  SITE['notify.broken'],
  SITE['add.warn'],
  SITE['probe.warn'],
])

/** Does step `i` mean trouble by itself? */
function isTrouble(execution: Execution, i: number): boolean {
  const { columns, notes } = execution.trace
  const kind = columns.kind(i)
  if (kind === Kind.print) return (notes.get(i) as { level: string }).level === 'err'
  return kind === Kind.bug || WRONG.has(columns.site(i)) || isFaultMoment(execution, i)
}

function markers(execution: Execution, from: number, to: number) {
  const { columns, calls } = execution.trace
  const kicks: number[] = []
  const interrupts: number[] = []
  const errors = new Set<number>()
  for (let i = from; i < to; i++) {
    const kind = columns.kind(i)
    if (kind === Kind.notify && !isLost(execution, i)) kicks.push(i)
    if (kind === Kind.interrupt && !isLost(execution, i)) interrupts.push(i)
    if (isTrouble(execution, i)) errors.add(i)
  }
  for (const { end, result } of calls)
    if (end !== null && end > from && end <= to && typeof result === 'number' && result < 0)
      errors.add(end - 1)
  return {
    kicks: Uint32Array.from(kicks),
    interrupts: Uint32Array.from(interrupts),
    errors: Uint32Array.from(errors).sort(),
  }
}

/** How many descriptors are in which state at the end of each of `bins` equal stretches. */
function census(execution: Execution, q: number, bins: number): Uint16Array {
  const out = new Uint16Array(bins * STATES)
  const count = firstCounts(execution, q)
  const { changes } = execution.ownership.descs[q]
  let c = 0
  for (let bin = 0; bin < bins; bin++) {
    const until = Math.ceil(((bin + 1) * execution.length) / bins)
    for (; c < changes.length && changes[c].step < until; c++) {
      count[changes[c].before]--
      count[changes[c].after]++
    }
    out.set(count, bin * STATES)
  }
  return out
}
