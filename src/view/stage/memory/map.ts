/** Many descriptors or buffers as the cells of a map: where each is, and who holds it. */
import { OWNER_NAMES, Owner } from '../../../core/history/ownershipFromBytes.ts'
import type { Rect } from '../geometry/stage.ts'
import type { Look, MapScene } from '../marks/types.ts'

/** What a cell of a map says besides the owners: something is wrong. */
export const BROKEN = 5
/** How each state of a cell looks. */
export const LOOKS: readonly Look[] = [...OWNER_NAMES, 'broken']
/** Cells that a map has at the most. */
export const MOST_CELLS = 4096
/** Which state a cell tells of when it stands for several. */
const RANK: readonly number[] = [
  Owner.free,
  Owner.used,
  Owner.inFlight,
  Owner.published,
  Owner.filling,
  BROKEN,
]
const HEIGHT_OF = Uint8Array.from(RANK.map((_, state) => RANK.indexOf(state)))

/** Places of `count` cells in an area, `wide` in a row; a cell is at most twice as tall as wide. */
export function mapGrid(
  count: number,
  wide: number,
  area: Rect,
  tallest = 2,
): Pick<MapScene, 'x' | 'y' | 'wide' | 'pitch' | 'cell'> {
  const rows = Math.ceil(count / wide)
  const px = area.width / wide
  const py = Math.min(area.height / rows, tallest * px, 25.2)
  const gap = px > 8 ? 1.6 : px > 5 ? 0.9 : 0.55
  return {
    x: area.x,
    y: area.y,
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
export const cellOf = (map: MapScene, index: number): number => Math.floor(index / map.each)

/** Where a cell is. */
export const cellRect = ({ x, y, wide, pitch, cell }: MapScene, i: number): Rect => ({
  x: x + (i % wide) * pitch.x,
  y: y + Math.floor(i / wide) * pitch.y,
  ...cell,
})

/** More cells than this are drawn row by row. */
export const CELLS_DRAWN = 1024

/** Key of what shows a cell: of its own, or of its row. */
export function cellKey({ cellKey: key, states, wide }: MapScene, i: number): string {
  return states.length > CELLS_DRAWN ? `${key}.row.${Math.floor(i / wide)}` : `${key}.${i}`
}
