/** Chains of descriptors: which rows belong to one, and the links between them. */
import { VRING_DESC_F_NEXT } from '../../core/memory/constants.ts'
import { type Arrow, chainArc } from '../stage/geometry/links.ts'
import type { Look, RowScene } from '../stage/marks/types.ts'
import { type RowGrid, rowMiddle } from '../stage/memory/grid.ts'
import type { SceneContext } from './context.ts'

/** The descriptor that `desc.next` of a chain leads to; null where a chain ends or leaves the table. */
export function nextInChain({ ring, looks, num }: SceneContext, i: number): number | null {
  const { flags, next } = ring.desc[i]
  // What a free descriptor still says is old.
  if (looks[i] === 'free' || !(flags & VRING_DESC_F_NEXT)) return null
  // A chain is in one hand. While it is being described, its last link still leads on.
  return next < num && next !== i && looks[next] === looks[i] ? next : null
}

/**
 * The part that each of some descriptors plays; those that are alone are not in the map.
 *
 * @param rows all of them, or in a long ring the few that have a row
 */
export function chainRoles(
  cx: SceneContext,
  rows: readonly number[],
): Map<number, RowScene['role']> {
  const roles = new Map<number, RowScene['role']>()
  for (const i of rows) {
    const next = nextInChain(cx, i)
    if (next === null) continue
    roles.set(next, 'member')
    if (roles.get(i) !== 'member') roles.set(i, 'head')
  }
  return roles
}

/** From each row of a chain to the next one, on the side of the table that the free list is not on. */
export function chainArcs(
  cx: SceneContext,
  grid: RowGrid,
): (Arrow & { readonly key: string; readonly look: Look })[] {
  return grid.shown.flatMap((i) => {
    const next = nextInChain(cx, i)
    const from = rowMiddle(grid, i)
    const to = next === null ? null : rowMiddle(grid, next)
    if (from === null || to === null) return []
    return [{ key: `chain.${i}`, look: cx.looks[i], ...chainArc(from, to, grid.height) }]
  })
}
