/** From the row of the descriptor in hand to the buffer that it points to, once it does. */
import type { StageModel } from '../../model/stageModel.ts'
import type { Arrow } from '../geometry/links.ts'
import { clamp, n, type Rect } from '../geometry/stage.ts'
import type { Plan } from '../geometry/stageLayout.ts'
import type { Group } from '../marks/mark.ts'
import type { PlacedBuffer } from './buffer.ts'
import { TILES } from './maps.ts'
import { type RowGrid, rowBox } from './rows.ts'

export function bufferLink(
  m: StageModel,
  plan: Plan | null,
  grid: RowGrid,
  placed: readonly PlacedBuffer[],
): Group[] {
  const { head } = m.facts
  if (head === null || head >= m.num || m.desc(head).free) return []
  // Beside a map the lens is in the way, and the cell in hand has its ring.
  if (!plan && m.buffers > TILES) return []
  const buffer = plan ? m.desc(head).buffer : m.openBuffer
  const row = rowBox(grid, head)
  const tile = placed.find((b) => b.index === buffer)
  if (!row || !tile) return []
  const arrow = plan ? compactCurve(row, tile) : desktopCurve(row, tile)
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

/** From a row down the left of the table to its buffer. */
export function desktopCurve(row: Rect, tile: Rect): Arrow {
  const x = clamp(423, tile.x + 17.25, tile.x + tile.width - 17.25)
  const from = row.y + row.height * 0.67
  const d = `M434 ${n(from)}H428Q423 ${n(from)} 423 ${n(from + 5)}`
  const tip = { x, y: 432 }
  const turned = x > 423 ? 1 : -1
  const rest =
    x === 423
      ? 'V432'
      : `V421Q423 426 ${423 + 5 * turned} 426H${n(x - 5 * turned)}Q${n(x)} 426 ${n(x)} 431V432`
  return { d: d + rest, tip, angle: Math.PI }
}

/** From a row down between the readouts and the table, and over the tiles to one. */
function compactCurve(row: Rect, tile: Rect): Arrow {
  const left = row.x - 9
  const over = tile.y - 9
  const from = row.y + row.height * 0.68
  const x = tile.x + tile.width / 2
  const tip = { x, y: tile.y - 1.5 }
  const turned = x > left ? 1 : -1
  const d = [
    `M${row.x - 1} ${from}H${left + 5}Q${left} ${from} ${left} ${from + 5}`,
    `V${over - 5}Q${left} ${over} ${left + 5 * turned} ${over}`,
    `H${x - 5 * turned}Q${x} ${over} ${x} ${over + 5}V${tip.y}`,
  ].join('')
  return { d, tip, angle: Math.PI }
}
