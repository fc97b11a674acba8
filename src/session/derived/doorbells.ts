/**
 * Who has been told what: doorbells that rang for the remote, interrupts that were raised for
 * the driver, and which of them somebody has answered.
 */

import { Derived } from '../../core/history/derived.ts'
import type { Trace } from '../../core/history/trace.ts'
import { Registers } from '../../core/history/undoable.ts'
import { SITE } from '../../core/machine/sites.ts'
import type { QueueLayout } from '../../core/memory/layout.ts'
import type { Field } from '../../core/memory/memory.ts'

export class Doorbells extends Derived {
  /** By queue: avail.idx when the doorbell last rang. */
  readonly #told: Registers
  /** By queue: how often it had rung when the remote last began to handle that. */
  readonly #polled: Registers
  /** By queue: interrupts that a handler was begun for. */
  readonly #answered: Registers

  /** @param trace at its first step; what rang before has been answered */
  constructor(readonly trace: Trace) {
    super()
    const { memory, layout } = trace.machine
    const now = (field: (q: QueueLayout) => Field) =>
      this.keep(
        new Registers(
          0,
          layout.queues.map((q) => memory.load(field(q))),
        ),
      )
    this.#told = now((q) => q.vring.availIdx)
    this.#polled = now((q) => q.kicks)
    this.#answered = now((q) => q.interrupts)
  }

  override begun(index: number): void {
    const { call, start } = this.trace.calls[index]
    if (call.fn === 'interrupt') this.#answered.set(start, call.q, this.#answered.get(call.q) + 1)
    if (call.fn === 'remotePoll') this.#polled.set(start, call.q, this.#load(call.q, 'kicks'))
  }

  override step(i: number): void {
    const { columns, machine } = this.trace
    const site = columns.site(i)
    if (site !== SITE['notify.ring'] && site !== SITE['add.noSpaceNotify']) return
    for (const q of machine.layout.queues)
      if (columns.place(i) === q.kicks)
        this.#told.set(i, q.index, machine.memory.load(q.vring.availIdx))
  }

  /** A queue whose interrupt no handler has answered yet, or -1. */
  unanswered(): number {
    const { queues } = this.trace.machine.layout
    return queues.findIndex(
      ({ index }) => this.#load(index, 'interrupts') > this.#answered.get(index),
    )
  }

  /** Has the doorbell rung for queue `q` since the remote last handled that? */
  unpolled(q: number): boolean {
    return this.#load(q, 'kicks') > this.#polled.get(q)
  }

  /** Was the remote told of all that is in the available ring of queue `q`? */
  told(q: number): boolean {
    const { memory, layout } = this.trace.machine
    return memory.load(layout.queues[q].vring.availIdx) === this.#told.get(q)
  }

  #load(q: number, counter: 'kicks' | 'interrupts'): number {
    const { memory, layout } = this.trace.machine
    return memory.load(layout.queues[q][counter])
  }
}
