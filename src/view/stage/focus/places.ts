/** Where things are: for marks put around them, and for values that come and go. */
import type { Held } from '../../model/shores/remote.ts'
import type { Rect } from '../geometry/stage.ts'
import type { Group } from '../marks/mark.ts'
import type { MemoryPlaces } from '../memory/memory.ts'

export interface Places {
  readonly memory: MemoryPlaces
  /** What stands around the rings, by its key. */
  readonly boxes: ReadonlyMap<string, Rect>
  /** Descriptors that the remote holds. */
  readonly held: readonly Held[]
}

/** The boxes of groups and of those within them. */
export function boxesOf(groups: readonly Group[]): Places['boxes'] {
  const found = new Map<string, Rect>()
  const add = (g: Group) => {
    if (g.box) found.set(g.key, g.box)
    g.groups?.forEach(add)
  }
  groups.forEach(add)
  return found
}
