/**
 * Drawers: indirect tables over the rows. The one in hand opens by itself; a person opens and
 * shuts any of them by the handle in its row, until another descriptor is in hand.
 */
import { DESC_SIZE, DescTable } from '../../../core/memory/desc.ts'
import type { Control } from '../../model/shores/controls.ts'
import type { StageModel } from '../../model/stageModel.ts'
import type { IndirectTable } from '../../model/tables.ts'
import { DESKTOP } from '../geometry/layouts/desktop.ts'
import { COLUMN, type Rect, TABLE } from '../geometry/stage.ts'
import type { Column } from '../geometry/stageLayout.ts'
import { fitted } from '../geometry/text.ts'
import type { Group, Mark } from '../marks/mark.ts'
import { endText, rect, text } from '../marks/shapes.ts'
import { columnBox, type RowGrid, rowMiddle } from './rows.ts'

/** Lines of a drawer: its title, the entries, and one that says how many more there are. */
const LINE = 16
const PAD = 5
const MOST = 8
/** Drawers end above the buffers. */
const BOTTOM = 432

/** The open drawer. */
export interface PlacedDrawer extends Rect {
  readonly table: IndirectTable
  /** How many of its entries have a line. */
  readonly shown: number
}

/** The table that is open: the one that a step is in, else what a person chose, else the one in hand. */
function openTable({ facts, step, lenses }: StageModel, tables: readonly IndirectTable[]) {
  const ofCall = tables.find((t) => facts.head === t.head || t.making)
  const inHand = facts.ended ? null : (ofCall?.head ?? null)
  const { drawer } = lenses
  const chosen = drawer && drawer.inHand === inHand ? drawer.open : inHand
  const at = step ? step.field >>> 4 : -1
  const forced = tables.find((t) => at >= t.at && at < t.at + DESC_SIZE * t.length) ?? null
  return { inHand, forced, open: forced ?? tables.find((t) => t.head === chosen) ?? null }
}

/** Those behind the descriptors that have a row. */
const tablesOf = (m: StageModel, { shown }: RowGrid): IndirectTable[] =>
  shown.flatMap((i) => m.desc(i).table ?? [])

/** The table that the call at hand is about, by its descriptor. */
export const tableInHand = (m: StageModel, grid: RowGrid): number | null =>
  openTable(m, tablesOf(m, grid)).inHand

export function placeDrawer(m: StageModel, grid: RowGrid): PlacedDrawer | null {
  const { open } = openTable(m, tablesOf(m, grid))
  const middle = open && rowMiddle(grid, open.head)
  if (!open || middle === null) return null
  const shown = open.length > MOST ? MOST - 1 : open.length
  const lines = shown + (open.length > MOST ? 2 : 1)
  const height = LINE * lines + 2 * PAD
  const below = middle + grid.height / 2 + 2
  const y = below + height <= BOTTOM ? below : middle - grid.height / 2 - 2 - height
  return { x: TABLE.x + 6, y, width: TABLE.width - 6, height, table: open, shown }
}

/** Middle of the line of an entry. */
const lineAt = (d: PlacedDrawer, entry: number): number => d.y + PAD + LINE * (entry + 1) + LINE / 2

/** The cell of a drawer that a field of its table is shown in, by the number of the entry. */
export const drawerCell = (d: PlacedDrawer, entry: number, part: Column): Rect | null =>
  entry < d.shown ? columnBox(DESKTOP, part, lineAt(d, entry), 15) : null

const labelOf = ({ words }: StageModel, { head, length }: IndirectTable): string =>
  words.t('stage.drawer.label', { head, count: length })

export function drawer(m: StageModel, d: PlacedDrawer): Group {
  const { words } = m
  const { head, length, making } = d.table
  const desc = m.desc(head)
  const title = words.t(making ? 'stage.drawer.making' : 'stage.drawer.title', { count: length })
  const rest = length - d.shown
  const more = rest > 0 ? words.t('stage.drawer.more', { count: rest }) : ''
  return {
    key: `drawer.${head}`,
    look: 'drawer',
    owner: desc.free ? 'filling' : desc.owner,
    subject: desc.subject,
    label: labelOf(m, d.table),
    marks: [
      rect(d, 4, 'ground'),
      rect(d, 4, 'tint'),
      text(COLUMN.index, d.y + PAD + 11.5, title, 10.5, 'ink2', 600),
      ...Array.from({ length: d.shown }, (_, entry) => line(m, d, entry)).flat(),
      ...(more ? [text(COLUMN.addr, d.y + d.height - PAD - 4, more, 10.5, 'ink3')] : []),
    ],
  }
}

function line({ memory }: StageModel, d: PlacedDrawer, entry: number): Mark[] {
  const base = lineAt(d, entry) + 3.8
  const table = new DescTable(d.table.at)
  const addr = `0x${memory.load(table.addr(entry)).toString(16)}`
  const end = (x: number, value: number, room: number) =>
    endText(x, base, String(value), fitted(String(value), 10.5, room), 'mono')
  return [
    text(COLUMN.index, base, String(entry), 10.5, 'mono', 700),
    text(COLUMN.addr, base, addr, fitted(addr, 10.5, 64), 'mono'),
    end(COLUMN.len, memory.load(table.len(entry)), 26),
    end(COLUMN.flags, memory.load(table.flags(entry)), 20),
    end(COLUMN.next, memory.load(table.next(entry)), 22),
  ]
}

/** The handles in the rows: buttons; while a step is in a table none can be opened or shut. */
export function drawerHandles(m: StageModel, grid: RowGrid): (Control & Rect)[] {
  const tables = tablesOf(m, grid)
  const { inHand, forced, open } = openTable(m, tables)
  return tables.flatMap((t): (Control & Rect)[] => {
    const middle = rowMiddle(grid, t.head)
    if (middle === null) return []
    const expanded = t === open
    return [
      {
        ...{ x: COLUMN.flags + 3, y: middle - 8, width: 13, height: 16 },
        key: `control.drawer.${t.head}`,
        side: 'driver',
        look: 'handle',
        text: '',
        brief: '',
        hint: '',
        urged: false,
        label: labelOf(m, t),
        expanded,
        whyNot: forced === null ? '' : m.words.t('stage.drawer.held'),
        action: { name: 'drawer', choice: { inHand, open: expanded ? null : t.head } },
      },
    ]
  })
}
