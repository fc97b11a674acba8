/**
 * Groups that keep their identity: one that shows what it showed before *is* the one from before.
 * So whoever compares two pictures, to draw or to move what differs, compares with `===`.
 */
import { type Group, LAYERS, type Layers } from './mark.ts'
import { same } from './same.ts'

/** The groups of `next`, each replaced by its like in `before` where there is one. */
export function keepLayers(before: Layers | null, next: Layers): Layers {
  if (!before || before === next) return next
  const kept = {
    body: keepGroups(before.body, next.body),
    links: keepGroups(before.links, next.links),
    front: keepGroups(before.front, next.front),
    marks: keepGroups(before.marks, next.marks),
  }
  return LAYERS.every((layer) => kept[layer] === before[layer]) ? before : kept
}

function keepGroups(before: readonly Group[], next: readonly Group[]): readonly Group[] {
  if (before === next) return before
  const old = new Map(before.map((g) => [g.key, g]))
  const kept = next.map((g) => keepGroup(old.get(g.key), g))
  const all = kept.length === before.length && kept.every((g, i) => g === before[i])
  return all ? before : kept
}

function keepGroup(before: Group | undefined, next: Group): Group {
  if (!before || before === next) return next
  const groups = next.groups && before.groups ? keepGroups(before.groups, next.groups) : next.groups
  // The marks keep theirs too: what only changes its colours is not drawn again.
  const marks = same(next.marks, before.marks) ? before.marks : next.marks
  const kept = groups ? { ...next, marks, groups } : { ...next, marks }
  return same(kept, before) ? before : kept
}

/** Keys of what was added, removed or drawn differently from one picture to the next. */
export function changedGroups(before: Layers, after: Layers): string[] {
  const keys: string[] = []
  for (const layer of LAYERS) changed(before[layer], after[layer], keys)
  return keys
}

function changed(before: readonly Group[], after: readonly Group[], keys: string[]): void {
  if (before === after) return
  const old = new Map(before.map((g) => [g.key, g]))
  for (const now of after) {
    const was = old.get(now.key)
    old.delete(now.key)
    if (was === now) continue
    // A group that holds others changes with them, not by itself.
    if (was && (now.instant || same(own(was), own(now))))
      changed(was.groups ?? [], now.groups ?? [], keys)
    else named(now, keys)
  }
  for (const gone of old.values()) named(gone, keys)
}

/** A group that only holds others, and is drawn at once itself, gives their keys. */
function named(g: Group, keys: string[]): void {
  if (!g.instant) keys.push(g.key)
  else for (const inner of g.groups ?? []) named(inner, keys)
}

const own = ({ groups: _, ...rest }: Group) => rest
