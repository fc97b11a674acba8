/**
 * Three things that many people believe of the send queue. Each is true at first, and nothing in
 * the code keeps it so; here is where it first was not.
 */

import { Derived } from '../../core/history/derived.ts'
import type { Trace } from '../../core/history/trace.ts'
import { Registers } from '../../core/history/undoable.ts'
import { SITE } from '../../core/machine/sites.ts'
import type { Misconception, MisconceptionName } from '../../protocol/protocol.ts'

const NAMES: readonly MisconceptionName[] = ['usedIsLast', 'availIsHead', 'descIsBuffer']
const NEVER = -1

export class Misconceptions extends Derived {
  /** By claim: the step that contradicted it first. */
  readonly #endedAt = this.keep(new Registers(NEVER))

  constructor(readonly trace: Trace) {
    super()
  }

  override step(i: number): void {
    const name = this.#endedBy(i)
    const claim = name ? NAMES.indexOf(name) : NEVER
    if (claim >= 0 && this.#endedAt.get(claim) === NEVER) this.#endedAt.set(i, claim, i)
  }

  /** At the cursor. */
  all(): Misconception[] {
    return NAMES.map((name, claim) => {
      const end = this.#endedAt.get(claim)
      return { name, endedAt: end === NEVER ? null : end }
    })
  }

  /** The claim that step `i` contradicts, or null. */
  #endedBy(i: number): MisconceptionName | null {
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
