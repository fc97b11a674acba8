/**
 * Three things that many people believe of the send queue. Each is true at first, and nothing in
 * the code keeps it so; here is where it first was not.
 */

import type { Trace } from '../../core/history/trace.ts'
import { SITE } from '../../core/machine/sites.ts'
import type { Claim, ClaimName } from '../../protocol/protocol.ts'

const NAMES: readonly ClaimName[] = ['usedIsLast', 'availIsHead', 'descIsBuffer']

export class Claims {
  readonly #ended = new Map<ClaimName, number>()

  constructor(readonly trace: Trace) {}

  /** Looks at step `i`, the newest one. */
  observe(i: number): void {
    const name = this.#endedBy(i)
    if (name && !this.#ended.has(name)) this.#ended.set(name, i)
  }

  /** Forgets what happened from `step` on. */
  truncate(step: number): void {
    for (const [name, end] of this.#ended) if (end >= step) this.#ended.delete(name)
  }

  /** At the moment after `step` steps. */
  at(step: number): Claim[] {
    return NAMES.map((name) => {
      const end = this.#ended.get(name) ?? step
      return { name, endedAt: end < step ? end : null }
    })
  }

  /** The claim that step `i` contradicts, or null. */
  #endedBy(i: number): ClaimName | null {
    const { columns, machine } = this.trace
    const { queues, scenario } = machine.layout
    const svq = queues[queues.length - 1]
    const { vring } = svq
    const offset = columns.place(i) >>> 4
    const value = columns.after(i)
    /** Which one of an array that begins at `first`; -1 for another queue's. */
    const indexIn = (first: number, stride: number): number => {
      const index = (offset - (first >>> 4)) / stride
      return index >= 0 && index < vring.num ? index : -1
    }
    let index: number
    switch (columns.site(i)) {
      case SITE['get.id']:
        index = indexIn(vring.usedId(0), 8)
        return index >= 0 && value !== index ? 'usedIsLast' : null
      case SITE['add.ring']:
        index = indexIn(vring.availRing(0), 2)
        return index >= 0 && value !== index ? 'availIsHead' : null
      case SITE['add.token']:
        index = indexIn(svq.data(0), 4)
        // A chain that was made by hand carries no buffer of the pool, and says nothing.
        if (scenario.layer === 'rpmsg' && value >= 2 * scenario.buffers) return null
        return index >= 0 && value - scenario.buffers !== index ? 'descIsBuffer' : null
      default:
        return null
    }
  }
}
