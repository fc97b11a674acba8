/** The page's copy of the bytes, brought up to date by what frames carry. */

import { type DerivedViews, derivedViews } from '../core/history/derivedRegion.ts'
import type { Scenario } from '../core/machine/scenario.ts'
import { type BytesUpdate, updated } from '../core/memory/bytesUpdate.ts'
import { Layout } from '../core/memory/layout.ts'
import { Memory } from '../core/memory/memory.ts'

export interface MemoryReplica {
  readonly scenario: Scenario
  readonly layout: Layout
  readonly memory: Memory
  /** What the history says of the memory. */
  readonly derived: DerivedViews
  /** The bytes of both. */
  readonly bytes: Uint8Array
}

/**
 * Applies one update. Changes are written in place; a full update makes a new replica.
 *
 * @throws RangeError if changes arrive before any full update, or reach beyond the memory
 */
export function replicated(
  old: MemoryReplica | null,
  scenario: Scenario,
  update: BytesUpdate,
): MemoryReplica {
  const bytes = updated(old?.bytes ?? null, update)
  if (old?.bytes === bytes) return old
  const layout = old && sameShape(old.scenario, scenario) ? old.layout : new Layout(scenario)
  const memory = new Memory(bytes.subarray(0, layout.size))
  return { scenario, layout, memory, derived: derivedViews(layout, bytes, layout.size), bytes }
}

const sameShape = (a: Scenario, b: Scenario): boolean => JSON.stringify(a) === JSON.stringify(b)
