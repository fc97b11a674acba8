/**
 * One execution in progress: a machine, its trace and what is derived from it. Choices go in,
 * steps come out; nothing else may move the machine.
 */
import { handActor } from '../core/actors.ts'
import type { Call } from '../core/call.ts'
import { Layout } from '../core/layout.ts'
import { Lives } from '../core/lives.ts'
import { Machine } from '../core/machine.ts'
import { descOwners } from '../core/owner.ts'
import type { Scenario } from '../core/scenario.ts'
import { Trace } from '../core/trace.ts'
import type { Choice } from './protocol.ts'

export class Play {
  readonly layout: Layout
  readonly machine: Machine
  readonly trace: Trace
  readonly lives: Lives
  /** Number of the message that each call sends; 0 for calls that send none. */
  readonly messages: number[] = []
  /** vring_interrupt calls that were begun, per queue. */
  readonly #answered: number[] = []
  #choices: Choice[] = []

  constructor(readonly scenario: Scenario) {
    this.layout = new Layout(scenario)
    this.machine = new Machine(this.layout)
    // Probe is the starting state, not part of the history.
    this.machine.run(handActor(scenario), { fn: 'probe', nameService: true })
    this.trace = new Trace(this.machine)
    const { memory } = this.machine
    const start = this.layout.queues.map((q) => descOwners(memory, q, new Set()))
    this.lives = new Lives(this.trace, (call) => this.messages[call] ?? 0, start)
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
  /** Messages that were begun in the whole history. */
  get messageCount(): number {
    let i = this.messages.length - 1
    while (i >= 0 && this.messages[i] === 0) i--
    return this.messages[i] ?? 0
  }

  start(actor: number, call: Call): void {
    this.#note(call)
    this.machine.start(actor, call)
    this.#choices.push({ actor, call })
  }

  step(actor: number): void {
    this.machine.step(actor)
    this.lives.observe(this.trace.length - 1)
    this.trace.rest()
    const last = this.#choices.at(-1)
    if (last && 'steps' in last && last.actor === actor)
      this.#choices[this.#choices.length - 1] = { actor, steps: last.steps + 1 }
    else this.#choices.push({ actor, steps: 1 })
  }

  seek(to: number): void {
    this.trace.seek(to)
    this.lives.seek(this.trace.cursor)
  }

  /** Forgets everything behind the cursor, so that the present is here. */
  cut(): void {
    const { trace } = this
    if (trace.cursor === trace.length) return
    const at = trace.cursor
    this.lives.truncate(at)
    trace.cut(at)
    this.messages.length = trace.calls.length
    this.#answered.length = 0
    for (const { call } of trace.calls)
      if (call.fn === 'interrupt') this.#answered[call.q] = (this.#answered[call.q] ?? 0) + 1
    this.#choices = this.#rebuildChoices()
  }

  /** Carries out recorded choices; throws if one of them is impossible. */
  replay(choices: readonly Choice[]): void {
    for (const c of choices) {
      if ('call' in c) this.start(c.actor, c.call)
      else for (let n = 0; n < c.steps; n++) this.step(c.actor)
    }
  }

  /** A queue whose interrupt no handler has answered yet, or -1. */
  unanswered(): number {
    return this.layout.queues.findIndex(
      (q) => this.machine.memory.load(q.interrupts) > (this.#answered[q.index] ?? 0),
    )
  }

  #note(call: Call): void {
    this.messages.push(call.fn === 'send' ? this.messageCount + 1 : 0)
    if (call.fn === 'interrupt') this.#answered[call.q] = (this.#answered[call.q] ?? 0) + 1
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
