/**
 * Many descriptors or buffers as the cells of a map: where each is, and who holds it. A cell for
 * each of up to about a thousand things; above that rows of dashes, a line for each state in a row.
 */
import { OWNER_NAMES, Owner } from '../../../core/history/ownershipFromBytes.ts'
import type { Subject } from '../../subject/subject.ts'
import type { Point, Rect } from '../geometry/stage.ts'
import type { Place } from '../geometry/stageLayout.ts'
import type { Group, Mark } from '../marks/mark.ts'
import type { Look } from '../marks/markTypes.ts'
import { rect, text } from '../marks/shapes.ts'

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
export const BROKEN = 5
const LOOKS: readonly Look[] = [...OWNER_NAMES, 'broken']
/** Cells that a map has at the most. */
export const MOST_CELLS = 4096
/** More cells than this are drawn row by row. */
export const CELLS_DRAWN = 1024
/** Up to here a cell has room for its number. */
const NUMBERED = 64
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

interface Shown {
  readonly states: Uint8Array
  /** The cell of the thing in hand. */
  readonly current: number | null
  readonly label: string
  /** Numbers beside the rows. */
  readonly rows: readonly Mark[]
}

export function mapGroup(map: MapGrid, { states, current, label, rows }: Shown): Group {
  const { of, x, y, wide, pitch, count, place } = map
  const size = { width: wide * pitch.x, height: Math.ceil(count / wide) * pitch.y }
  const marks: Mark[] = [rect({ x, y, ...size }, 0, 'hit')]
  if (rows.length > 0) marks.push({ is: 'group', look: 'map-marks', marks: rows })
  const inHand = current === null ? [] : [ringAround(cellRect(map, current), map.cell.width > 8)]
  const within = { marks: [], instant: true }
  return {
    key: `${of}.map`,
    look: count <= NUMBERED ? 'map numbered' : 'map',
    instant: true,
    label,
    ...(place && { place }),
    marks,
    groups: [
      { ...within, key: `${of}.cells`, look: 'map-cells', groups: cells(map, states) },
      { ...within, key: `${of}.map.current`, look: 'map-ring', marks: inHand },
    ],
  }
}

function ringAround(cell: Rect, large: boolean): Mark {
  const by = large ? 2 : 1.5
  const [width, height] = [cell.width + 2 * by, cell.height + 2 * by]
  return rect({ x: cell.x - by, y: cell.y - by, width, height }, 3.5, 'in-hand')
}

/**
 * The cells that were made last, of descriptors and of buffers. What they are is a function of the
 * arguments all the same; but whoever compares two pictures finds thousands unchanged at a glance.
 */
const made = new Map<MapGrid['of'], { map: MapGrid; states: Uint8Array; cells: readonly Group[] }>()

function cells(map: MapGrid, states: Uint8Array): readonly Group[] {
  const last = made.get(map.of)
  const before = last?.map.count === map.count && last.map.each === map.each ? last : null
  if (before && isSame(before.states, states, 0, map.count)) return before.cells
  const unit = map.count > CELLS_DRAWN ? map.wide : 1
  const make = unit > 1 ? rowOfCells : cell
  const all = Array.from({ length: Math.ceil(map.count / unit) }, (_, k) =>
    before && isSame(before.states, states, k * unit, (k + 1) * unit)
      ? before.cells[k]
      : make(map, states, k * unit),
  )
  made.set(map.of, { map, states, cells: all })
  return all
}

function isSame(a: Uint8Array, b: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (a[i] !== b[i]) return false
  return true
}

/** The cell of a buffer has the key that its tile would have. */
const keyOf = ({ of }: MapGrid): string => (of === 'desc' ? 'desc.cell' : 'buf')

function cell(map: MapGrid, states: Uint8Array, i: number): Group {
  const at = cellRect(map, i)
  const marks = [rect(at, Math.min(4, 0.18 * Math.min(at.width, at.height)), 'fill')]
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2 + 3.8]
  const size = at.height < 14 ? 9 : 10.5
  if (map.count <= NUMBERED)
    marks.push(text(x, y, String(i), size, { anchor: 'middle', look: 'mono on' }))
  return {
    key: `${keyOf(map)}.${i}`,
    look: 'cell',
    owner: LOOKS[states[i]],
    subject: cellSubject(map, i),
    field: `${map.of}[${i}]`,
    marks,
  }
}

/** A row of small cells: lines broken into dashes, one for each state in it. */
function rowOfCells(map: MapGrid, states: Uint8Array, from: number): Group {
  const { x, wide, pitch, cell, count } = map
  const end = Math.min(wide, count - from)
  const y = cellRect(map, from).y + cell.height / 2
  const lines = new Map<number, string>()
  for (let i = 0; i < end; ) {
    const state = states[from + i]
    let to = i + 1
    while (to < end && states[from + to] === state) to++
    const right = x + to * pitch.x - (pitch.x - cell.width)
    lines.set(state, `${lines.get(state) ?? ''}M${r(x + i * pitch.x)} ${r(y)}H${r(right)}`)
    i = to
  }
  const stroke = { width: r(cell.height), dashes: `${r(cell.width)} ${r(pitch.x - cell.width)}` }
  return {
    key: `${keyOf(map)}.row.${from / wide}`,
    look: 'cell map-row',
    marks: Array.from(lines, ([state, d]): Mark => {
      return { is: 'path', look: 'dashes', d, owner: LOOKS[state], stroke }
    }),
  }
}

const r = (value: number): number => Math.round(value * 1000) / 1000
