/**
 * Heads that the remote has its hands on between two of its notes: past its cursor and not noted
 * as held yet, or struck off and not announced yet. The bytes alone do not tell them from lost ones.
 */
import { SITE } from '../machine/sites.ts'
import { remoteProfile } from '../remotes/library/profiles.ts'
import type { Trace } from './trace.ts'
import { Registers } from './undoable.ts'

/** Heads of one actor that are kept in mind; nobody completes more at once but by hand. */
const MOST = 15
const STRIDE = MOST + 1

export class Serving {
  /** Per queue and actor: how many, then 1 + each head. */
  readonly #heads: readonly Registers[]
  /** A library that publishes first strikes a head off when all is done. */
  readonly #strikesLast: boolean

  /** @param keep lets the registers walk with the trace */
  constructor(
    readonly trace: Trace,
    keep: (registers: Registers) => Registers,
  ) {
    const { queues, scenario } = trace.machine.layout
    this.#heads = queues.map(() => keep(new Registers(0)))
    this.#strikesLast = remoteProfile(scenario)?.indexFirst ?? false
  }

  step(i: number): void {
    const { columns, machine } = this.trace
    const { remoteQueues: queues } = machine.layout
    const place = columns.place(i)
    switch (columns.site(i)) {
      case SITE['take.lastAvail']:
        for (const { index, vring, lastAvailIdx, held } of queues) {
          if (place !== lastAvailIdx) continue
          const head = machine.memory.peek(vring.availRing(vring.slot(columns.before(i))))
          if (head < vring.num && machine.memory.load(held(head)) === 0) this.#add(i, index, head)
        }
        return
      case SITE['take.held']:
        for (const { index, held } of queues)
          for (const head of this.of(index)) if (held(head) === place) this.#remove(i, index, head)
        return
      case SITE['done.held']:
        if (columns.before(i) === 0) return
        for (const { index, held, vring } of queues) {
          const head = ((place >>> 4) - (held(0) >>> 4)) / 4
          if (head < 0 || head >= vring.num) continue
          if (this.#strikesLast) this.#remove(i, index, head)
          else this.#add(i, index, head)
        }
        return
      case SITE['done.lateId']:
        // Given back already, and not struck off yet.
        if (!this.#strikesLast) return
        for (const { index, vring } of queues)
          if (vring.isInUsed(place) && columns.after(i) < vring.num)
            this.#add(i, index, columns.after(i))
        return
      case SITE['done.idx']:
        if (this.#strikesLast) return
        for (const { index, vring } of queues)
          if (place === vring.usedIdx) this.#heads[index].set(i, columns.actor(i) * STRIDE, 0)
        return
      case SITE['remote.boot.lost']:
        for (const heads of this.#heads)
          for (const actor of machine.actors.keys()) heads.set(i, actor * STRIDE, 0)
        return
    }
  }

  /** All of one queue. */
  of(q: number): ReadonlySet<number> {
    const heads = this.#heads[q]
    const out = new Set<number>()
    for (const actor of this.trace.machine.actors.keys()) {
      const first = actor * STRIDE
      for (let n = heads.get(first); n > 0; n--) out.add(heads.get(first + n) - 1)
    }
    return out
  }

  #add(i: number, q: number, head: number): void {
    const heads = this.#heads[q]
    const first = this.trace.columns.actor(i) * STRIDE
    const count = Math.min(heads.get(first) + 1, MOST)
    heads.set(i, first + count, head + 1)
    heads.set(i, first, count)
  }

  #remove(i: number, q: number, head: number): void {
    const heads = this.#heads[q]
    const first = this.trace.columns.actor(i) * STRIDE
    const count = heads.get(first)
    for (let n = 1; n <= count; n++) {
      if (heads.get(first + n) !== head + 1) continue
      heads.set(i, first + n, heads.get(first + count))
      heads.set(i, first, count - 1)
      return
    }
  }
}
