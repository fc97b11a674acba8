/** From the row of the descriptor in hand to the buffer that it points to, once it does. */
import type { StageModel } from '../../model/stageModel.ts'
import type { Arrow } from '../geometry/links.ts'
import { clamp, n, type Rect } from '../geometry/stage.ts'
import type { StageLayout } from '../geometry/stageLayout.ts'
import type { Group } from '../marks/mark.ts'
import type { PlacedBuffer } from './buffer.ts'
import { TILES } from './maps.ts'
import { type RowGrid, rowBox } from './rows.ts'

export function bufferLink(
  m: StageModel,
  stageLayout: StageLayout,
  grid: RowGrid,
  placed: readonly PlacedBuffer[],
): Group[] {
  const { head } = m.facts
  if (head === null || head >= m.num || m.desc(head).free) return []
  // Beside a map the lens is in the way, and the cell in hand has its ring.
  if (!stageLayout.small && m.buffers > TILES) return []
  const buffer = stageLayout.small ? m.desc(head).buffer : m.openBuffer
  const row = rowBox(grid, head)
  const tile = placed.find((b) => b.index === buffer)
  if (!row || !tile) return []
  const arrow = linkCurve(stageLayout, row, tile)
  return [
    {
      key: 'link.buffer',
      look: 'link hot-buffer',
      known: 'openBuffer',
      owner: m.desc(head).owner,
      marks: [{ is: 'arrow', arrow }],
    },
  ]
}

/** How far left of the row it runs, how far above the tile it turns and ends, where it leaves the row. */
const WAY = { left: 12, over: 8.5, tip: 2.5, from: 0.67 }
const SMALL_WAY = { left: 9, over: 9, tip: 1.5, from: 0.68 }

/** From a row down beside the table, and over the tiles to one. */
export function linkCurve({ small }: StageLayout, row: Rect, tile: Rect): Arrow {
  const way = small ? SMALL_WAY : WAY
  const left = row.x - way.left
  const over = tile.y - way.over
  const from = row.y + row.height * way.from
  // A wide tile lies right below: the link goes straight down into it.
  const x = small
    ? tile.x + tile.width / 2
    : clamp(left, tile.x + 17.25, tile.x + tile.width - 17.25)
  const tip = { x, y: tile.y - way.tip }
  const by = x > left ? 5 : -5
  const across = `V${n(over - 5)}Q${n(left)} ${n(over)} ${n(left + by)} ${n(over)}H${n(x - by)}Q${n(x)} ${n(over)} ${n(x)} ${n(over + 5)}`
  const down = `M${n(row.x - 1)} ${n(from)}H${n(left + 5)}Q${n(left)} ${n(from)} ${n(left)} ${n(from + 5)}`
  return { d: `${down}${x === left ? '' : across}V${n(tip.y)}`, tip, angle: Math.PI }
}
