/**
 * Many descriptors or buffers as the cells of a map: a cell for each of up to about a thousand
 * things; above that rows of dashes, a line for each state in a row.
 */
import { OWNER_NAMES } from '../../../core/history/owner.ts'
import type { Look } from '../../model/moment.ts'
import { term } from '../../subject/subject.ts'
import type { Group, Mark } from '../marks/mark.ts'
import { midText, rect } from '../marks/shapes.ts'
import { CELLS_DRAWN, cellOf, cellRect, cellSubject, type MapGrid, NUMBERED } from './map.ts'

const LOOKS: readonly Look[] = [...OWNER_NAMES, 'broken']

/** There is room for numbers in its cells; where a map is drawn small they could not be read. */
const isNumbered = ({ count, place }: MapGrid): boolean => count <= NUMBERED && !place

interface Shown {
  readonly states: Uint8Array
  /** The thing in hand: its cell has a ring around it. */
  readonly inHand: number | null
  readonly label: string
  /** Numbers beside the rows. */
  readonly rows: readonly Mark[]
}

export function mapGroup(map: MapGrid, { states, inHand, label, rows }: Shown): Group {
  const { of, x, y, wide, pitch, count, place } = map
  const size = { width: wide * pitch.x, height: Math.ceil(count / wide) * pitch.y }
  const marks: Mark[] = [rect({ x, y, ...size }, 0, 'hit')]
  if (rows.length > 0) marks.push({ is: 'group', look: 'map-marks', marks: rows })
  const within = { marks: [], instant: true }
  return {
    key: `${of}.map`,
    look: isNumbered(map) ? 'map numbered' : 'map',
    instant: true,
    subject: term(of === 'desc' ? 'descTable' : 'buffer'),
    label,
    ...(place && { place }),
    marks,
    groups: [
      { ...within, key: `${of}.cells`, look: 'map-cells', groups: cells(map, states) },
      ...(inHand === null ? [] : [ringAround(map, inHand)]),
    ],
  }
}

function ringAround(map: MapGrid, index: number): Group {
  const cell = cellRect(map, cellOf(map, index))
  const by = map.cell.width > 8 ? 2 : 1.5
  const [width, height] = [cell.width + 2 * by, cell.height + 2 * by]
  return {
    key: `${map.of}.map.current`,
    look: 'map-ring',
    subject: { is: map.of === 'desc' ? 'desc' : 'buffer', index },
    instant: true,
    marks: [rect({ x: cell.x - by, y: cell.y - by, width, height }, 3.5, 'in-hand')],
  }
}

/**
 * The cells that were made last, of descriptors and of buffers. What they are is a function of the
 * arguments all the same; but whoever compares two pictures finds thousands unchanged at a glance.
 */
const made = new Map<MapGrid['of'], { map: MapGrid; states: Uint8Array; cells: readonly Group[] }>()

function cells(map: MapGrid, states: Uint8Array): readonly Group[] {
  const last = made.get(map.of)
  const same = last?.map.count === map.count && last.map.each === map.each
  const before = same && last.map.place === map.place ? last : null
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
  if (isNumbered(map)) marks.push(midText(x, y, String(i), size, 'mono on'))
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
