/** Which entries of the dials are linked to their rows. */

import type { SceneContext } from '../../moment/context.ts'
import { slotLink } from '../geometry/links.ts'
import type { DialScene, LinkScene, TableScene } from '../marks/types.ts'
import { ROWS, type RowGrid, rowMiddle } from '../memory/grid.ts'
import { BROKEN_Y } from '../memory/table.ts'

/** Entries that a dial may link all at once. */
const FEW = 4

/** From each live slot to its row: all of a few, else the one in hand and the next to be read. */
export function links(
  cx: SceneContext,
  grid: RowGrid,
  dials: readonly DialScene[],
  brokenRow: TableScene['broken'],
): LinkScene[] {
  return dials.flatMap((d) => {
    const live = d.slots.filter((s) => s.live)
    const next = nextSlot(cx, d.name)
    const drawn =
      cx.num <= ROWS && live.filter((s) => !s.hatched).length <= FEW
        ? live
        : live.filter((s) => s.hatched || s.slot === next || s.look === 'broken')
    return drawn.flatMap((s) => link(cx, grid, brokenRow, d, s) ?? [])
  })
}

function nextSlot({ ring, num }: SceneContext, name: string): number {
  const idx = name === 'avail' ? ring.remote.lastAvailIdx : ring.driver.lastUsedIdx
  return idx & (num - 1)
}

function link(
  cx: SceneContext,
  grid: RowGrid,
  brokenRow: TableScene['broken'],
  d: DialScene,
  s: DialScene['slots'][number],
): LinkScene | null {
  const { ring, num, facts } = cx
  const id = d.name === 'avail' ? ring.avail.ring[s.slot] : ring.used.ring[s.slot]?.id
  if (id === undefined) return null
  const y = rowMiddle(grid, id)
  if (s.look === 'broken')
    return {
      key: `link.${d.name}.${s.slot}`,
      look: 'broken',
      hot: true,
      ...slotLink(d.name, num, s.slot, y ?? brokenRow?.y ?? BROKEN_Y, true),
    }
  if (y === null) return null
  const hot = s.hatched || (facts.progress === 'published' && !facts.kicking && facts.head === id)
  return {
    key: `link.${d.name}.${s.slot}`,
    look: s.look,
    hot,
    ...slotLink(d.name, num, s.slot, y, hot),
  }
}
