/** The entry of the used ring that the driver cannot believe. */
import { distance, type SceneContext } from './context.ts'

export interface BadEntry {
  readonly slot: number
  readonly id: number
  /** There is no descriptor of that number; or there is, and no chain begins at it. */
  readonly why: 'range' | 'head'
}

/**
 * An id that no descriptor has is wrong as soon as it is announced; one that is no head becomes
 * wrong when the driver looks at it and breaks the queue.
 */
export function badEntry({ ring, num, facts }: SceneContext): BadEntry | null {
  const { idx, ring: entries } = ring.used
  const from = ring.driver.lastUsedIdx
  const live = Math.min(distance(from, idx), num)
  const first = from & (num - 1)
  if (live === 0) return null
  const { id } = entries[first]
  if (id < num && (facts.bad || ring.driver.broken) && ring.driver.tokens[id] === null)
    return { slot: first, id, why: 'head' }
  for (let n = 0; n < live; n++) {
    const slot = (from + n) & (num - 1)
    if (entries[slot].id >= num) return { slot, id: entries[slot].id, why: 'range' }
  }
  return null
}
