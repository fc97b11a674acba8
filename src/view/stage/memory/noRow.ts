/** Where an id of the used ring is told that the driver cannot believe: below the rows. */
import type { StageModel } from '../../model/stageModel.ts'
import { COLUMN } from '../geometry/stage.ts'
import type { Plan } from '../geometry/stageLayout.ts'
import { monoWidth } from '../geometry/text.ts'
import type { Group, Mark } from '../marks/mark.ts'
import { rect, text } from '../marks/shapes.ts'
import { ROWS, type RowGrid } from './rows.ts'

/** Its middle and height on the desktop: low where the rows leave no room. */
export const noRowAt = (grid: RowGrid, num: number) =>
  grid.shown.length > 8 || num > ROWS ? { y: 427.9, height: 12 } : { y: 410, height: 24 }

export function noRow(m: StageModel, plan: Plan | null, grid: RowGrid): Group[] {
  const { bad } = m
  if (!bad) return []
  const said =
    bad.why === 'range'
      ? m.words.t('stage.broken.range', { last: m.num - 1 })
      : m.words.t('stage.broken.head')
  const id = String(bad.id)
  const marks = plan ? compact(plan, id, said) : desktop(noRowAt(grid, m.num), id, said)
  return [{ key: 'no-row', look: 'no-row', owner: 'broken', marks }]
}

function desktop({ y, height }: ReturnType<typeof noRowAt>, id: string, said: string): Mark[] {
  const low = height < 20
  const size = low ? 10.5 : 13
  const at = { x: 435.75, y: y - height / 2, width: 208.5, height }
  const x = Math.max(COLUMN.addr, COLUMN.index + monoWidth(id, size) + 8)
  return [
    rect(at, 4, low ? 'edge bare' : 'edge dashed'),
    { is: 'glyph', at: { x: COLUMN.glyph, y }, size: low ? 3.4 : 4.5, look: 'broken' },
    text(COLUMN.index, y + size * 0.35, id, size, { weight: 700, look: 'mono alarm' }),
    text(x, y + 4, said, low ? 10.5 : 11.5, { weight: 550, look: 'alarm' }),
  ]
}

function compact({ table }: Plan, id: string, said: string): Mark[] {
  const { brokenY: y, box: room } = table
  return [
    { is: 'glyph', at: { x: room.x + 6, y }, size: 4, look: 'broken' },
    text(room.x + 15, y + 4, id, 11.5, { weight: 700, look: 'mono alarm' }),
    text(room.x + 22 + monoWidth(id, 11.5), y + 4, said, 10.5, { weight: 550, look: 'alarm' }),
  ]
}
