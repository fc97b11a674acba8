/** Where the rows of the descriptor table are. */

import { badEntry } from '../../moment/badUsedEntry.ts'
import type { SceneContext } from '../../moment/context.ts'
import { COLUMN, clamp, type Rect } from '../geometry/stage.ts'

/** Where the rows are, and how much fits into them. */
export interface RowGrid {
  readonly top: number
  readonly pitch: number
  readonly height: number
  readonly size: number
  /** Descriptors that have a row, from top to bottom. */
  readonly shown: readonly number[]
}

/** Descriptors that can all have a row. */
export const ROWS = 16

/** Rows for all up to 16 descriptors, else for the few that matter at the moment. */
export function rowGrid(cx: SceneContext): RowGrid {
  const { num } = cx
  const all = Array.from({ length: Math.min(num, ROWS) }, (_, i) => i)
  if (num <= 8) return { top: 180, pitch: 26.5, height: 23.5, size: 11, shown: all }
  if (num <= ROWS) return { top: 174, pitch: 15.55, height: 13.7, size: 10.5, shown: all }
  return { top: 380.5, pitch: 20.5, height: 18.5, size: 10.5, shown: focusRows(cx) }
}

/** Two: one that broke the queue, the descriptor in hand, and the next one to be read. */
function focusRows(cx: SceneContext): number[] {
  const { facts, ring, num } = cx
  const bad = badEntry(cx)?.id ?? null
  const head = facts.ended ? null : facts.head
  const wanted = [bad, head, nextToTake(cx), nextToReap(cx), facts.head, ring.driver.freeHead, 0, 1]
  return [...new Set(wanted)].filter((i): i is number => i !== null && i < num).slice(0, 2)
}

/** Head that the remote would read next in the available ring, or null. */
export const nextToTake = ({ ring, num }: SceneContext): number | null =>
  ring.remote.lastAvailIdx === ring.avail.idx
    ? null
    : ring.avail.ring[ring.remote.lastAvailIdx & (num - 1)]

/** Id that the driver would read next in the used ring, or null. */
export const nextToReap = ({ ring, num }: SceneContext): number | null =>
  ring.driver.lastUsedIdx === ring.used.idx
    ? null
    : ring.used.ring[ring.driver.lastUsedIdx & (num - 1)].id

/** Middle of the row of a descriptor, or null if it has none. */
export function rowMiddle(grid: RowGrid, desc: number): number | null {
  const at = grid.shown.indexOf(desc)
  return at < 0 ? null : grid.top + at * grid.pitch + grid.height / 2
}

/** A cell of the table, by the name of its column. */
export function cellBox(grid: RowGrid, desc: number, part: string): Rect | null {
  const y = rowMiddle(grid, desc)
  return y === null ? null : columnBox(part, y, clamp(grid.height - 4, 11, 20))
}

/** What a column takes up in a row, around its middle. */
export function columnBox(part: string, middle: number, height: number): Rect {
  const [x, right] =
    part === 'addr'
      ? [COLUMN.addr - 4, COLUMN.len - 22]
      : part === 'len'
        ? [COLUMN.len - 21, COLUMN.len + 4]
        : part === 'flags'
          ? [COLUMN.flags - 14, COLUMN.flags + 5]
          : [COLUMN.next - 18, COLUMN.next + 5]
  return { x, y: middle - height / 2, width: right - x, height }
}
