/**
 * The list of steps: recorded once, walked in both directions, cut where a person acts in the
 * past. Undo writes what stood there before, redo writes what came after.
 *
 * Long because recording, seeking and cutting share one set of private columns and checkpoints.
 */

import type { Call, CallResult } from '../machine/calls.ts'
import type { ActorData, Machine, RangeWrite, Recorder } from '../machine/interpreter.ts'
import { Kind, type Op, Wait } from '../machine/op.ts'
import { SITE } from '../machine/sites.ts'
import { Arena } from './byteArena.ts'
import { Frames } from './callFrames.ts'
import { Columns } from './stepColumns.ts'
import { lowerBound } from './undoable.ts'

export interface CallRecord {
  readonly actor: number
  readonly call: Call
  /** Number of steps that had been done when the call began. */
  readonly start: number
  /** Number of steps after its last one; null while it runs. */
  end: number | null
  result: CallResult
  /** Number of frames before its own. */
  readonly firstFrame: number
}

interface Checkpoint {
  readonly step: number
  readonly bytes: Uint8Array
  readonly actors: readonly ActorData[]
}

const NO_FRAME = 0xffffffff
/** Kinds whose `before` and `after` are the values of a field in memory. */
const WRITES = new Set<number>([
  Kind.store,
  Kind.rmw,
  Kind.lock,
  Kind.unlock,
  Kind.notify,
  Kind.interrupt,
  Kind.tick,
  Kind.bug,
])
/** The part of a wait that each of its sites is. */
const WAIT_PARTS: Record<number, number> = {
  [SITE['wait.prepare']]: Wait.prepare,
  [SITE['wait.schedule']]: Wait.schedule,
  [SITE['wait.finish']]: Wait.finish,
  [SITE['remote.txbuf.sleep']]: Wait.sleep,
  [SITE['remote.txbuf.slept']]: Wait.slept,
}
const IS_WRITE = Uint8Array.from({ length: 32 }, (_, kind) => (WRITES.has(kind) ? 1 : 0))

export class Trace implements Recorder {
  readonly columns = new Columns()
  readonly frames = new Frames()
  readonly calls: CallRecord[] = []
  /** Messages and events of the steps that have one. */
  readonly notes = new Map<number, unknown>()
  readonly #arena = new Arena()
  readonly #open: { frames: number[]; call: number }[]
  #checkpoints: Checkpoint[] = []
  #interval: number
  #cursor = 0

  /**
   * @param machine where the recording begins; no call may be running
   * @param interval steps between two checkpoints
   */
  constructor(
    readonly machine: Machine,
    interval = usualInterval(machine),
  ) {
    this.#open = machine.actors.map(() => ({ frames: [], call: -1 }))
    this.#interval = interval
    this.#checkpoint()
    machine.recorder = this
  }

  /** Steps recorded. */
  get length(): number {
    return this.columns.length
  }
  /** Steps done in the memory as it is now. */
  get cursor(): number {
    return this.#cursor
  }
  /** Bytes of everything recorded. */
  get byteLength(): number {
    const checkpoints = this.#checkpoints.reduce((sum, c) => sum + c.bytes.length, 0)
    return this.columns.byteLength + this.frames.byteLength + this.#arena.byteLength + checkpoints
  }

  // --- recording -----------------------------------------------------------------------------

  started(actor: number, call: Call): void {
    this.#open[actor].call = this.calls.length
    this.calls.push({
      actor,
      call,
      start: this.length,
      end: null,
      result: 0,
      firstFrame: this.frames.length,
    })
  }

  ended(actor: number, result: CallResult): void {
    const record = this.calls[this.#open[actor].call]
    record.end = this.length
    record.result = result
    this.#open[actor].call = -1
  }

  enter(actor: number, fn: number): void {
    const { frames } = this.#open[actor]
    const parent = frames.length > 0 ? frames[frames.length - 1] + 1 : 0
    frames.push(this.frames.open(fn, parent, this.length))
  }

  leave(actor: number): void {
    const frame = this.#open[actor].frames.pop()
    if (frame !== undefined) this.frames.close(frame, this.length)
  }

  step(actor: number, op: Op, before: number, after: number, range: RangeWrite | null): void {
    const { frames } = this.#open[actor]
    const frame = frames.length > 0 ? frames[frames.length - 1] : NO_FRAME
    if (range) {
      const size = range.before.length
      const now = this.machine.memory.bytes.subarray(range.from, range.from + size)
      const place = range.from * 16 + 1
      this.columns.push(
        op.site,
        op.kind,
        actor,
        place,
        this.#arena.keep(range.before, now),
        size,
        frame,
      )
    } else {
      const place = placeOf(this.machine, actor, op)
      const b = op.kind === Kind.barrier ? op.value : before
      this.columns.push(op.site, op.kind, actor, place < 0 ? NO_FRAME : place, b, after, frame)
    }
    if (op.data !== null && op.kind !== Kind.copy) this.notes.set(this.length - 1, op.data)
    this.#cursor = this.length
  }

  // --- time ----------------------------------------------------------------------------------

  /** Puts the memory to the moment after `step` steps. The actors stay where they are. */
  seek(step: number): void {
    const target = Math.max(0, Math.min(step, this.length))
    const { bytes } = this.machine.memory
    const near = this.#checkpoints[this.#checkpointBefore(target + this.#interval / 2)]
    if (Math.abs(near.step - target) < Math.abs(this.#cursor - target)) {
      bytes.set(near.bytes)
      this.#cursor = near.step
    }
    while (this.#cursor < target) this.#write(this.#cursor++, true)
    while (this.#cursor > target) this.#write(--this.#cursor, false)
  }

  /**
   * Makes the present of the moment after `step` steps: what came later is forgotten, and the
   * actors are revived as they were then. Calls that had begun by then and done no step yet
   * are forgotten too.
   *
   * @param step 0 to length
   */
  cut(step: number): void {
    if (step < 0 || step > this.length) throw new RangeError(`no step ${step} to cut at`)
    const { machine } = this
    const base = this.#checkpoints[this.#checkpointBefore(step)]
    this.seek(base.step)
    machine.recorder = null
    machine.revive(base.actors)
    let c = this.calls.findIndex((record) => record.start >= base.step)
    if (c < 0) c = this.calls.length
    const startCalls = (now: number) => {
      for (; c < this.calls.length && this.calls[c].start === now; c++)
        machine.start(this.calls[c].actor, this.calls[c].call)
    }
    for (let i = base.step; i < step; i++) {
      startCalls(i)
      machine.step(this.columns.actor(i))
    }
    this.#cursor = step
    this.#forget(step)
    machine.recorder = this
  }

  /** To be called between steps: keeps a checkpoint now and then. */
  rest(): void {
    const last = this.#checkpoints[this.#checkpoints.length - 1]
    if (this.length - last.step < this.#interval || this.#cursor !== this.length) return
    // A call that has begun at this very step is not part of the moment: a cut forgets it.
    if (this.calls.at(-1)?.start !== this.length) this.#checkpoint()
  }

  /** The bytes that a multi-byte write replaced and the ones that it wrote. */
  range(i: number): { from: number; before: Uint8Array; after: Uint8Array } {
    const at = this.columns.before(i)
    const size = this.columns.after(i)
    const from = this.columns.place(i) >>> 4
    return {
      from,
      ...this.#arena.pair(at, size),
    }
  }

  /** Which part of a wait (op.ts Wait) step `i` is. */
  waitPart(i: number): number {
    return WAIT_PARTS[this.columns.site(i)]
  }

  /** Does step `i` write one field? */
  isWrite(i: number): boolean {
    return IS_WRITE[this.columns.kind(i)] === 1
  }

  isRange(i: number): boolean {
    const kind = this.columns.kind(i)
    return kind === Kind.copy || kind === Kind.wait || kind === Kind.wake
  }

  /** Functions that run at a step, outermost first, as frame numbers. */
  stack(i: number): number[] {
    const out: number[] = []
    for (let f = this.columns.frame(i); f >= 0 && f !== NO_FRAME; f = this.frames.parent(f))
      out.unshift(f)
    return out
  }

  /** Innermost function that an actor is in now, as a frame number; -1 if it has no call. */
  currentFrame(actor: number): number {
    return this.#open[actor].frames.at(-1) ?? -1
  }

  /**
   * Functions that the call with this index is in after `step` steps, as frame numbers,
   * outermost first.
   */
  openFrames(call: number, step: number): number[] {
    if (step === this.length) return this.#open[this.calls[call].actor].frames.slice()
    const { frames } = this
    const out: number[] = []
    for (let f = this.calls[call].firstFrame; f < frames.length && frames.start(f) <= step; f++) {
      const parent = out.length > 0 ? out[out.length - 1] : -1
      if (frames.end(f) > step && frames.parent(f) === parent) out.push(f)
    }
    return out
  }

  /** Index in `calls` of the call that an actor is in now, or -1. */
  currentCall(actor: number): number {
    return this.#open[actor].call
  }

  /** Index in `calls` of the call that a step belongs to. */
  callOf(i: number): number {
    let frame = this.columns.frame(i)
    for (let up = this.frames.parent(frame); up >= 0; up = this.frames.parent(frame)) frame = up
    return this.callOfRoot(frame)
  }

  /** Index in `calls` of the call whose outermost function is this frame. */
  callOfRoot(frame: number): number {
    return lowerBound(this.calls.length, (c) => this.calls[c].firstFrame <= frame) - 1
  }

  #write(i: number, forward: boolean): void {
    const { columns } = this
    const kind = columns.kind(i)
    if (IS_WRITE[kind])
      this.machine.memory.store(columns.place(i), forward ? columns.after(i) : columns.before(i))
    else if (this.isRange(i)) {
      const { from, before, after } = this.range(i)
      this.machine.memory.bytes.set(forward ? after : before, from)
    }
  }

  #checkpoint(): void {
    const { memory } = this.machine
    this.#checkpoints.push({
      step: this.length,
      bytes: memory.bytes.slice(),
      actors: this.machine.actorData(),
    })
  }

  /** Index of the last checkpoint at or before a step. */
  #checkpointBefore(step: number): number {
    let i = Math.min(this.#checkpoints.length - 1, Math.floor(step / this.#interval) + 1)
    while (i > 0 && this.#checkpoints[i].step > step) i--
    return i
  }

  #forget(step: number): void {
    const dropped = this.calls.findIndex((record) => record.start >= step)
    const kept = dropped < 0 ? this.calls.length : dropped
    let frames = dropped < 0 ? this.frames.length : this.calls[dropped].firstFrame
    while (frames > 0 && this.frames.start(frames - 1) > step) frames--
    this.calls.length = kept
    for (const record of this.calls) if (record.end !== null && record.end > step) record.end = null
    this.frames.truncate(frames, step)
    this.columns.truncate(step)
    let range = step - 1
    while (range >= 0 && !this.isRange(range)) range--
    this.#arena.truncate(range < 0 ? 0 : this.columns.before(range) + 2 * this.columns.after(range))
    for (const i of this.notes.keys()) if (i >= step) this.notes.delete(i)
    this.#checkpoints = this.#checkpoints.filter((c) => c.step <= step)
    this.#reopen()
  }

  /** Finds the open calls and frames of every actor again. */
  #reopen(): void {
    for (const open of this.#open) {
      open.frames = []
      open.call = -1
    }
    this.calls.forEach((record, i) => {
      if (record.end !== null) return
      const open = this.#open[record.actor]
      open.call = i
    })
    const actorOf = new Map<number, number>()
    for (const record of this.calls) actorOf.set(record.firstFrame, record.actor)
    for (let f = 0; f < this.frames.length; f++) {
      const parent = this.frames.parent(f)
      const actor = parent >= 0 ? actorOf.get(parent) : actorOf.get(f)
      if (actor === undefined) continue
      actorOf.set(f, actor)
      if (this.frames.end(f) === Number.POSITIVE_INFINITY) this.#open[actor].frames.push(f)
    }
  }
}

/** A checkpoint costs the whole memory: at most 4 bytes a step, at least each 8,192 steps. */
const usualInterval = ({ layout }: Machine): number =>
  2 ** Math.max(13, Math.ceil(Math.log2(layout.size / 4)))

/** Field that a step without a field of its own counts in, unless a fault stands in its place. */
export function placeOf(machine: Machine, actor: number, op: Op): number {
  const { layout } = machine
  if (op.kind === Kind.wait) return -1
  if (op.field >= 0) return op.field
  if (op.kind === Kind.notify) return layout.queues[op.value].kicks
  if (op.kind === Kind.interrupt) return layout.queues[op.value].interrupts
  if (op.kind === Kind.tick) return layout.clock
  if (op.kind === Kind.bug) return layout.stopped(actor)
  return -1
}
