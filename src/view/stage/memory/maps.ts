/** The maps of a long ring: of its descriptors, and of the buffers of this direction. */
import { Owner } from '../../../core/history/owner.ts'
import type { StageModel } from '../../model/stageModel.ts'
import type { Rect } from '../geometry/stage.ts'
import { DESC_MAP, putAt, type StageLayout } from '../geometry/stageLayout.ts'
import type { Group } from '../marks/mark.ts'
import { text } from '../marks/shapes.ts'
import {
  BROKEN,
  CELLS_DRAWN,
  cellOf,
  cellStates,
  type MapGrid,
  MOST_CELLS,
  mapGrid,
} from './map.ts'
import { mapGroup } from './mapCells.ts'
import { ROWS } from './rows.ts'

/** Descriptors in a row: few that show their number, then as many as keep their shape. */
const descsWide = (count: number): number =>
  count <= 64 ? 8 : count <= 256 ? 16 : count <= 1024 ? 32 : 64

/** Where the map of the descriptors lies; null for a ring whose rows have room for all. */
export function descMapGrid({ num }: StageModel, stageLayout: StageLayout): MapGrid | null {
  if (num <= ROWS) return null
  const count = Math.min(num, MOST_CELLS)
  return {
    of: 'desc',
    ...mapGrid(count, descsWide(num), DESC_MAP),
    each: num / count,
    place: putAt(stageLayout.table.map),
  }
}

export function descMap(m: StageModel, map: MapGrid): Group {
  const { num, facts, words, owners, bad, doubled } = m
  const { each } = map
  const states = cellStates(owners)
  const wrong = new Set(doubled)
  if (bad?.why === 'head') wrong.add(bad.id)
  for (const head of wrong) states[cellOf(map, head)] = BROKEN
  const head = facts.ended ? null : facts.head
  return mapGroup(map, {
    states: m.hides ? unfilled(states) : states,
    inHand: head === null || head >= num ? null : head,
    label: words.t('stage.map.label', { num, each }),
    rows: map.place ? [] : rowNumbers(map),
  })
}

/** As the remote sees them. Small cells cannot be faint: what is being filled looks like what is free. */
const unfilled = (states: Uint8Array): Uint8Array =>
  states.length > CELLS_DRAWN
    ? states.map((state) => (state === Owner.filling ? Owner.free : state))
    : states

function rowNumbers({ y, wide, pitch, count, each }: MapGrid) {
  const rows = count / wide
  const few = Math.min(4, rows)
  return Array.from({ length: few }, (_, k) => {
    const row = Math.floor((k * rows) / few)
    const said = String(row * wide * each)
    const x = DESC_MAP.x + DESC_MAP.width + 5
    return text(x, y + row * pitch.y + 9, said, said.length > 3 ? 9 : 10.5, 'mono ink3')
  })
}

/** Buffers that get a tile; more become the cells of a map. */
export const TILES = 16

/** Where their map lies, beside the open one. */
const BUFFER_MAP: Rect = { x: 434, y: 456, width: 460, height: 72 }

const buffersWide = (count: number): number => (count <= 64 ? 16 : count <= 128 ? 32 : 43)

/** Where the map of the buffers lies; null where each has a tile, and where there is no room. */
export function bufferMapGrid({ buffers }: StageModel, stageLayout: StageLayout): MapGrid | null {
  if (buffers <= TILES || stageLayout.small) return null
  return { of: 'buf', ...mapGrid(buffers, buffersWide(buffers), BUFFER_MAP, 1.25), each: 1 }
}

export function bufferMap(m: StageModel, map: MapGrid): Group {
  const { frame, buffers, firstBuffer, words } = m
  const states = cellStates(frame.bufferOwner.subarray(firstBuffer, firstBuffer + buffers))
  for (const head of m.doubled) {
    const { buffer } = m.desc(head)
    if (buffer !== null) states[buffer] = BROKEN
  }
  const label = words.t('stage.buffers.map', { count: buffers })
  return mapGroup(map, {
    states: m.hides ? unfilled(states) : states,
    inHand: m.openBuffer,
    label,
    rows: [],
  })
}
