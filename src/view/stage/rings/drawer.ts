/** Indirect tables: the chain that lies in memory of its own, behind one descriptor. */
import { VRING_DESC_F_INDIRECT } from '../../../core/memory/constants.ts'
import { DESC_SIZE, DescTable } from '../../../core/memory/desc.ts'
import type { SceneContext } from '../../moment/context.ts'
import { COLUMN, type Rect, TABLE } from '../geometry/stage.ts'
import type { DrawerScene } from '../marks/types.ts'
import { columnBox, type RowGrid, rowMiddle } from '../memory/grid.ts'

/** Lines of a drawer: its title, the entries, and one that says how many more there are. */
const LINE = 16
const PAD = 5
const MOST = 8
/** Drawers end above the buffers. */
const BOTTOM = 432

interface Found {
  readonly head: number
  /** Offset in memory. */
  readonly at: number
  readonly length: number
  /** The descriptor does not point to it yet. */
  readonly making: boolean
}

/** One for each descriptor that is, or is becoming, a table. */
export function drawers(cx: SceneContext, grid: RowGrid): DrawerScene[] {
  const making = tableInTheMaking(cx)
  const found = grid.shown.flatMap((i) => (i === making?.head ? making : (tableOf(cx, i) ?? [])))
  return found.flatMap((f) => drawer(cx, grid, f) ?? [])
}

function tableOf({ ring, looks, layout }: SceneContext, head: number): Found | null {
  const { addr, len, flags } = ring.desc[head]
  const length = Math.floor(len / DESC_SIZE)
  if (looks[head] === 'free' || !(flags & VRING_DESC_F_INDIRECT) || length === 0) return null
  if (!layout.heap.holds(addr, len)) return null
  return { head, at: layout.heap.offsetOf(addr), length, making: false }
}

/** The table that the call at hand fills, while its descriptor says nothing of it yet. */
function tableInTheMaking({ facts, ring, layout, memory, num }: SceneContext): Found | null {
  const at = facts.table
  const head = facts.head ?? ring.driver.freeHead
  if (at === null || facts.tableReady || facts.ended || head >= num) return null
  const { heap } = layout
  const bytes = memory.load(heap.size(Math.floor((at - heap.at) / heap.shape.slotBytes)))
  return { head, at, length: Math.floor(bytes / DESC_SIZE), making: true }
}

function drawer(cx: SceneContext, grid: RowGrid, t: Found): DrawerScene | null {
  const middle = rowMiddle(grid, t.head)
  if (middle === null || t.length === 0) return null
  const { facts, memory, words } = cx
  const shown = t.length > MOST ? MOST - 1 : t.length
  const lines = shown + (t.length > MOST ? 2 : 1)
  const height = LINE * lines + 2 * PAD
  const below = middle + grid.height / 2 + 2
  const y = below + height <= BOTTOM ? below : middle - grid.height / 2 - 2 - height
  const table = new DescTable(t.at)
  return {
    key: `drawer.${t.head}`,
    head: t.head,
    look: cx.looks[t.head] === 'free' ? 'filling' : cx.looks[t.head],
    x: TABLE.x + 6,
    y,
    width: TABLE.width - 6,
    height,
    title: words.t(t.making ? 'stage.drawer.making' : 'stage.drawer.title', { count: t.length }),
    titleY: y + PAD + 11.5,
    open: (facts.head === t.head || t.making) && !facts.ended,
    forced: isTouched(cx, t),
    marker: { x: COLUMN.flags + 3, y: middle - 8, width: 13, height: 16 },
    label: words.t('stage.drawer.label', { head: t.head, count: t.length }),
    rows: Array.from({ length: shown }, (_, i) => ({
      key: `drawer.${t.head}.${i}`,
      y: y + PAD + LINE * (i + 1) + LINE / 2,
      index: String(i),
      addr: `0x${memory.load(table.addr(i)).toString(16)}`,
      len: String(memory.load(table.len(i))),
      flags: String(memory.load(table.flags(i))),
      next: String(memory.load(table.next(i))),
    })),
    more: t.length > shown ? words.t('stage.drawer.more', { count: t.length - shown }) : '',
    moreY: y + height - PAD - 4,
  }
}

/** Does the step at hand read or write it? */
function isTouched({ step }: SceneContext, { at, length }: Found): boolean {
  const offset = step ? step.field >>> 4 : -1
  return offset >= at && offset < at + DESC_SIZE * length
}

/** The cell of a drawer that a field of its table is shown in, by the number of the entry. */
export function drawerCell(d: DrawerScene, entry: number, part: string): Rect | null {
  const row = d.rows[entry]
  return row ? columnBox(part, row.y, 15) : null
}
