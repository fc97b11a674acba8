/** Where the rows of the descriptor table and their cells are, in each layout. */
import type { RingModel } from '../../model/ring.ts'
import type { StageModel } from '../../model/stageModel.ts'
import { clamp, type Rect } from '../geometry/stage.ts'
import type { Column, RowLayout, StageLayout, TableLayout } from '../geometry/stageLayout.ts'

export interface RowGrid extends RowLayout {
  readonly x: number
  readonly width: number
  /** Descriptors that have a row, from top to bottom. */
  readonly shown: readonly number[]
}

/** Descriptors that can all have a row. */
export const ROWS = 16

/** Rows for all up to 16 descriptors, else for the few that matter at the moment. */
export function rowGrid(m: StageModel, { table }: StageLayout): RowGrid {
  const { num } = m
  const long = num > ROWS
  const shown = long ? rowsInFocus(m) : Array.from({ length: num }, (_, i) => i)
  const { x, width } = table.box
  const rows = filling(table, num, table.rows[long ? 2 : num <= 8 ? 0 : 1])
  // They draw together where an id has to be told below them.
  const k = !long && m.bad ? table.tight : 1
  return { ...rows, x, width, pitch: rows.pitch * k, height: rows.height * k, shown }
}

/** A row as high as this has a second line, for address and length. */
export const TWO_LINES = 40
/** Where its two lines have their middles, as parts of its height. */
export const FIRST_LINE = 0.34
export const SECOND_LINE = 0.74

/** Few rows grow into the room of a table that is read from afar. */
function filling({ fill }: TableLayout, num: number, rows: RowLayout): RowLayout {
  if (!fill || num > 8) return rows
  const pitch = Math.min(fill / num, 50)
  const height = pitch - 2.6
  return { ...rows, pitch, height, size: clamp(0.52 * height, 11, 16) }
}

/** Two: one that broke the queue, the descriptor in hand, and the next one to be read. */
function rowsInFocus(m: StageModel): number[] {
  const { facts, ring, num } = m
  const bad = m.bad?.id ?? null
  const next = (ring: RingModel) => ring.next()?.value ?? null
  const head = facts.ended ? null : facts.head
  const wanted = [bad, head, next(m.avail), next(m.used), facts.head, ring.driver.freeHead, 0, 1]
  return [...new Set(wanted)].filter((i): i is number => i !== null && i < num).slice(0, 2)
}

/** The row of a descriptor, or null if it has none. */
export function rowBox(grid: RowGrid, desc: number): Rect | null {
  const { x, width, top, pitch, height } = grid
  const at = grid.shown.indexOf(desc)
  return at < 0 ? null : { x, y: top + at * pitch, width, height }
}

/** Middle of the row of a descriptor, or null if it has none. */
export function rowMiddle(grid: RowGrid, desc: number): number | null {
  const row = rowBox(grid, desc)
  return row && row.y + row.height / 2
}

/** A cell of a row; null without the row or the column. */
export function cellBox(
  stageLayout: StageLayout,
  grid: RowGrid,
  desc: number,
  part: Column,
): Rect | null {
  const row = rowBox(grid, desc)
  if (!row) return null
  const height = clamp(row.height - (stageLayout.small ? 2 : 4), stageLayout.small ? 0 : 11, 20)
  const middle = row.height < TWO_LINES ? 0.5 : SECOND_LINE
  return columnBox(stageLayout, part, row.y + middle * row.height, height)
}

/** What a column takes up around the middle of a line. */
export function columnBox(
  { table }: StageLayout,
  part: Column,
  middle: number,
  height: number,
): Rect | null {
  const at = table.columns[part]
  if (at === undefined) return null
  const [left, right] = table.reach[part]
  return { x: at + left, y: middle - height / 2, width: right - left, height }
}
