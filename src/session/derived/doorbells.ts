/**
 * Who has been told what: doorbells that rang for the remote, interrupts that were raised for
 * the driver, and which of them somebody has answered.
 */

import type { CallRecord, Trace } from '../../core/history/trace.ts'
import { Registers } from '../../core/history/undoable.ts'
import { SITE } from '../../core/machine/sites.ts'

export class Bells {
  readonly #trace: Trace
  /** By queue: avail.idx when the doorbell last rang. */
  readonly #told: Registers
  /** By queue: how often it had rung when the remote last began to handle that. */
  readonly #polled: Registers
  /** By queue: interrupts that a handler was begun for. */
  readonly #answered: Registers

  /** @param trace at its first step; what rang before has been answered */
  constructor(trace: Trace) {
    this.#trace = trace
    const { memory, layout } = trace.machine
    this.#told = new Registers(
      0,
      layout.queues.map((q) => memory.load(q.vring.availIdx)),
    )
    this.#polled = new Registers(
      0,
      layout.queues.map((q) => memory.load(q.kicks)),
    )
    this.#answered = new Registers(
      0,
      layout.queues.map((q) => memory.load(q.interrupts)),
    )
  }

  /** Notes a call that has just begun. */
  started({ call, start }: CallRecord): void {
    if (call.fn === 'interrupt') this.#answered.set(start, call.q, this.#answered.get(call.q) + 1)
    if (call.fn === 'remotePoll') this.#polled.set(start, call.q, this.#load(call.q, 'kicks'))
  }

  /** Notes whom step `i` told something; the memory is that of the moment after it. */
  observe(i: number): void {
    const { columns, machine } = this.#trace
    const site = columns.site(i)
    if (site !== SITE['notify.ring'] && site !== SITE['add.noSpaceNotify']) return
    for (const q of machine.layout.queues)
      if (columns.place(i) === q.kicks)
        this.#told.set(i, q.index, machine.memory.load(q.vring.availIdx))
  }

  truncate(step: number): void {
    for (const registers of [this.#told, this.#polled, this.#answered]) registers.truncate(step)
  }

  /** A queue whose interrupt no handler has answered yet, or -1. */
  unanswered(): number {
    const { queues } = this.#trace.machine.layout
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
    const { memory, layout } = this.#trace.machine
    return memory.load(layout.queues[q].vring.availIdx) === this.#told.get(q)
  }

  #load(q: number, counter: 'kicks' | 'interrupts'): number {
    const { memory, layout } = this.#trace.machine
    return memory.load(layout.queues[q][counter])
  }
}
