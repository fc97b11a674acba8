/** What differs between two scenes, by the keys of the things that look different. */
import { cellKey } from '../memory/map.ts'
import { changedGroups } from './keep.ts'
import type { MapScene, Scene } from './types.ts'

interface Keyed {
  readonly key: string
}

/** Things that change hands: they keep their old look while a value is on its way to them. */
const holders = (s: Scene): readonly (readonly Keyed[])[] => [
  s.table.rows,
  s.table.arcs,
  s.table.chains,
  s.table.drawers,
  s.links,
  s.buffers,
]

/** Things of which there is only one. */
const SINGLE: readonly [key: string, look: (s: Scene) => unknown][] = [
  ['free_head', (s) => s.table.freeHead],
  ['link.buffer', (s) => s.bufferLink],
]

/** Keys of what was added, removed or drawn differently. */
export function changedKeys(before: Scene, after: Scene): string[] {
  const old = holders(before)
  const keys = holders(after).flatMap((now, i) => changed(old[i], now))
  keys.push(...changedCells(before.table.map, after.table.map))
  keys.push(...changedCells(before.bufferMap, after.bufferMap))
  for (const [key, look] of SINGLE) if (differ(look(before), look(after))) keys.push(key)
  keys.push(...changedGroups(before.layers, after.layers))
  return keys
}

/** Cells of a map that tell of another state; of one with rows of small ones, their rows. */
function changedCells(before: MapScene | null, after: MapScene | null): string[] {
  if (!before || !after || before.states.length !== after.states.length) return []
  const keys = new Set<string>()
  after.states.forEach((state, i) => {
    if (state !== before.states[i]) keys.add(cellKey(after, i))
  })
  return [...keys]
}

function changed(before: readonly Keyed[], after: readonly Keyed[]): string[] {
  const was = new Map(before.map((b) => [b.key, b]))
  const out: string[] = []
  for (const now of after) {
    const then = was.get(now.key)
    was.delete(now.key)
    if (!then || differ(then, now)) out.push(now.key)
  }
  return [...out, ...was.keys()]
}

const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b)
