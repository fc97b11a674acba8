/**
 * One execution in progress: a machine, its trace and what is derived from it. Choices go in,
 * steps come out; nothing else may move the machine.
 */

import { Lives } from '../core/history/ownership.ts'
import { descOwners } from '../core/history/ownershipFromBytes.ts'
import { Trace } from '../core/history/trace.ts'
import type { Call } from '../core/machine/calls.ts'
import { Machine } from '../core/machine/interpreter.ts'
import type { Scenario } from '../core/machine/scenario.ts'
import { Layout } from '../core/memory/layout.ts'
import type { Choice } from '../protocol/protocol.ts'
import { Owners } from './answers/owners.ts'
import { Breaks } from './breakpoints.ts'
import { Bells } from './derived/doorbells.ts'
import { MessageLog } from './derived/messageLog.ts'
import { Claims } from './derived/misconceptions.ts'
import { begin } from './setUp.ts'

export class Play {
  readonly layout: Layout
  readonly machine: Machine
  readonly trace: Trace
  readonly lives: Lives
  readonly log: MessageLog
  readonly bells: Bells
  readonly claims: Claims
  readonly owners: Owners
  /** What stops a run. */
  breaks = new Breaks(this, [])
  /** OwnerId per descriptor, per queue, before the first step. */
  readonly firstOwners: readonly Uint8Array[]
  /** Indexes of the calls of each actor, in order. */
  readonly #callsOf: number[][]
  #choices: Choice[] = []

  constructor(readonly scenario: Scenario) {
    this.layout = new Layout(scenario)
    this.machine = new Machine(this.layout)
    begin(this.machine)
    this.trace = new Trace(this.machine)
    this.log = new MessageLog(this.trace)
    this.bells = new Bells(this.trace)
    this.claims = new Claims(this.trace)
    this.#callsOf = this.machine.actors.map(() => [])
    const { memory } = this.machine
    const { messages } = this.log
    this.firstOwners = this.layout.queues.map((q) => descOwners(memory, q, new Set()))
    this.lives = new Lives(
      this.trace,
      (i) => messages.all[messages.ofStep(i)]?.number ?? 0,
      this.firstOwners.map((owners) => owners.slice()),
    )
    this.owners = new Owners(this)
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
    this.bells.started(this.trace.calls[index])
    this.log.started(index)
    this.#choices.push({ actor, call })
  }

  step(actor: number): void {
    this.machine.step(actor)
    const i = this.trace.length - 1
    this.log.observe(i)
    this.lives.observe(i)
    this.bells.observe(i)
    this.claims.observe(i)
    this.trace.rest()
    const last = this.#choices.at(-1)
    if (last && 'steps' in last && last.actor === actor)
      this.#choices[this.#choices.length - 1] = { actor, steps: last.steps + 1 }
    else this.#choices.push({ actor, steps: 1 })
  }

  seek(to: number): void {
    this.trace.seek(to)
    this.lives.seek(this.trace.cursor)
    this.log.seek(this.trace.cursor)
  }

  /** Forgets everything behind the cursor, so that the present is here. */
  cut(): void {
    const { trace } = this
    if (trace.cursor === trace.length) return
    const at = trace.cursor
    for (const part of [this.lives, this.log, this.bells, this.claims]) part.truncate(at)
    trace.cut(at)
    for (const calls of this.#callsOf)
      while ((calls.at(-1) ?? -1) >= trace.calls.length) calls.pop()
    this.#choices = this.#rebuildChoices()
  }

  /** Carries out recorded choices; throws if one of them is impossible. */
  replay(choices: readonly Choice[]): void {
    for (const c of choices) {
      if ('call' in c) this.start(c.actor, c.call)
      else for (let n = 0; n < c.steps; n++) this.step(c.actor)
    }
  }

  /** Index of the last call that an actor had begun before step `before`, or -1. */
  lastCall(actor: number, before: number): number {
    const calls = this.#callsOf[actor]
    let low = 0
    let high = calls.length
    while (low < high) {
      const mid = (low + high) >> 1
      if (this.trace.calls[calls[mid]].start < before) low = mid + 1
      else high = mid
    }
    return calls[low - 1] ?? -1
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
