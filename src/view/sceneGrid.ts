/** Where the rows of the descriptor table are. */
import { COLUMN, clamp, TABLE } from './geometry.ts'
import type { SceneContext } from './sceneContext.ts'

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
  return { top: 180, pitch: 26.5, height: 23.5, size: 11, shown: focusRows(cx) }
}

/** At most two: the descriptor in hand, and the next one to be used. */
function focusRows({ facts, ring, num }: SceneContext): number[] {
  const wanted = [facts.head, ring.driver.freeHead, 0, 1]
  return [...new Set(wanted)].filter((i): i is number => i !== null && i < num).slice(0, 2)
}

/** Middle of the row of a descriptor, or null if it has none. */
export function rowMiddle(grid: RowGrid, desc: number): number | null {
  const at = grid.shown.indexOf(desc)
  return at < 0 ? null : grid.top + at * grid.pitch + grid.height / 2
}

/** Middle of a cell of the table, by the name of its column. */
export function cellBox(grid: RowGrid, desc: number, part: string) {
  const y = rowMiddle(grid, desc)
  if (y === null) return null
  const [x, right] =
    part === 'addr'
      ? [COLUMN.addr - 5, 551]
      : part === 'len'
        ? [554, COLUMN.len + 4]
        : part === 'flags'
          ? [584, COLUMN.flags + 5]
          : [612, TABLE.x + TABLE.width - 3]
  const height = clamp(grid.height - 4, 11, 20)
  return { x, y: y - height / 2, width: right - x, height }
}
