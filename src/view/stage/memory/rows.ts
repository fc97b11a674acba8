/** Where the rows of the descriptor table and their cells are, in each layout. */
import type { RingModel } from '../../model/ring.ts'
import type { StageModel } from '../../model/stageModel.ts'
import { COLUMN, clamp, type Rect, TABLE } from '../geometry/stage.ts'
import type { Plan } from '../geometry/stageLayout.ts'

export interface RowGrid {
  readonly x: number
  readonly width: number
  readonly top: number
  readonly pitch: number
  readonly height: number
  /** Of the text. */
  readonly size: number
  /** Descriptors that have a row, from top to bottom. */
  readonly shown: readonly number[]
}

/** Descriptors that can all have a row. */
export const ROWS = 16

const FEW = { top: 180, pitch: 26.5, height: 23.5, size: 11 }
const MANY = { top: 174, pitch: 15.55, height: 13.7, size: 10.5 }
const BELOW_MAP = { top: 380.5, pitch: 20.5, height: 18.5, size: 10.5 }

/** Rows for all up to 16 descriptors, else for the few that matter at the moment. */
export function rowGrid(m: StageModel, plan: Plan | null): RowGrid {
  const { num } = m
  const long = num > ROWS
  const shown = long ? rowsInFocus(m) : Array.from({ length: num }, (_, i) => i)
  if (!plan) return { ...TABLE, ...(long ? BELOW_MAP : num <= 8 ? FEW : MANY), shown }
  const { box, rows, tight } = plan.table
  const { pitch, height, size } = long ? plan.table.long : rows[num <= 8 ? 0 : 1]
  // They draw together where an id has to be told below them.
  const k = !long && m.bad ? tight : 1
  const top = long ? plan.table.long.y : box.y
  return { x: box.x, width: box.width, top, pitch: pitch * k, height: height * k, size, shown }
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
export function rowBox(
  { x, width, top, pitch, height, shown }: RowGrid,
  desc: number,
): Rect | null {
  const at = shown.indexOf(desc)
  return at < 0 ? null : { x, y: top + at * pitch, width, height }
}

/** Middle of the row of a descriptor, or null if it has none. */
export function rowMiddle(grid: RowGrid, desc: number): number | null {
  const row = rowBox(grid, desc)
  return row && row.y + row.height / 2
}

/** A cell of a row, by the name of its column; null without the row or the column. */
export function cellBox(plan: Plan | null, grid: RowGrid, desc: number, part: string): Rect | null {
  const row = rowBox(grid, desc)
  if (!row) return null
  const height = plan ? Math.min(20, row.height - 2) : clamp(row.height - 4, 11, 20)
  return columnBox(plan, part, row.y + row.height / 2, height)
}

/** From where to where each column goes. */
const COLUMNS: Readonly<Record<string, readonly [left: number, right: number]>> = {
  addr: [COLUMN.addr - 4, COLUMN.len - 22],
  len: [COLUMN.len - 21, COLUMN.len + 4],
  flags: [COLUMN.flags - 14, COLUMN.flags + 5],
  next: [COLUMN.next - 18, COLUMN.next + 5],
}

/** What a column takes up around the middle of a line. */
export function columnBox(
  plan: Plan | null,
  part: string,
  middle: number,
  height: number,
): Rect | null {
  const ends = plan ? compactColumn(plan, part) : COLUMNS[part]
  if (!ends) return null
  return { x: ends[0], y: middle - height / 2, width: ends[1] - ends[0], height }
}

function compactColumn({ table }: Plan, part: string): readonly [number, number] | undefined {
  const { addr, len, flags, next } = table
  const at = { addr, len, flags, next }[part]
  if (at === undefined) return undefined
  return part === 'addr' ? [at - 4, at + 78] : [at - 22, at + 5]
}
