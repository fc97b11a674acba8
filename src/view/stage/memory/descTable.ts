/** The descriptor table: its head, its rows or the map of a long ring, and the lines beside them. */

import type { StageModel } from '../../model/stageModel.ts'
import { COLUMN, TABLE } from '../geometry/stage.ts'
import type { Plan } from '../geometry/stageLayout.ts'
import type { Group, Mark, Part } from '../marks/mark.ts'
import { text } from '../marks/shapes.ts'
import { descRow } from './descRow.ts'
import { chainLinks, freeHeadCell, freeList } from './freeList.ts'
import { type MapGrid, MOST_CELLS } from './map.ts'
import { descMap } from './maps.ts'
import { noRow } from './noRow.ts'
import { ROWS, type RowGrid, rowBox } from './rows.ts'

export function descTable(
  m: StageModel,
  plan: Plan | null,
  grid: RowGrid,
  map: MapGrid | null,
): Part {
  const { num, ring, words } = m
  const label = m.hides
    ? words.t('stage.remoteView.table', { num })
    : words.t('stage.table.label', { free: ring.driver.numFree, num })
  const rows = grid.shown.flatMap((i) => {
    const at = rowBox(grid, i)
    return at ? [descRow(m, plan, at, grid.size, m.desc(i))] : []
  })
  const marks = plan ? compactHead(m, plan, map !== null) : desktopHead(m, grid)
  const all: Group = {
    key: 'desc',
    look: 'table',
    instant: true,
    label,
    marks: [],
    groups: [
      { key: 'table.head', look: 'table-head', instant: true, marks },
      ...rows,
      ...(map ? [descMap(m, map)] : []),
      ...(plan ? [] : [freeHeadCell(m)]),
    ],
  }
  const bad = noRow(m, plan, grid)
  if (plan) return { body: [all, ...bad] }
  return { body: [all], links: [...freeList(m, grid), ...chainLinks(m, grid), ...bad] }
}

const COLUMNS = ['addr', 'len', 'flags', 'next'] as const

function desktopHead(m: StageModel, grid: RowGrid): Mark[] {
  const y = grid.top - 7
  const name = (x: number, said: string) => text(x, y, said, 10.5, { anchor: 'end', look: 'ink3' })
  return [
    text(TABLE.x, 138, 'desc[]', 14, { weight: 650, look: 'mono' }),
    text(TABLE.x, 153, subtitle(m), 10.5, { look: 'ink3' }),
    text(COLUMN.addr, y, 'addr', 10.5, { look: 'ink3' }),
    name(COLUMN.len, 'len'),
    name(COLUMN.flags + 2, 'flags'),
    name(COLUMN.next + 2, 'next'),
    name(COLUMN.buffer, m.buffers > 0 ? 'buf' : ''),
  ]
}

/** Who writes it; of a map, what its cells stand for. */
function subtitle({ words, num }: StageModel): string {
  if (num === 16) return ''
  if (num <= ROWS) return words.t('stage.driverWrites')
  const each = Math.ceil(num / MOST_CELLS)
  return words.t(each === 1 ? 'stage.map.rows' : 'stage.map.bins', { num, each })
}

function compactHead(m: StageModel, { name, table }: Plan, long: boolean): Mark[] {
  const phone = name === 'phone'
  const y = long ? table.long.headY : table.headY
  const end = { anchor: 'end', look: 'ink3' } as const
  const marks = [
    text(table.title.x, table.title.y, phone ? 'desc' : 'desc[]', phone ? 12.5 : 12, {
      weight: 650,
      look: 'mono',
    }),
    ...COLUMNS.flatMap((part) => {
      const x = table[part]
      if (x === undefined) return []
      return [text(x, y, part, 10.5, part === 'addr' ? { look: 'ink3' } : end)]
    }),
  ]
  // On a phone there are no tiles that would tell.
  if (phone && m.buffers > 0)
    marks.push(text(table.message, y, m.words.t('stage.short.message'), 10.5, end))
  return marks
}
