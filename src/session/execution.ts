/**
 * One execution in progress: a machine, its trace and what is derived from it. Choices go in,
 * steps come out; nothing else may move the machine.
 */

import type { Derived } from '../core/history/derived.ts'
import { derivedSize, derivedViews } from '../core/history/derivedRegion.ts'
import { Ownership } from '../core/history/ownership.ts'
import { Publication } from '../core/history/publication.ts'
import { Trace } from '../core/history/trace.ts'
import { lowerBound } from '../core/history/undoable.ts'
import type { Call } from '../core/machine/calls.ts'
import { Machine } from '../core/machine/interpreter.ts'
import type { Scenario } from '../core/machine/scenario.ts'
import { Layout } from '../core/memory/layout.ts'
import type { Choice, Progress } from '../protocol/protocol.ts'
import { DeliveryState } from './derived/deliveryState.ts'
import { Doorbells } from './derived/doorbells.ts'
import { MessageLog } from './derived/messageLog.ts'
import { Messages } from './derived/messages.ts'
import { Misconceptions } from './derived/misconceptions.ts'
import { begin } from './setUp.ts'

/** What stops a run. */
export interface Breaks {
  /** Is there anything to ask? */
  readonly any: boolean
  /** To be called where a run begins. */
  begin(): void
  /** Does the newest step meet one? To be called after each step of a run. */
  hit(): boolean
  /** Does one stand at a stop? */
  readonly atStop: boolean
  /** Breakpoints that the step before the cursor meets. */
  here(): readonly number[]
  /** Cursor behind the first recorded step from the cursor on that meets one; -1: none by `until`. */
  after(until: number): number
  /** Cursor behind the last step before the cursor that meets one; -1: none. */
  before(): number
}

const NOWHERE: Breaks = {
  any: false,
  begin: () => {},
  hit: () => false,
  atStop: false,
  here: () => [],
  after: () => -1,
  before: () => -1,
}

/** Steps between two words on how far a replay has come: some hundredths of a second. */
const TOLD_EVERY = 20_000

export class Execution {
  readonly layout: Layout
  readonly machine: Machine
  readonly trace: Trace
  /** Bytes that stand behind the memory in a frame: see core/history/derivedRegion.ts. */
  readonly region: Uint8Array
  readonly messages: Messages
  readonly log: MessageLog
  readonly ownership: Ownership
  readonly publication: Publication
  readonly doorbells: Doorbells
  readonly misconceptions: Misconceptions
  /** What stops a run. */
  breaks: Breaks = NOWHERE
  /** What walks with the history, in the order in which it hears of calls and steps. */
  readonly #derived: readonly Derived[]
  /** Indexes of the calls of each actor, in order. */
  readonly #callsOf: number[][]
  #choices: Choice[] = []

  constructor(readonly scenario: Scenario) {
    this.layout = new Layout(scenario)
    this.machine = new Machine(this.layout)
    begin(this.machine)
    this.trace = new Trace(this.machine)
    this.#callsOf = this.machine.actors.map(() => [])
    this.region = new Uint8Array(derivedSize(this.layout))
    const views = derivedViews(this.layout, this.region, 0)
    const messages = new Messages(this.trace)
    const delivery = new DeliveryState()
    this.messages = messages
    this.log = new MessageLog(this.trace, messages, delivery)
    this.ownership = new Ownership(this.trace, views)
    this.publication = new Publication(this.trace, (i) => messages.numberOfStep(i), views)
    this.doorbells = new Doorbells(this.trace)
    this.misconceptions = new Misconceptions(this.trace)
    this.#derived = [
      messages,
      delivery,
      this.log,
      this.ownership,
      this.publication,
      this.doorbells,
      this.misconceptions,
    ]
  }

  get length(): number {
    return this.trace.length
  }
  get cursor(): number {
    return this.trace.cursor
  }
  /** Scenario + choices is the whole truth. */
  get choices(): readonly Choice[] {
    return this.#choices
  }
  start(actor: number, call: Call): void {
    const index = this.trace.calls.length
    this.machine.start(actor, call)
    this.#callsOf[actor].push(index)
    for (const part of this.#derived) part.begun(index)
    this.#choices.push({ actor, call })
  }

  step(actor: number): void {
    this.machine.step(actor)
    const i = this.trace.length - 1
    for (const part of this.#derived) part.step(i)
    this.trace.rest()
    const last = this.#choices.at(-1)
    if (last && 'steps' in last && last.actor === actor)
      this.#choices[this.#choices.length - 1] = { actor, steps: last.steps + 1 }
    else this.#choices.push({ actor, steps: 1 })
  }

  seek(to: number): void {
    this.trace.seek(to)
    const { cursor, length } = this.trace
    for (const part of this.#derived)
      part.seek(cursor === length ? Number.POSITIVE_INFINITY : cursor)
  }

  /** Tells which bytes of `region` the steps `from` up to, and without, `to` have changed. */
  changedBytes(from: number, to: number, tell: (offset: number, length: number) => void): void {
    for (const part of this.#derived) part.changedBytes(from, to, tell)
  }

  /** Forgets everything behind the cursor, so that the present is here. */
  cut(): void {
    const { trace } = this
    if (trace.cursor === trace.length) return
    const at = trace.cursor
    for (const part of this.#derived) part.cut(at)
    trace.cut(at)
    for (const calls of this.#callsOf)
      while ((calls.at(-1) ?? -1) >= trace.calls.length) calls.pop()
    this.#choices = this.#rebuildChoices()
  }

  /**
   * Carries out recorded choices; throws if one of them is impossible.
   *
   * @param tell hears now and then how far it has come
   */
  replay(choices: readonly Choice[], tell?: (progress: Progress) => void): void {
    const of = choices.reduce((sum, c) => sum + ('steps' in c ? c.steps : 0), 0)
    for (const c of choices) {
      if ('call' in c) this.start(c.actor, c.call)
      else
        for (let n = 0; n < c.steps; n++) {
          this.step(c.actor)
          if (this.length % TOLD_EVERY === 0) tell?.({ done: this.length, of })
        }
    }
  }

  /** Index of the last call that an actor had begun before step `before`, or -1. */
  lastCall(actor: number, before: number): number {
    const calls = this.#callsOf[actor]
    const begun = lowerBound(calls.length, (c) => this.trace.calls[calls[c]].start < before)
    return calls[begun - 1] ?? -1
  }

  #rebuildChoices(): Choice[] {
    const { columns, calls, length } = this.trace
    const out: Choice[] = []
    let c = 0
    for (let i = 0; i <= length; i++) {
      for (; c < calls.length && calls[c].start === i; c++)
        out.push({ actor: calls[c].actor, call: calls[c].call })
      if (i === length) break
      const actor = columns.actor(i)
      const last = out.at(-1)
      if (last && 'steps' in last && last.actor === actor)
        out[out.length - 1] = { actor, steps: last.steps + 1 }
      else out.push({ actor, steps: 1 })
    }
    return out
  }
}
