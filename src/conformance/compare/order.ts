/**
 * What an operation did to shared memory, in program order, as the set of real remotes lists
 * it: stores, barriers, notifications, callbacks, and on request loads.
 */
import type { Machine } from '../../core/machine/interpreter.ts'
import { BARRIER_NAMES, Kind, type Op, Wait } from '../../core/machine/op.ts'
import { type Field, offsetOf, widthOf } from '../../core/memory/memory.ts'
import type { Access, Header } from '../format.ts'
import { toHex } from '../notation.ts'
import { type Finding, finding } from './difference.ts'

/** Length of a message header; loads behind it are not listed. */
const HEADER = 16
/** How many entries in front of a difference are shown. */
const CONTEXT = 4

/** Operations of which the order is not told. */
export const WITHOUT_ORDER: ReadonlySet<string> = new Set(['probe', 'remote_cycle'])

export class Order {
  entries: Access[] = []
  readonly #loads: boolean

  constructor(
    readonly machine: Machine,
    header: Header,
  ) {
    this.#loads = header.order === 'loads'
  }

  step(op: Op): void {
    switch (op.kind) {
      case Kind.load:
        if (this.#loads) this.#load(op.field)
        break
      case Kind.store:
      case Kind.rmw:
        // rpmsg_ns.c, which ends a name with a zero, was not listened to.
        if (widthOf(op.field) > 1) this.#store(op.field, widthOf(op.field))
        break
      case Kind.copy:
        if (op.value > 0) this.#store(op.field, op.value)
        break
      case Kind.barrier:
        this.entries.push([BARRIER_NAMES[op.value] === 'store_mb' ? 'mb' : BARRIER_NAMES[op.value]])
        break
      case Kind.notify:
        this.entries.push(['notify', this.#queue(op.value)])
        break
      case Kind.interrupt:
        this.entries.push(['interrupt', this.#queue(op.value)])
        break
      case Kind.wait:
        if (op.field === Wait.sleep) this.entries.push(['sleep'])
        break
      case Kind.event:
        this.#event(op.data as { remoteRx?: { ept: number; buf: number } })
        break
    }
  }

  /** The nap that a thread has just woken up from is not told; only the one it is left in. */
  dropSleep(): void {
    if (this.entries.at(-1)?.[0] === 'sleep') this.entries.pop()
  }

  #event({ remoteRx }: { remoteRx?: { ept: number; buf: number } }): void {
    if (remoteRx) this.entries.push(['callback', remoteRx.ept, remoteRx.buf])
  }

  #load(f: Field): void {
    const { layout } = this.machine
    const at = offsetOf(f)
    if (at < layout.ringBytes) this.entries.push(['l', at, widthOf(f)])
    const place = this.#inBuffer(at)
    if (place && place[1] < HEADER) this.entries.push(['lb', ...place, widthOf(f)])
  }

  #store(f: Field, width: number): void {
    const { layout, memory } = this.machine
    const at = offsetOf(f)
    const place = this.#inBuffer(at)
    const hex = () => toHex(memory.bytes.subarray(at, at + width))
    if (at < layout.ringBytes) this.entries.push(['s', at, hex()])
    else if (place) this.entries.push(['b', ...place, hex()])
  }

  #inBuffer(at: number): readonly [buffer: number, offset: number] | null {
    const { layout } = this.machine
    if (at < layout.buffersAt || at >= layout.bufferAt(layout.bufferCount)) return null
    const buffer = layout.bufferOf(layout.physical(at))
    return [buffer, at - layout.bufferAt(buffer)]
  }

  #queue(index: number): string {
    return this.machine.layout.queues[index].name
  }
}

/** @returns the first difference, or null */
export function compareOrder(expected: readonly Access[], got: readonly Access[]): Finding | null {
  const wanted = once(expected)
  const seen = once(got)
  for (let i = 0; i < Math.max(wanted.length, seen.length); i++)
    if (wanted[i] !== seen[i])
      return finding(
        `order ${i + 1}`,
        wanted[i],
        seen[i],
        wanted.slice(Math.max(0, i - CONTEXT), i),
      )
  return null
}

/** As text; C may read the same place twice in a row, once is as good. */
function once(entries: readonly Access[]): string[] {
  const out: string[] = []
  for (const entry of entries) {
    const text = JSON.stringify(entry)
    if (entry[0].startsWith('l') && text === out.at(-1)) continue
    out.push(text)
  }
  return out
}
