/** Where things are, by their keys: for marks put around them, and for values that come and go. */
import type { Rect } from '../geometry/stage.ts'
import type { Group } from './mark.ts'

export type Boxes = ReadonlyMap<string, Rect>

/** The boxes of groups and of those within them. */
export function boxesOf(groups: readonly Group[]): Boxes {
  const found = new Map<string, Rect>()
  const add = (g: Group) => {
    if (g.box) found.set(g.key, g.box)
    g.groups?.forEach(add)
  }
  groups.forEach(add)
  return found
}
