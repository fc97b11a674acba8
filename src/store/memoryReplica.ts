/** The page's copy of the memory, brought up to date by what frames carry. */

import type { Scenario } from '../core/machine/scenario.ts'
import { Layout } from '../core/memory/layout.ts'
import { Memory } from '../core/memory/memory.ts'
import type { MemoryUpdate } from '../protocol/protocol.ts'

export interface Mirror {
  readonly scenario: Scenario
  readonly layout: Layout
  readonly memory: Memory
}

/**
 * Applies one update. Changes are written in place; a full update or another scenario makes a
 * new mirror.
 *
 * @throws RangeError if changes arrive before any full update, or reach beyond the memory
 */
export function mirrored(old: Mirror | null, scenario: Scenario, update: MemoryUpdate): Mirror {
  if ('full' in update) {
    const layout = old && sameShape(old.scenario, scenario) ? old.layout : new Layout(scenario)
    return { scenario, layout, memory: new Memory(update.full) }
  }
  if (!old) throw new RangeError('changes of a memory that was never sent')
  let from = 0
  update.at.forEach((offset, i) => {
    const to = from + update.length[i]
    old.memory.bytes.set(update.bytes.subarray(from, to), offset)
    from = to
  })
  return old
}

const sameShape = (a: Scenario, b: Scenario): boolean => JSON.stringify(a) === JSON.stringify(b)
