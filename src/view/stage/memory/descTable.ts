/** The descriptor table: its head, its rows or the map of a long ring, and the lines beside them. */

import type { StageModel } from '../../model/stageModel.ts'
import { term } from '../../subject/subject.ts'
import { COLUMN } from '../geometry/stage.ts'
import type { StageLayout } from '../geometry/stageLayout.ts'
import { monoWidth } from '../geometry/text.ts'
import type { Group, Part } from '../marks/mark.ts'
import { endText, glyph, rect, text } from '../marks/shapes.ts'
import { descRow } from './descRow.ts'
import { chainLinks, freeHeadCell, freeList } from './freeList.ts'
import { type MapGrid, MOST_CELLS } from './map.ts'
import { descMap } from './maps.ts'
import { ROWS, type RowGrid, rowBox, TWO_LINES } from './rows.ts'

export function descTable(
  m: StageModel,
  stageLayout: StageLayout,
  grid: RowGrid,
  map: MapGrid | null,
): Part {
  const { num, ring, words } = m
  const label = m.hides
    ? words.t('stage.remoteView.table', { num })
    : words.t('stage.table.label', { free: ring.driver.numFree, num })
  const rows = grid.shown.flatMap((i) => {
    const at = rowBox(grid, i)
    return at ? [descRow(m, stageLayout, at, grid.size, m.desc(i))] : []
  })
  const all: Group = {
    key: 'desc',
    look: 'table',
    instant: true,
    label,
    marks: [],
    groups: [
      head(m, stageLayout, grid),
      ...rows,
      ...(map ? [descMap(m, map)] : []),
      ...(stageLayout.small ? [] : [freeHeadCell(m)]),
    ],
  }
  const bad = noRow(m, stageLayout, grid)
  if (stageLayout.small) return { body: [all, ...bad] }
  return { body: [all], links: [...freeList(m, grid), ...chainLinks(m, grid), ...bad] }
}

const COLUMNS = ['addr', 'len', 'flags', 'next', 'message', 'buffer'] as const

/** What the table is, and the names of its columns. */
function head(
  m: StageModel,
  { stacked: phone, small, titleY, table }: StageLayout,
  { headY, height }: RowGrid,
): Group {
  const { columns, box } = table
  const title = phone
    ? text(box.x + 4, table.rows[0].headY + 1, 'desc', 12.5, 'mono', 650)
    : text(box.x, titleY, 'desc[]', small ? 12 : 14, 'mono', 650)
  // Two lines have no columns.
  const named = height < TWO_LINES ? COLUMNS : []
  const names = named.flatMap((part) => {
    const x = columns[part]
    const said = columnName(m, part, phone)
    if (x === undefined || !said) return []
    const off = !small && (part === 'flags' || part === 'next') ? 2 : 0
    const column: Group = {
      key: `table.head.${part}`,
      look: 'column',
      subject: term(`desc.${part}`),
      marks: [(part === 'addr' ? text : endText)(x + off, headY, said, 10.5, 'ink3')],
    }
    return [column]
  })
  return {
    key: 'table.head',
    look: 'table-head',
    subject: term('descTable'),
    instant: true,
    marks: small ? [title] : [title, text(box.x, 153, subtitle(m), 10.5, 'ink3')],
    groups: names,
  }
}

/** On a phone there are no tiles that would tell of messages. */
function columnName(m: StageModel, part: (typeof COLUMNS)[number], phone: boolean): string {
  if (part === 'buffer') return m.buffers > 0 ? 'buf' : ''
  if (part === 'message') return phone && m.buffers > 0 ? m.words.t('stage.short.message') : ''
  return part
}

/** Who writes it; of a map, what its cells stand for. */
function subtitle({ words, num }: StageModel): string {
  if (num === 16) return ''
  if (num <= ROWS) return words.t('stage.driverWrites')
  const each = Math.ceil(num / MOST_CELLS)
  return words.t(each === 1 ? 'stage.map.rows' : 'stage.map.bins', { num, each })
}

/** Below the rows an id of the used ring is told that the driver cannot believe. */
function noRow(
  m: StageModel,
  { small, table }: StageLayout,
  { noRow: { y, height } }: RowGrid,
): Group[] {
  const { bad, words } = m
  if (!bad) return []
  const said =
    bad.why === 'range'
      ? words.t('stage.broken.range', { last: m.num - 1 })
      : words.t('stage.broken.head')
  const id = String(bad.id)
  const { box, columns } = table
  const low = height < 20
  const size = small ? 11.5 : low ? 10.5 : 13
  const left = small ? box.x + 15 : columns.index
  const right = left + monoWidth(id, size)
  const marks = [
    small ? glyph(box.x + 6, y, 4, 'broken') : glyph(columns.glyph, y, low ? 3.4 : 4.5, 'broken'),
    text(left, y + (small ? 4 : size * 0.35), id, size, 'mono alarm', 700),
    text(
      small ? right + 7 : Math.max(COLUMN.addr, right + 8),
      y + 4,
      said,
      low ? 10.5 : 11.5,
      'alarm',
      550,
    ),
  ]
  const frame = { x: box.x + 0.75, y: y - height / 2, width: box.width - 1.5, height }
  if (!small) marks.unshift(rect(frame, 4, low ? 'edge bare' : 'edge dashed'))
  return [{ key: 'no-row', look: 'no-row', subject: term('broken'), owner: 'broken', marks }]
}
