/** The free list: the cell of free_head and the arcs from row to row; chains run on the other side. */
import type { StageModel } from '../../model/stageModel.ts'
import type { Subject } from '../../subject/subject.ts'
import type { Arrow } from '../geometry/links.ts'
import { at, FREE_HEAD, LEFT, n, RIGHT, TABLE } from '../geometry/stage.ts'
import { monoWidth } from '../geometry/text.ts'
import type { Group } from '../marks/mark.ts'
import { endText, midText, rect } from '../marks/shapes.ts'
import { ROWS, type RowGrid, rowMiddle } from './rows.ts'

const FREE_HEAD_INDEX: Subject = { is: 'register', name: 'free_head' }

/** The cell of free_head above the table. */
export function freeHeadCell(m: StageModel): Group {
  const { ring, words, layout } = m
  const empty = m.freeListEmpty
  const shared = layout.scenario.kernel === 'linux-3.x'
  const caption = words.t(
    empty ? 'stage.list.empty' : shared ? 'stage.list.shared' : 'stage.list.private',
  )
  const head = String(ring.driver.freeHead)
  const width = Math.max(FREE_HEAD.width, monoWidth(head, 11.5) + 10)
  const right = FREE_HEAD.x + FREE_HEAD.width
  const room = { ...FREE_HEAD, x: right - width, width }
  return {
    key: 'free_head',
    look: 'free-head',
    known: 'driver',
    subject: FREE_HEAD_INDEX,
    field: 'vq.free_head',
    marks: [
      endText(room.x - 4, 138, 'free_head', 10.5, 'mono ink2'),
      rect(room, 4, empty ? 'link-cell empty' : 'link-cell'),
      endText(TABLE.x + TABLE.width, 153, caption, 10.5, 'ink3'),
      midText(right - width / 2, 138.5, head, 11.5, empty ? 'mono ink3' : 'mono', 600),
    ],
  }
}

const arc = (key: string, arrow: Arrow): Group => ({
  key,
  look: 'arc',
  known: 'driver',
  marks: [{ is: 'arrow', arrow, small: true }],
})

/** Height of the row that free_head points to; null where no arc is drawn. */
export function freeHeadRow(m: StageModel, grid: RowGrid): number | null {
  // Above the few rows of a long ring lies its map: arcs would go through it.
  return m.num > ROWS || m.freeListEmpty ? null : rowMiddle(grid, m.ring.driver.freeHead)
}

/** The arc of free_head to a row at this height: it glides from one to another. */
export const freeHeadArrow = (y: number): Group => ({
  ...arc('free.head', freeHeadArc(y)),
  subject: FREE_HEAD_INDEX,
})

/** free_head → row → row …, as far as rows are drawn; a list that runs in a circle ends. */
export function freeList(m: StageModel, grid: RowGrid): Group[] {
  const first = freeHeadRow(m, grid)
  if (first === null) return []
  const [, ...rest] = m.freeList
  let desc = m.ring.driver.freeHead
  let y = first
  const out: Group[] = [freeHeadArrow(first)]
  for (const next of rest) {
    const to = rowMiddle(grid, next)
    if (to === null) break
    out.push(arc(`free.${desc}`, freeArc(y, to, grid.height)))
    desc = next
    y = to
  }
  return out
}

/** From each row of a chain to the next one. */
export function chainLinks(m: StageModel, grid: RowGrid): Group[] {
  return grid.shown.flatMap((i): Group[] => {
    const next = m.desc(i).follows
    const from = rowMiddle(grid, i)
    const to = next === null ? null : rowMiddle(grid, next)
    if (from === null || to === null) return []
    return [
      {
        ...arc(`chain.${i}`, chainArc(from, to, grid.height)),
        look: 'link chain',
        known: undefined,
        owner: m.desc(i).owner,
        subject: m.desc(i).subject,
      },
    ]
  })
}

const GUTTER = TABLE.x + TABLE.width

export function freeHeadArc(y: number): Arrow {
  const tip = { x: GUTTER + 5, y }
  return { d: `M${GUTTER + 4} 134C662 134 663 ${n(y)} ${at(tip)}`, tip, angle: LEFT }
}

/** From a free row to the next one, both by their middles; it bulges more the farther it goes. */
export function freeArc(y: number, to: number, rowHeight: number): Arrow {
  const x = GUTTER + Math.min(22, 10 + Math.abs(to - y) * 0.1)
  return beside(GUTTER, x, GUTTER + 2, [y, to], rowHeight * 0.17, LEFT)
}

/** On the left of the table: the free list runs on the right. */
export function chainArc(y: number, to: number, rowHeight: number): Arrow {
  const x = TABLE.x - Math.min(20, 9 + Math.abs(to - y) * 0.08)
  return beside(TABLE.x, x, TABLE.x - 2, [y, to], rowHeight * 0.26, RIGHT)
}

/** From the edge of one row out to `x` and back to another row. */
function beside(
  edge: number,
  x: number,
  tipX: number,
  [y, to]: readonly [number, number],
  off: number,
  angle: number,
): Arrow {
  const by = to > y ? off : -off
  const tip = { x: tipX, y: to - by }
  const d = `M${edge} ${n(y + by)}C${n(x)} ${n(y + by)} ${n(x)} ${n(to - by)} ${at(tip)}`
  return { d, tip, angle }
}
