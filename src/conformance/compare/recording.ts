/** What the core did in one operation, in the words of the traces. */

import { cName, FN_NAMES } from '../../core/machine/functions.ts'
import type { Machine, RangeWrite, Recorder } from '../../core/machine/interpreter.ts'
import { BARRIER_NAMES, Kind, type Op, WAIT_NAMES, Wait } from '../../core/machine/op.ts'
import { SITE } from '../../core/machine/sites.ts'
import { type Field, Memory, offsetOf, widthOf } from '../../core/memory/memory.ts'
import type { Access, Header } from '../format.ts'
import { privateValue, toHex, withHex } from '../notation.ts'
import { Order } from './order.ts'

export type TraceEvent = Readonly<Record<string, unknown>>

export class Recording implements Recorder {
  /** Side effects in order. */
  events: TraceEvent[] = []
  /** Micro-steps in order; stays empty where the trace does not list them. */
  accesses: Access[] = []
  /** Barriers, each with the ring bytes at its moment; only where the trace announces them. */
  barriers: { kind: string; ring: Uint8Array }[] = []
  /** What happened to shared memory; only where the trace lists it. */
  readonly order: Order | null
  readonly #stacks: number[][]
  readonly #listsAccesses: boolean
  readonly #listsBarriers: boolean

  constructor(
    readonly machine: Machine,
    header: Header,
    readonly senderOf: (actor: number) => number,
  ) {
    this.#stacks = machine.actors.map(() => [])
    this.#listsAccesses = header.kind === 'accesses'
    this.#listsBarriers = header.barriers === true
    this.order = header.order ? new Order(machine, header) : null
  }

  /** Forgets the operation before. */
  clear(): void {
    this.events = []
    this.accesses = []
    this.barriers = []
    if (this.order) this.order.entries = []
  }

  started(): void {}
  ended(): void {}

  enter(actor: number, fn: number): void {
    this.#stacks[actor].push(fn)
    this.#access('enter', this.#functionName(fn))
  }

  leave(actor: number): void {
    const fn = this.#stacks[actor].pop()
    if (fn !== undefined) this.#access('exit', this.#functionName(fn))
  }

  step(actor: number, op: Op, before: number, after: number, range: RangeWrite | null): void {
    this.order?.step(op)
    switch (op.kind) {
      // The value that arrives, in the width of the field, is what the trace shows.
      case Kind.load:
      case Kind.store:
        if (op.data) this.#event(op.data as TraceEvent)
        else if (this.#listsAccesses)
          this.#onField(op.kind === Kind.load ? 'load' : 'store', op.field, after)
        break
      case Kind.rmw:
        if (this.#listsAccesses) this.#onCounter(op.field, before, after)
        break
      case Kind.copy:
        if (this.#listsAccesses) this.#onBytes(op)
        break
      case Kind.barrier:
        this.#barrier(BARRIER_NAMES[op.value])
        break
      case Kind.lock:
        if (this.#listsAccesses) this.#access('lock', this.#lockName(op.field))
        break
      case Kind.unlock:
        if (this.#listsAccesses) this.#access('unlock', this.#lockName(op.field))
        break
      case Kind.wait:
        if (op.field >= Wait.sleep) break
        this.#access('wait', WAIT_NAMES[op.field])
        // Who was woken before does not sleep.
        if (op.field === Wait.schedule && this.machine.isAsleep(actor))
          this.#event({ sleep: { sender: this.senderOf(actor), timeoutMs: op.value } })
        break
      case Kind.wake:
        this.#event({ wake: this.#woken(range) })
        break
      case Kind.notify:
        this.#notify(op.value)
        break
      case Kind.interrupt:
        this.#event({ interrupt: this.machine.layout.queues[op.value].name || true })
        break
      case Kind.callback:
        this.#event({ callback: op.data })
        break
      case Kind.print: {
        const { text, level } = op.data as { text: string; level: string }
        this.#event({ print: text, level })
        break
      }
      case Kind.bug:
      case Kind.event:
        this.#event(withHex(op.data as TraceEvent))
        break
      case Kind.read:
        if (!this.#listsAccesses) break
        if (op.site === SITE['ns.name']) this.#onString(op)
        else if (op.site === SITE['send.copyFrom']) this.#onCopyFrom(op)
        break
      // The first is not the driver's, the others no micro-steps.
      case Kind.tick:
      case Kind.peek:
      case Kind.call:
        break
      default:
        op.kind satisfies never
    }
  }

  #event(event: TraceEvent): void {
    this.events.push(event)
    this.#access('event', event)
  }

  #access(...access: Access): void {
    if (this.#listsAccesses) this.accesses.push(access)
  }

  /** An access to one field: shared ones say where they are, private ones only their name. */
  #onField(kind: 'load' | 'store', f: Field, value: number): void {
    const offset = offsetOf(f)
    const region = this.machine.layout.regionAt(offset)
    const name = this.#field(f)
    if (region?.owner === 'shared')
      this.#access(kind, name, value, this.#placeOf(offset), widthOf(f))
    else if (region?.name === 'driver') this.#access(kind, name, privateValue(name, value))
  }

  /** An atomic counter; those of endpoints and devices are not told. */
  #onCounter(f: Field, before: number, after: number): void {
    if (this.machine.layout.regionAt(offsetOf(f))?.name === 'driver')
      this.#access('rmw', this.#field(f), before, after)
  }

  /** How a trace tells a place: from the start of the rings or of the buffers; tables by address. */
  #placeOf(offset: number): number {
    const { layout } = this.machine
    if (offset >= layout.heap.at) return layout.physical(offset)
    return offset < layout.buffersAt ? offset : offset - layout.buffersAt
  }

  #onBytes(op: Op): void {
    const { layout } = this.machine
    const offset = offsetOf(op.field)
    const name = this.#field(op.field)
    const bytes = op.data as Uint8Array
    const region = layout.regionAt(offset)
    if (region?.name === 'buffers')
      this.#access('copy', name, toHex(bytes), this.#placeOf(offset), bytes.length)
    else if (region?.name === 'driver')
      this.#access('clear', name.slice(0, name.indexOf('[')), layout.scenario.num)
  }

  /** A string that was copied out of a buffer, with the 0 at its end. */
  #onString(op: Op): void {
    const { memory } = this.machine
    const from = offsetOf(op.field)
    const bytes = memory.bytes.subarray(from, from + op.value)
    const text = bytes.subarray(0, bytes.indexOf(0) + 1)
    this.#access('copyfrom', this.#field(op.field), toHex(text), this.#placeOf(from), text.length)
  }

  /** A payload that is copied from one shared buffer into another. */
  #onCopyFrom(op: Op): void {
    const from = offsetOf(op.field)
    const bytes = this.machine.memory.bytes.subarray(from, from + op.value)
    this.#access('copyfrom', this.#field(op.field), toHex(bytes), this.#placeOf(from), op.value)
  }

  #barrier(kind: string): void {
    this.#access('barrier', kind)
    if (!this.#listsBarriers) return
    const { memory, layout } = this.machine
    this.barriers.push({ kind, ring: memory.bytes.slice(0, layout.ringBytes) })
  }

  #notify(queue: number): void {
    const { memory, layout } = this.machine
    const { name, notifyResult } = layout.queues[queue]
    const works = memory.load(notifyResult) !== 0
    this.events.push(works ? { notify: name || true } : { notify: name || true, ret: false })
    const kind = works ? 'notify' : 'notify_failed'
    if (name) this.#access(kind, name)
    else this.#access(kind)
  }

  /** Who was just taken off the wait queue; the latest first. */
  #woken(range: RangeWrite | null): number[] {
    if (!range) return []
    const { layout, memory } = this.machine
    const rows = new Memory(range.before)
    const place = (actor: number): number => rows.load(layout.waitOrder(actor) - range.from * 16)
    return this.machine.actors
      .map((_, actor) => actor)
      .filter((actor) => place(actor) > 0 && memory.load(layout.waitOrder(actor)) === 0)
      .sort((a, b) => place(b) - place(a))
      .map((actor) => this.senderOf(actor))
  }

  #field(f: Field): string {
    return this.machine.layout.name(f)
  }

  /** Each endpoint has a cb_lock of its own; the traces do not say whose. */
  #lockName(f: Field): string {
    return this.#field(f).replace(/^ept\[\d+\]\./, '')
  }

  #functionName(fn: number): string {
    return cName(FN_NAMES[fn], this.machine.layout.scenario.kernel)
  }
}
