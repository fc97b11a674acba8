/**
 * Three things that many people believe of the send queue. Nothing in the code keeps them so; here
 * is whether anything has put them to the test yet, and which store first contradicted them.
 */

import { Derived } from '../../core/history/derived.ts'
import type { Trace } from '../../core/history/trace.ts'
import { Registers } from '../../core/history/undoable.ts'
import { SITE } from '../../core/machine/sites.ts'
import type { Misconception, MisconceptionName } from '../../protocol/protocol.ts'

const NAMES: readonly MisconceptionName[] = ['usedIsLast', 'availIsHead', 'descIsBuffer']
const NEVER = -1

interface Tested {
  readonly name: MisconceptionName
  readonly holds: boolean
}

export class Misconceptions extends Derived {
  /** By claim: the step that contradicted it first. */
  readonly #endedAt = this.keep(new Registers(NEVER))
  /** By claim: 1 once a step could have contradicted it. */
  readonly #tested = this.keep(new Registers(0))

  constructor(readonly trace: Trace) {
    super()
  }

  override step(i: number): void {
    const tested = this.#testedBy(i)
    if (!tested) return
    const claim = NAMES.indexOf(tested.name)
    if (this.#tested.get(claim) === 0) this.#tested.set(i, claim, 1)
    if (!tested.holds && this.#endedAt.get(claim) === NEVER) this.#endedAt.set(i, claim, i)
  }

  /** At the cursor. */
  all(): Misconception[] {
    return NAMES.map((name, claim) => {
      const end = this.#endedAt.get(claim)
      return { name, tested: this.#tested.get(claim) !== 0, endedAt: end === NEVER ? null : end }
    })
  }

  /** The claim that step `i` puts to the test, or null. */
  #testedBy(i: number): Tested | null {
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
    const tests = (name: MisconceptionName, index: number, number: number): Tested | null =>
      index < 0 ? null : { name, holds: number === index }
    switch (columns.site(i)) {
      // The driver may read an entry that is announced and not written.
      case SITE['get.id']:
      case SITE['done.id']:
      case SITE['done.lateId']:
        return tests('usedIsLast', indexIn(vring.usedId(0), 8), value)
      case SITE['add.ring']:
        return tests('availIsHead', indexIn(vring.availRing(0), 2), value)
      case SITE['add.token']:
        // A chain that was made by hand carries no buffer of the pool, and says nothing.
        if (scenario.layer === 'rpmsg' && value >= 2 * scenario.buffers) return null
        return tests('descIsBuffer', indexIn(svq.data(0), 4), value - scenario.buffers)
      default:
        return null
    }
  }
}
