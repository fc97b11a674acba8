/**
 * Operations as data: what a routine asks the interpreter to do.
 *
 * A routine is a generator: operations out, loaded values in. It reads like the C that it
 * models, yet the scheduler can stop between any two accesses. It does not act on memory; it
 * yields one of these. All ops have the same shape, so that the interpreter stays fast; the tag
 * is `kind`.
 */
import type { Field } from '../memory/memory.ts'

export const Kind = {
  /** Reads shared memory; the result is the value. */
  load: 1,
  /** Writes shared or private memory. */
  store: 2,
  /** Atomic add to a counter; the result is the new value. */
  rmw: 3,
  /** Writes a run of bytes: a payload, or an array that is cleared. */
  copy: 4,
  barrier: 5,
  lock: 6,
  unlock: 7,
  /** One of the three parts of wait_event_interruptible_timeout, or of a plain sleep. */
  wait: 8,
  wake: 9,
  /** The doorbell: the driver tells the remote. The result is what the hook returned. */
  notify: 10,
  /** The remote tells the driver. */
  interrupt: 11,
  /** The queue's callback is called. */
  callback: 12,
  print: 13,
  /** Something the rest of the kernel notices (a device appears, a status is written). */
  event: 14,
  /** Time passes. */
  tick: 15,
  // Not micro-steps:
  /** Reads private memory; folded into the step in front of it. */
  peek: 16,
  /** Calls another routine; entering and leaving are noted between the steps. */
  call: 17,
  /** Reads a run of bytes of shared memory, a payload; a micro-step of its own. */
  read: 18,
  /** BUG_ON, or a page fault: the thread stops here, for good, with all the locks it holds. */
  bug: 19,
} as const
export type KindId = (typeof Kind)[keyof typeof Kind]
export type KindName = keyof typeof Kind
export const KIND_NAMES = Object.keys(Kind) as KindName[]
export const kindName = (kind: number): KindName => KIND_NAMES[kind - 1]

export const Barrier = { wmb: 0, rmb: 1, mb: 2, store_mb: 3 } as const
export type BarrierName = keyof typeof Barrier
export const BARRIER_NAMES = Object.keys(Barrier) as BarrierName[]

export const Wait = { prepare: 0, schedule: 1, finish: 2, sleep: 3, slept: 4 } as const
export type WaitName = keyof typeof Wait
export const WAIT_NAMES = Object.keys(Wait) as WaitName[]

/** Side data of an op that is not a number. */
export type OpData = Uint8Array | string | Record<string, unknown> | Routine<unknown> | null

export interface Op {
  readonly kind: KindId
  readonly site: number
  /** Place that is read or written; the part of a wait; -1 if none. */
  readonly field: Field
  /** Value stored, or the argument (barrier kind, queue index, milliseconds, length). */
  readonly value: number
  readonly data: OpData
}

export type Routine<R = void> = Generator<Op, R, number>

const op = (kind: KindId, site: number, field: Field, value: number, data: OpData = null): Op => ({
  kind,
  site,
  field,
  value,
  data,
})

export const load = (site: number, f: Field): Op => op(Kind.load, site, f, 0)
export const store = (site: number, f: Field, value: number): Op => op(Kind.store, site, f, value)
/** A store that the rest of the kernel notices as `data`: an allocation, a device that appears. */
export const tell = (site: number, f: Field, value: number, data: Record<string, unknown>): Op =>
  op(Kind.store, site, f, value, data)
export const rmw = (site: number, f: Field, delta: number): Op => op(Kind.rmw, site, f, delta)
/** Writes `bytes` from the byte that `f` starts at. */
export const copy = (site: number, f: Field, bytes: Uint8Array): Op =>
  op(Kind.copy, site, f, bytes.length, bytes)
/** Reads `length` bytes from the byte that `f` starts at. */
export const read = (site: number, f: Field, length: number): Op => op(Kind.read, site, f, length)
export const barrier = (site: number, name: BarrierName): Op =>
  op(Kind.barrier, site, -1, Barrier[name])
export const lock = (site: number, f: Field): Op => op(Kind.lock, site, f, 0)
export const unlock = (site: number, f: Field): Op => op(Kind.unlock, site, f, 0)
/**
 * `prepare` joins the wait queue; its result is the time left in ms (`ms`, or what remains of
 * the sleep that just ended), or -1 - that if a signal is pending. `schedule` sleeps for `ms`
 * at most, `finish` leaves the queue. `sleep` sleeps for `ms` where nobody can wake, `slept` is
 * the first thing after it.
 */
export const wait = (site: number, part: WaitName, ms = 0): Op =>
  op(Kind.wait, site, Wait[part], ms)
export const wake = (site: number): Op => op(Kind.wake, site, -1, 0)
export const notify = (site: number, queue: number): Op => op(Kind.notify, site, -1, queue)
export const interrupt = (site: number, queue: number): Op => op(Kind.interrupt, site, -1, queue)
export const callback = (site: number, name: string): Op => op(Kind.callback, site, -1, 0, name)
export const print = (site: number, level: 'err' | 'warn' | 'info', text: string): Op =>
  op(Kind.print, site, -1, 0, { level, text })
export const event = (site: number, data: Record<string, unknown>): Op =>
  op(Kind.event, site, -1, 0, data)
/** @param expression the condition, as the source has it */
export const bug = (site: number, expression: string): Op =>
  op(Kind.bug, site, -1, 0, { bug: expression })
export const tick = (site: number, ms: number): Op => op(Kind.tick, site, -1, ms)
export const peek = (f: Field): Op => op(Kind.peek, 0, f, 0)

/**
 * Calls another routine as a function of its own, so that the stack of a step is known.
 * The interpreter keeps the callee on the actor's stack; its result comes back here.
 */
export function* call<R>(fn: number, callee: Routine<R>): Routine<R> {
  const result: unknown = yield op(Kind.call, 0, -1, fn, callee as Routine<unknown>)
  return result as R
}
