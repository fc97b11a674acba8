/** Where the cells of a map are, and what each of them tells of the things that it stands for. */
import { OWNER_NAMES, Owner } from '../../../core/history/owner.ts'
import type { Subject } from '../../subject/subject.ts'
import type { Point, Rect } from '../geometry/stage.ts'
import type { Place } from '../geometry/stageLayout.ts'

/** Where the cells are: all of one size, row by row. */
export interface MapGrid extends Point {
  readonly of: 'desc' | 'buf'
  readonly count: number
  /** Cells in a row. */
  readonly wide: number
  readonly pitch: Point
  readonly cell: { readonly width: number; readonly height: number }
  /** Things that one cell stands for; it shows the one nearest to being the other side's. */
  readonly each: number
  /** Where the whole of it is put, in the units of its layout. */
  readonly place?: Place
}

/** What a cell of a map says besides the owners: something is wrong. */
export const BROKEN = OWNER_NAMES.length
/** Cells that a map has at the most. */
export const MOST_CELLS = 4096
/** More cells than this are drawn row by row. */
export const CELLS_DRAWN = 1024
/** Up to here a cell has room for its number. */
export const NUMBERED = 64
/** Which state a cell tells of when it stands for several. */
const RANK: readonly number[] = [
  Owner.free,
  Owner.used,
  Owner.inFlight,
  Owner.published,
  Owner.filling,
  Owner.lost,
  BROKEN,
]
const HEIGHT_OF = Uint8Array.from(RANK.map((_, state) => RANK.indexOf(state)))

/** Places of `count` cells in an area, `wide` in a row; a cell is at most twice as tall as wide. */
export function mapGrid(
  count: number,
  wide: number,
  area: Rect,
  tallest = 2,
): Pick<MapGrid, 'x' | 'y' | 'count' | 'wide' | 'pitch' | 'cell'> {
  const rows = Math.ceil(count / wide)
  const px = area.width / wide
  const py = Math.min(area.height / rows, tallest * px, 25.2)
  const gap = px > 8 ? 1.6 : px > 5 ? 0.9 : 0.55
  return {
    x: area.x,
    y: area.y,
    count,
    wide,
    pitch: { x: px, y: py },
    cell: { width: px - gap, height: py - gap },
  }
}

/** State of each cell: of one thing, or the tallest one of a group. */
export function cellStates(states: Uint8Array): Uint8Array {
  if (states.length <= MOST_CELLS) return states.slice()
  const each = states.length / MOST_CELLS
  const out = new Uint8Array(MOST_CELLS)
  for (let i = 0; i < states.length; i++) {
    const state = states[i]
    if (state === 0) continue
    const bin = (i / each) | 0
    if (HEIGHT_OF[state] > HEIGHT_OF[out[bin]]) out[bin] = state
  }
  return out
}

/** The cell that a thing is in. */
export const cellOf = (map: MapGrid, index: number): number => Math.floor(index / map.each)

/** Where a cell is. */
export const cellRect = ({ x, y, wide, pitch, cell }: MapGrid, i: number): Rect => ({
  x: x + (i % wide) * pitch.x,
  y: y + Math.floor(i / wide) * pitch.y,
  ...cell,
})

/** The cell at a point, or null. */
export function cellAt({ x, y, wide, pitch, count }: MapGrid, px: number, py: number) {
  const column = Math.floor((px - x) / pitch.x)
  const i = Math.floor((py - y) / pitch.y) * wide + column
  return column < 0 || column >= wide || i < 0 || i >= count ? null : i
}

/** The first thing that a cell stands for. */
export const cellSubject = ({ of, each }: MapGrid, i: number): Subject => ({
  is: of === 'desc' ? 'desc' : 'buffer',
  index: i * each,
})
