/**
 * The wait queue `sendq` and the sleepers: what the three parts of
 * wait_event_interruptible_timeout and wake_up_interruptible make of the rows in memory.
 * Nothing is written here; the interpreter writes the bytes that come back.
 */
import type { Layout } from '../memory/layout.ts'
import { Memory } from '../memory/memory.ts'
import { Wait } from './op.ts'

/** Bytes of one thread's row: order, asleep, until. */
const ROW = 16
/** In `asleep`: in the queue's sleep, or in one outside of it, which nobody can wake. */
const SLEEP = 1
const PLAIN_SLEEP = 2
/** In `asleep`: TASK_INTERRUPTIBLE is set, and schedule not reached yet. */
export const ABOUT_TO_SLEEP = 3

/** New bytes for the rows that begin at `from`. */
export interface Rows {
  readonly from: number
  readonly bytes: Uint8Array
}

/** A sleeper that nobody took off the wait queue sleeps until its time is over. */
export function isAsleep(memory: Memory, layout: Layout, actor: number): boolean {
  const how = memory.load(layout.asleep(actor))
  if (how !== SLEEP && how !== PLAIN_SLEEP) return false
  if (memory.load(layout.clock) >= memory.load(layout.sleepUntil(actor))) return false
  return (
    how === PLAIN_SLEEP ||
    (memory.load(layout.waitOrder(actor)) !== 0 && memory.load(layout.signalPending(actor)) === 0)
  )
}

/** Has said that it will sleep, and is not there yet. */
const aboutToSleep = (memory: Memory, layout: Layout, actor: number): boolean =>
  memory.load(layout.asleep(actor)) === ABOUT_TO_SLEEP &&
  memory.load(layout.signalPending(actor)) === 0

/**
 * A thread does one part of a wait.
 *
 * @param part one of `Wait`
 * @param ms what is left of its time, or how long it sleeps at most
 * @returns its row, and the answer of `prepare`: the ms that are left, or -1 - that if a signal
 *   is pending
 */
export function waited(
  memory: Memory,
  layout: Layout,
  actor: number,
  part: number,
  ms: number,
): Rows & { readonly result: number } {
  const from = layout.waitOrder(actor) >>> 4
  const row = new Memory(memory.bytes.slice(from, from + ROW))
  const set = (f: number, value: number) => row.store(f - (from << 4), value)
  const clock = memory.load(layout.clock)
  const sleep = (how: number) => {
    set(layout.asleep(actor), how)
    set(layout.sleepUntil(actor), clock + ms)
  }
  let result = 0
  if (part === Wait.prepare) {
    const slept = memory.load(layout.asleep(actor)) === SLEEP
    const left = slept ? Math.max(0, memory.load(layout.sleepUntil(actor)) - clock) : ms
    const signalled = memory.load(layout.signalPending(actor)) !== 0
    result = signalled ? -1 - left : left
    set(layout.asleep(actor), signalled ? 0 : ABOUT_TO_SLEEP)
    if (!signalled) {
      if (memory.load(layout.waitOrder(actor)) === 0)
        set(layout.waitOrder(actor), latest(memory, layout) + 1)
    } else if (layout.scenario.kernel === 'linux-6.x') {
      // 3.x leaves the queue when the wait is over.
      set(layout.waitOrder(actor), 0)
    }
  } else if (part === Wait.schedule) {
    sleep(SLEEP)
  } else if (part === Wait.sleep) {
    sleep(PLAIN_SLEEP)
  } else {
    if (part !== Wait.slept) set(layout.waitOrder(actor), 0)
    set(layout.asleep(actor), 0)
  }
  return { from, bytes: row.bytes, result }
}

/** Place in the wait queue of who joined last: who joins later is woken before. */
function latest(memory: Memory, layout: Layout): number {
  let most = 0
  for (let i = 0; i < layout.actorCount; i++)
    most = Math.max(most, memory.load(layout.waitOrder(i)))
  return most
}

/**
 * Everyone comes off the wait queue who sleeps or is about to; the latest first. Whose time is
 * over and who has a signal stay: they run already, and try_to_wake_up has nothing to do.
 */
export function woken(memory: Memory, layout: Layout): Rows {
  const from = layout.waitOrder(0) >>> 4
  const rows = new Memory(memory.bytes.slice(from, from + ROW * layout.actorCount))
  for (let i = 0; i < layout.actorCount; i++)
    if (isAsleep(memory, layout, i) || aboutToSleep(memory, layout, i))
      rows.store(layout.waitOrder(i) - (from << 4), 0)
  return { from, bytes: rows.bytes }
}
