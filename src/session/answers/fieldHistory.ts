/** Questions about what was recorded: who wrote these bytes, when do they change, what were they. */

import { writeOf } from '../../core/history/stepWrites.ts'
import type { Trace } from '../../core/history/trace.ts'
import { field, Memory, offsetOf, widthOf } from '../../core/memory/memory.ts'
import type { Course, Courses } from '../../protocol/protocol.ts'
import type { Execution } from '../execution.ts'

/** Does step `i` write any of these bytes? */
export function touches(trace: Trace, i: number, from: number, length: number): boolean {
  const write = writeOf(trace, i)
  return write !== null && write.from < from + length && write.from + write.length > from
}

/** Does step `i` leave another value in these bytes? */
function changes(trace: Trace, i: number, from: number, length: number): boolean {
  if (!touches(trace, i, from, length)) return false
  if (!trace.isRange(i)) return trace.columns.before(i) !== trace.columns.after(i)
  const range = trace.range(i)
  for (let at = Math.max(from, range.from); at < from + length; at++) {
    const k = at - range.from
    if (k < range.after.length && range.before[k] !== range.after[k]) return true
  }
  return false
}

/** The nearest step from `first` on towards `until`, left out, that writes these bytes; -1: none. */
export function nearestWrite(
  { trace }: Execution,
  first: number,
  until: number,
  from: number,
  length: number,
  counts = touches,
): number {
  const by = first < until ? 1 : -1
  for (let i = first; i !== until; i += by) {
    i = trace.columns.touching(i, until, from, from + length)
    if (i < 0) return -1
    if (counts(trace, i, from, length)) return i
  }
  return -1
}

/** Cursor behind the next recorded step that changes these bytes, or behind the one before; -1. */
export function changeFrom(
  execution: Execution,
  from: number,
  length: number,
  back: boolean,
): number {
  const { cursor } = execution
  // The step that one stands behind is not a way to go.
  const first = back ? cursor - 2 : cursor
  const until = back ? -1 : execution.length
  if (back ? first < 0 : first >= until) return -1
  const i = nearestWrite(execution, first, until, from, length, changes)
  return i < 0 ? -1 : i + 1
}

/** A copy of the memory that walks through the history with some of its bytes only. */
export class Scratch {
  readonly memory: Memory
  readonly #trace: Trace

  /** Begins at the cursor of `execution`. */
  constructor(
    execution: Execution,
    readonly bytes: readonly { readonly from: number; readonly length: number }[],
  ) {
    this.#trace = execution.trace
    this.memory = bytes.length > 0 ? execution.machine.memory.copy() : new Memory(0)
  }

  /** Does step `i` again; answers whether it writes any of the bytes. */
  redo(i: number): boolean {
    return this.#write(i, true)
  }
  /** Takes step `i` back. */
  undo(i: number): boolean {
    return this.#write(i, false)
  }

  #write(i: number, forward: boolean): boolean {
    const trace = this.#trace
    const { columns } = trace
    if (trace.isWrite(i)) {
      const place = columns.place(i)
      if (!this.#has(offsetOf(place), widthOf(place))) return false
      this.memory.store(place, forward ? columns.after(i) : columns.before(i))
      return true
    }
    if (this.bytes.length === 0 || !trace.isRange(i)) return false
    const { from, before, after } = trace.range(i)
    if (!this.#has(from, after.length)) return false
    this.memory.bytes.set(forward ? after : before, from)
    return true
  }

  #has(from: number, length: number): boolean {
    for (const one of this.bytes)
      if (from < one.from + one.length && from + length > one.from) return true
    return false
  }
}

/** What stood in a field from `from` steps on, up to `to` steps. */
export function courseOf(execution: Execution, place: number, from: number, to: number): Course {
  const { trace } = execution
  const [at, width] = [offsetOf(place), widthOf(place)]
  const scratch = new Memory(8)
  const whole = field(0, width as 1 | 2 | 4 | 8)
  scratch.store(whole, execution.machine.memory.load(place))
  const patch = (i: number, forward: boolean) => {
    if (trace.isWrite(i) && trace.columns.place(i) === place) {
      scratch.store(whole, forward ? trace.columns.after(i) : trace.columns.before(i))
      return
    }
    const write = bytesWritten(trace, i, forward)
    for (let k = 0; k < write.bytes.length; k++) {
      const to = write.from + k - at
      if (to >= 0 && to < width) scratch.bytes[to] = write.bytes[k]
    }
  }
  // From the cursor to the beginning of the stretch.
  const back = execution.cursor > from
  for (let i = execution.cursor - (back ? 1 : 0), end = back ? from - 1 : from; i !== end; ) {
    i = nearestWrite(execution, i, end, at, width)
    if (i < 0) break
    patch(i, !back)
    i += back ? -1 : 1
  }
  const start = [from]
  const value = [scratch.load(whole)]
  const writes: number[] = []
  for (let i = from; i < to; i++) {
    i = nearestWrite(execution, i, to, at, width)
    if (i < 0) break
    patch(i, true)
    writes.push(i)
    const now = scratch.load(whole)
    if (now === value.at(-1)) continue
    start.push(i + 1)
    value.push(now)
  }
  return {
    start: Uint32Array.from(start),
    value: Float64Array.from(value),
    writes: Uint32Array.from(writes),
  }
}

function bytesWritten(trace: Trace, i: number, forward: boolean) {
  if (trace.isRange(i)) {
    const { from, before, after } = trace.range(i)
    return { from, bytes: forward ? after : before }
  }
  const place = trace.columns.place(i)
  const small = new Memory(8)
  const width = widthOf(place)
  small.store(
    field(0, width as 1 | 2 | 4 | 8),
    forward ? trace.columns.after(i) : trace.columns.before(i),
  )
  return { from: offsetOf(place), bytes: small.bytes.subarray(0, width) }
}

/** Courses of several fields, as a page asks for them. */
export function makeCourses(
  execution: Execution,
  revision: number,
  fields: readonly number[],
  from: number,
  to: number,
): Courses {
  const end = Math.min(to, execution.length)
  const first = Math.min(Math.max(0, from), end)
  const courses = fields.map((f) => courseOf(execution, f, first, end))
  return { revision, fields, from: first, to: end, courses }
}
