/**
 * Breakpoints and stops of one execution. They are asked for after each step while it runs, and searched for in
 * what was recorded; both ways find the same steps.
 */
import { FN_NAMES } from '../core/machine/functions.ts'
import { SITE_NAMES } from '../core/machine/sites.ts'
import { bytesNamed } from '../core/memory/fieldNames.ts'
import { type Memory, offsetOf, widthOf } from '../core/memory/memory.ts'
import type { Breakpoint, Spot } from '../protocol/protocol.ts'
import { Scratch, touches } from './answers/fieldHistory.ts'
import { type Condition, parseCondition } from './condition.ts'
import type { Breaks, Execution } from './execution.ts'

/** A breakpoint in the terms of one layout. */
interface Armed {
  readonly id: number
  /** Does step `i` meet it? Lines and writes are told by the step alone. */
  meets(i: number): boolean
  readonly condition: Condition | null
}

interface Bytes {
  readonly from: number
  readonly length: number
}

export class Breakpoints implements Breaks {
  readonly #armed: readonly Armed[]
  readonly #conditions: readonly Condition[]
  /** The bytes that conditions read. */
  readonly #read: readonly Bytes[]
  readonly #stops: ReadonlySet<number>
  /** Do the conditions hold, at the moment that the run has come to? */
  #held: boolean[] = []

  constructor(
    readonly execution: Execution,
    list: readonly Breakpoint[],
    /** Steps at which a run is held up, too: behind so many. */
    stops: readonly number[] = [],
  ) {
    this.#stops = new Set(stops)
    this.#armed = list.flatMap(({ id, on, spot }) => {
      const armed = on ? arm(execution, id, spot) : null
      return armed ? [armed] : []
    })
    this.#conditions = this.#armed.flatMap(({ condition }) => condition ?? [])
    this.#read = this.#conditions.flatMap(({ fields }) =>
      fields.map((f) => ({ from: offsetOf(f), length: widthOf(f) })),
    )
  }

  get any(): boolean {
    return this.#armed.length > 0 || this.#stops.size > 0
  }

  begin(): void {
    const { memory } = this.execution.machine
    this.#held = this.#conditions.map((c) => c.holds(memory))
  }

  hit(): boolean {
    const i = this.execution.length - 1
    const came = this.#touched(i) && this.#comes(this.execution.machine.memory)
    return came || this.#meets(i)
  }

  get atStop(): boolean {
    return this.#stops.has(this.execution.cursor)
  }

  here(): readonly number[] {
    const { trace, machine, cursor } = this.execution
    if (!this.any || cursor === 0) return []
    const now = this.#armed.map(({ condition }) => condition?.holds(machine.memory) ?? false)
    if (now.includes(true) && this.#touched(cursor - 1)) {
      trace.seek(cursor - 1)
      this.#armed.forEach(({ condition }, k) => {
        if (condition?.holds(machine.memory)) now[k] = false
      })
      trace.seek(cursor)
    } else now.fill(false)
    return this.#armed.filter((one, k) => now[k] || one.meets(cursor - 1)).map(({ id }) => id)
  }

  after(until: number): number {
    if (!this.any) return -1
    const { cursor } = this.execution
    const scratch = new Scratch(this.execution, this.#read)
    this.#held = this.#conditions.map((c) => c.holds(scratch.memory))
    for (let i = cursor; i < until; i++) {
      const came = scratch.redo(i) && this.#comes(scratch.memory)
      if (came || this.#meets(i)) return i + 1
    }
    return -1
  }

  /** Cursor behind the last recorded step that meets one and is before the one at hand; -1: none. */
  before(): number {
    if (!this.any) return -1
    const { cursor } = this.execution
    const scratch = new Scratch(this.execution, this.#read)
    this.#held = this.#conditions.map((c) => c.holds(scratch.memory))
    for (let i = cursor - 1; i >= 0; i--) {
      const came = scratch.undo(i) && this.#went(scratch.memory)
      if (i < cursor - 1 && (came || this.#meets(i))) return i + 1
    }
    return -1
  }

  #meets(i: number): boolean {
    return this.#stops.has(i + 1) || this.#armed.some((one) => one.meets(i))
  }

  /** Has a condition come true since it was last asked? */
  #comes(memory: Memory): boolean {
    let came = false
    this.#conditions.forEach((condition, k) => {
      const holds = condition.holds(memory)
      if (holds && !this.#held[k]) came = true
      this.#held[k] = holds
    })
    return came
  }

  /** The same backwards: did one hold, and does not any more? */
  #went(memory: Memory): boolean {
    let went = false
    this.#conditions.forEach((condition, k) => {
      const holds = condition.holds(memory)
      if (!holds && this.#held[k]) went = true
      this.#held[k] = holds
    })
    return went
  }

  #touched(i: number): boolean {
    return this.#read.some(({ from, length }) => touches(this.execution.trace, i, from, length))
  }
}

/** A breakpoint in the terms of one execution; null if this execution has no such place. */
function arm(execution: Execution, id: number, spot: Spot): Armed | null {
  const { trace, layout } = execution
  switch (spot.is) {
    case 'line': {
      const order = new Map(spot.sites.map((site, k) => [SITE_NAMES.indexOf(site), k]))
      const fn = FN_NAMES.indexOf(spot.fn)
      if (fn < 0 || order.has(-1)) return null
      const meets = (i: number): boolean => {
        const place = order.get(trace.columns.site(i))
        return (
          place !== undefined && comesFrom(execution, i, fn) && !goesOn(execution, i, order, place)
        )
      }
      return { id, meets, condition: null }
    }
    case 'write': {
      const bytes = bytesNamed(layout, layout.queues[layout.queues.length - 1], spot.name)
      if (!bytes) return null
      const { from, length } = bytes
      const meets = (i: number) =>
        trace.columns.touching(i, i + 1, from, from + length) === i &&
        touches(trace, i, from, length)
      return { id, meets, condition: null }
    }
    case 'condition': {
      const condition = conditionAt(execution, spot)
      return 'holds' in condition ? { id, meets: () => false, condition } : null
    }
    default:
      return spot satisfies never
  }
}

/** Is there such a place, or such a name, in this execution? */
export const isArmed = (execution: Execution, { id, spot }: Breakpoint): boolean =>
  arm(execution, id, spot) !== null

/** What a condition means in an execution, or what is wrong with it. */
export function conditionAt(
  execution: Execution,
  { text, queue }: Extract<Spot, { is: 'condition' }>,
) {
  const { queues } = execution.layout
  const q = queues.find(({ name }) => name === queue) ?? queues[queues.length - 1]
  return parseCondition(text, execution.layout, q)
}

/** Is step `i` part of a run of function `fn`, however deep? */
function comesFrom({ trace }: Execution, i: number, fn: number): boolean {
  return trace.stack(i).some((frame) => trace.frames.fn(frame) === fn)
}

/** Is step `i` the rest of a line that another step of the same run has already begun? */
function goesOn(
  { trace }: Execution,
  i: number,
  order: ReadonlyMap<number, number>,
  place: number,
): boolean {
  const { columns, frames } = trace
  const frame = columns.frame(i)
  let k = i - 1
  while (k >= frames.start(frame) && columns.frame(k) !== frame) k--
  if (k < frames.start(frame)) return false
  const before = order.get(columns.site(k))
  return before !== undefined && before < place
}
