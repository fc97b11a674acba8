/** Where the field of the step at hand is drawn, and beside what `old → new` may stand. */
import { faultIn } from '../../../core/memory/faultFields.ts'
import type { BufferPart, Place } from '../../../core/memory/place.ts'
import type { StepInfo } from '../../../protocol/protocol.ts'
import type { RingName } from '../../model/ring.ts'
import type { StageModel } from '../../model/stageModel.ts'
import { CENTER, COLUMN, DIAL, FREE_HEAD, type Rect, slotOutline } from '../geometry/stage.ts'
import { type Column, type Place as Put, putAt, type StageLayout } from '../geometry/stageLayout.ts'
import type { Mark } from '../marks/mark.ts'
import { circle, path, rect } from '../marks/shapes.ts'
import { drawerCell } from '../memory/drawer.ts'
import { cellOf, cellRect } from '../memory/map.ts'
import { cellBox, rowBox } from '../memory/rows.ts'
import type { Places } from './places.ts'

export interface Spot {
  /** The line around it. */
  readonly line: Mark
  /** The line is in the units of a group that is put here. */
  readonly place?: Put
  /** Beside what it says how the value changes; left out: it does not. */
  readonly beside?: Beside
}

export type Beside =
  | { readonly is: 'slot'; readonly ring: RingName; readonly slot: number }
  | { readonly is: 'hub'; readonly ring: RingName }
  | {
      readonly is: 'cell'
      readonly box: Rect
      /** Where its middle is, if not below the cell. */
      readonly y?: number
      /** From where to where it may reach. */
      readonly from?: number
      readonly to?: number
    }

export function spotOf(
  m: StageModel,
  at: Places,
  stageLayout: StageLayout,
  step: StepInfo,
  reads: boolean,
): Spot | null {
  const { place } = step
  switch (place?.of) {
    case 'avail.ring':
    case 'used.ring': {
      const ring = place.of === 'avail.ring' ? 'avail' : 'used'
      return slotSpot(m, stageLayout, ring, place.index, reads ? 2 : 1.5)
    }
    case 'avail.idx':
    case 'used.idx': {
      const ring = place.of === 'avail.idx' ? 'avail' : 'used'
      const line = circle(CENTER[ring], DIAL.hub, LINE)
      return { line, place: putAt(stageLayout.dials[ring]), beside: { is: 'hub', ring } }
    }
    case 'desc':
      return rowSpot(at, stageLayout, place.index, place.part)
    case 'vq.desc_extra':
      return place.part === 'next' ? rowSpot(at, stageLayout, place.index, 'next') : null
    case 'buf':
      return bufferSpot(m, at, stageLayout, place.index - m.firstBuffer, place.part)
    case 'remote.held':
      return boxSpot(at.boxes.get(`remote.card.${place.index}`), 6)
    // On the desktop more things have a place than in a layout with less room.
    default:
      return stageLayout.small || !place ? null : desktopSpot(at, place)
  }
}

function desktopSpot({ boxes, memory: { drawer } }: Places, place: Place): Spot | null {
  const { index } = place
  if (place.of === 'indirect') {
    const box = drawer && drawerCell(drawer, index, place.part)
    // Across the lower edge: there it covers no other entry.
    return box ? cellSpot(box, { y: drawer.y + drawer.height + 3, to: TABLE_END }) : null
  }
  if (place.of === 'vq.free_head') return boxSpot(FREE_HEAD, 4)
  const fault = faultIn(place)
  const [key, r, grow] = BOXES[fault ?? place.of] ?? [`remote.line.fault.${fault}`, 4]
  return boxSpot(boxes.get(key) ?? boxes.get(`${key}.${index}`), r, grow)
}

const KICK = ['wire.kick', 6] as const
const INTERRUPT = ['wire.interrupt', 6] as const

/** By whose key a field has its place, with the corners of the line around it, and how far off it is. */
const BOXES: Readonly<Record<string, readonly [key: string, r: number, grow?: number]>> = {
  'vq.data': ['token', 4],
  'vq.desc_state': ['token', 4],
  ept: ['ept', 11],
  tx_lock: ['driver.lock', 4],
  'avail.flags': INTERRUPT,
  used_event: INTERRUPT,
  'used.flags': KICK,
  avail_event: KICK,
  // A fault is armed, taken back or strikes. Those that are not here have a line under the remote's status.
  skipWmb: ['storeOrder.barrier', 4, 2],
  dropKick: KICK,
  notifyFails: KICK,
  dropInterrupt: INTERRUPT,
}

const LINE = 'line'

function boxSpot(box: Rect | null | undefined, r: number, grow = 0): Spot | null {
  if (!box) return null
  const { x, y, width, height } = box
  const grown = { x: x - grow, y: y - grow, width: width + 2 * grow, height: height + 2 * grow }
  return { line: rect(grown, r, LINE) }
}

const cellSpot = (box: Rect, more: Omit<Beside & { is: 'cell' }, 'is' | 'box'> = {}): Spot => ({
  line: rect(box, 3, LINE),
  beside: { is: 'cell', box, ...more },
})

/** The slot of a ring; also one that the driver does not believe. */
export function slotSpot(
  { num }: StageModel,
  stageLayout: StageLayout,
  ring: RingName,
  slot: number,
  grow: number,
): Spot {
  return {
    line: path(slotOutline(ring, num, slot, grow), LINE),
    place: putAt(stageLayout.dials[ring]),
    beside: { is: 'slot', ring, slot },
  }
}

/** Right of the table the free list runs. */
const TABLE_END = 664

function rowSpot(
  { memory: { grid, descMap } }: Places,
  stageLayout: StageLayout,
  desc: number,
  part: Column,
): Spot | null {
  const cell = cellBox(stageLayout, grid, desc, part)
  if (stageLayout.small) {
    const box = cell ?? rowBox(grid, desc)
    const { x, width } = grid
    return box && cellSpot(box, { from: x + 4, to: x + width - 2 })
  }
  if (!cell) return descMap ? boxSpot(cellRect(descMap, cellOf(descMap, desc)), 2) : null
  return cellSpot(cell, { from: COLUMN.index + 12, to: grid.x + grid.width + 6 })
}

function bufferSpot(
  m: StageModel,
  { memory: { buffers, bufferMap } }: Places,
  stageLayout: StageLayout,
  index: number,
  part: BufferPart,
): Spot | null {
  const tile = buffers.find((b) => b.index === index)
  if (stageLayout.small) return boxSpot(tile, 6)
  if (!tile) {
    const own = bufferMap && index >= 0 && index < m.buffers
    return own ? boxSpot(cellRect(bufferMap, cellOf(bufferMap, index)), 2) : null
  }
  const cell = tile.cells.find((c) => c.part === part)
  if (!cell) return boxSpot(tile, 7, 1)
  // Across the tile's lower edge: there it covers no other field.
  const { x, y, width, height } = tile
  return cellSpot(cell, { y: y + height + 2.5, from: x + 2, to: x + width - 2 })
}
