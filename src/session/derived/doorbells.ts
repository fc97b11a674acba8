/**
 * Who has been told what: doorbells that rang for the remote, interrupts that were raised for
 * the driver, and which of them somebody has answered.
 */

import { Derived } from '../../core/history/derived.ts'
import type { Trace } from '../../core/history/trace.ts'
import { Registers } from '../../core/history/undoable.ts'
import { SITE } from '../../core/machine/sites.ts'
import { VRING_USED_F_NO_NOTIFY } from '../../core/memory/constants.ts'
import type { QueueLayout } from '../../core/memory/layout.ts'
import type { Field } from '../../core/memory/memory.ts'
import { vringNeedEvent } from '../../core/memory/vring.ts'
import { isGone } from '../../protocol/actFacts.ts'

/** Is a free-running index beyond another one, by no more than a ring? */
function isAhead(idx: number, cursor: number, num: number): boolean {
  const ahead = (idx - cursor) & 0xffff
  return ahead > 0 && ahead <= num
}

export class Doorbells extends Derived {
  /** By queue: avail.idx when the doorbell last rang. */
  readonly #told: Registers
  /** By queue: avail.idx as the remote last saw it. */
  readonly #seen: Registers
  /** By queue: used.flags and avail_event as the remote itself last wrote them. */
  readonly #flags: Registers
  readonly #event: Registers
  /** By queue: how often it had rung when the remote last began to handle that. */
  readonly #polled: Registers
  /** By queue: interrupts that a handler was begun for. */
  readonly #answered: Registers

  /** @param trace at its first step; what rang before has been answered */
  constructor(readonly trace: Trace) {
    super()
    const { memory, layout } = trace.machine
    const now = (queues: readonly QueueLayout[], field: (q: QueueLayout) => Field) =>
      this.keep(
        new Registers(
          0,
          queues.map((q) => memory.peek(field(q))),
        ),
      )
    const { queues, remoteQueues } = layout
    this.#told = now(queues, (q) => q.vring.availIdx)
    this.#seen = now(remoteQueues, (q) => q.lastAvailIdx)
    this.#flags = now(remoteQueues, (q) => q.vring.usedFlags)
    this.#event = now(remoteQueues, (q) => q.vring.availEvent)
    this.#polled = now(queues, (q) => q.kicks)
    this.#answered = now(queues, (q) => q.interrupts)
  }

  override begun(index: number): void {
    const { call, start } = this.trace.calls[index]
    if (call.fn === 'interrupt') this.#answered.set(start, call.q, this.#answered.get(call.q) + 1)
    if (call.fn === 'remotePoll') this.#polled.set(start, call.q, this.#load(call.q, 'kicks'))
  }

  override step(i: number): void {
    this.#heard[this.trace.columns.site(i)]?.(i)
  }

  /** The sites at which the remote hears or sees something, or says what it wishes to hear. */
  readonly #heard: Record<number, (i: number) => void> = {
    [SITE['notify.ring']]: (i) => this.#rung(i),
    [SITE['add.noSpaceNotify']]: (i) => this.#rung(i),
    [SITE['done.interrupt']]: (i) => this.#forget(i),
    [SITE['take.idx']]: (i) => this.#note(i, this.#seen, (q) => q.vring.availIdx),
    [SITE['remote.flags']]: (i) => this.#note(i, this.#flags, (q) => q.vring.usedFlags),
    [SITE['remote.availEvent']]: (i) => this.#note(i, this.#event, (q) => q.vring.availEvent),
  }

  /** Without a driver nobody is there to be told: what interrupts then is forgotten. */
  #forget(i: number): void {
    const { machine } = this.trace
    if (!isGone(machine)) return
    for (const { index } of machine.layout.queues)
      this.#answered.set(i, index, this.#load(index, 'interrupts'))
  }

  #rung(i: number): void {
    const { columns, machine } = this.trace
    for (const q of machine.layout.queues)
      if (columns.place(i) === q.kicks)
        this.#told.set(i, q.index, machine.memory.load(q.vring.availIdx))
  }

  #note(i: number, into: Registers, field: (q: QueueLayout) => Field): void {
    const { columns, machine } = this.trace
    for (const q of machine.layout.remoteQueues)
      if (columns.place(i) === field(q)) into.set(i, q.index, columns.after(i))
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

  /**
   * Does the textbook remote know of an entry that it has not taken? It was told of one, has seen
   * it, or looks by itself, since it has not asked to be told. What it asks for is what its own
   * code has written: a stray write tells the driver, not the remote.
   */
  knows(q: number): boolean {
    const { memory, layout } = this.trace.machine
    const { vring, lastAvailIdx } = layout.remoteQueues[q]
    const cursor = memory.load(lastAvailIdx)
    const idx = memory.peek(vring.availIdx)
    if (idx === cursor) return false
    if (memory.load(layout.queues[q].vring.availIdx) === this.#told.get(q)) return true
    const { mailboxRead } = layout.queues[q]
    if (mailboxRead !== null && this.#load(q, 'kicks') > memory.load(mailboxRead)) return true
    if ([this.#told, this.#seen].some((known) => isAhead(known.get(q), cursor, vring.num)))
      return true
    if (!layout.scenario.features.eventIdx)
      return (this.#flags.get(q) & VRING_USED_F_NO_NOTIFY) !== 0
    return !vringNeedEvent(this.#event.get(q), idx, cursor)
  }

  #load(q: number, counter: 'kicks' | 'interrupts'): number {
    const { memory, layout } = this.trace.machine
    return memory.load(layout.queues[q][counter])
  }
}
