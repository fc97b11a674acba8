/** Where the field of the step at hand is drawn, and beside what `old → new` may stand. */
import { type FaultName, faultIn } from '../../../core/memory/faultFields.ts'
import type { BufferPart, Place } from '../../../core/memory/place.ts'
import type { StepInfo } from '../../../protocol/protocol.ts'
import type { RingName } from '../../model/ring.ts'
import type { StageModel } from '../../model/stageModel.ts'
import { CENTER, DIAL, FREE_HEAD, type Rect, slotOutline } from '../geometry/stage.ts'
import type { Plan, Place as Put } from '../geometry/stageLayout.ts'
import type { Boxes } from '../marks/boxes.ts'
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
  /** Beside what it says how the value changes; null: it does not. */
  readonly beside: Beside | null
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

/** @param plan null: desktop, where more things have a place than in a layout with less room */
export function spotOf(
  m: StageModel,
  at: Places,
  plan: Plan | null,
  step: StepInfo,
  reads: boolean,
): Spot | null {
  const { place } = step
  switch (place?.of) {
    case 'avail.ring':
      return slotSpot(m, plan, 'avail', place.index, reads ? 2 : 1.5)
    case 'used.ring':
      return slotSpot(m, plan, 'used', place.index, reads ? 2 : 1.5)
    case 'avail.idx':
      return hubSpot(plan, 'avail')
    case 'used.idx':
      return hubSpot(plan, 'used')
    case 'desc':
      return rowSpot(at, plan, place.index, place.part)
    case 'vq.desc_extra':
      return place.part === 'next' ? rowSpot(at, plan, place.index, 'next') : null
    case 'buf':
      return bufferSpot(m, at, plan, place.index - m.firstBuffer, place.part)
    case 'remote.held':
      return boxSpot(at.boxes.get(`remote.card.${place.index}`), 6)
    default:
      return plan || !place ? null : desktopSpot(at, place)
  }
}

function desktopSpot({ boxes, memory }: Places, place: Place): Spot | null {
  const { index } = place
  switch (place.of) {
    case 'vq.data':
    case 'vq.desc_state':
      return boxSpot(boxes.get(`token.${index}`), 4)
    case 'ept':
      return boxSpot(boxes.get(`ept.${index}`), 11)
    case 'tx_lock':
      return boxSpot(boxes.get('driver.lock'), 4)
    case 'vq.free_head':
      return boxSpot(FREE_HEAD, 4)
    case 'indirect': {
      const { drawer } = memory
      const box = drawer && drawerCell(drawer, index, place.part)
      // Across the lower edge: there it covers no other entry.
      return box ? cellSpot(box, { y: drawer.y + drawer.height + 3, to: TABLE_END }) : null
    }
    case 'avail.flags':
    case 'used_event':
      return boxSpot(boxes.get('wire.interrupt'), 6)
    case 'used.flags':
    case 'avail_event':
      return boxSpot(boxes.get('wire.kick'), 6)
    default:
      return faultSpot(boxes, faultIn(place))
  }
}

/** A fault is armed, taken back or strikes: the thing that it is about. */
function faultSpot(boxes: Boxes, fault: FaultName | null): Spot | null {
  switch (fault) {
    case 'skipWmb':
      return boxSpot(boxes.get('strip.gate'), 4, 2)
    case 'dropKick':
    case 'notifyFails':
      return boxSpot(boxes.get('wire.kick'), 6)
    case 'dropInterrupt':
      return boxSpot(boxes.get('wire.interrupt'), 6)
    default:
      // The line under the status of the remote; none for a fault that was taken back.
      return boxSpot(boxes.get(`remote.line.fault.${fault}`), 4)
  }
}

const LINE = 'line'

function boxSpot(box: Rect | null | undefined, r: number, grow = 0): Spot | null {
  if (!box) return null
  const { x, y, width, height } = box
  const grown = { x: x - grow, y: y - grow, width: width + 2 * grow, height: height + 2 * grow }
  return { line: rect(grown, r, LINE), beside: null }
}

const cellSpot = (box: Rect, more: Omit<Beside & { is: 'cell' }, 'is' | 'box'> = {}): Spot => ({
  line: rect(box, 3, LINE),
  beside: { is: 'cell', box, ...more },
})

/** The slot of a ring; also one that the driver does not believe. */
export function slotSpot(
  { num }: StageModel,
  plan: Plan | null,
  ring: RingName,
  slot: number,
  grow: number,
): Spot {
  return {
    line: path(slotOutline(ring, num, slot, grow), LINE),
    place: plan?.dials[ring],
    beside: { is: 'slot', ring, slot },
  }
}

const hubSpot = (plan: Plan | null, ring: RingName): Spot => ({
  line: circle(CENTER[ring], DIAL.hub, LINE),
  place: plan?.dials[ring],
  beside: { is: 'hub', ring },
})

/** Right of the table the free list runs. */
const TABLE_END = 664

function rowSpot(
  { memory: { grid, descMap, drawer } }: Places,
  plan: Plan | null,
  desc: number,
  part: string,
): Spot | null {
  const cell = cellBox(plan, grid, desc, part)
  if (plan) {
    const box = cell ?? rowBox(grid, desc)
    const { x, width } = plan.island
    return box && cellSpot(box, { y: box.y + box.height + 10, from: x + 4, to: x + width - 4 })
  }
  if (!cell) return descMap ? boxSpot(cellRect(descMap, cellOf(descMap, desc)), 2) : null
  const last = grid.shown.at(-1) === desc
  const covered = drawer !== null && drawer.table.head === desc && drawer.y > cell.y
  return cellSpot(cell, { y: last || covered ? cell.y - 9 : undefined, to: TABLE_END })
}

function bufferSpot(
  m: StageModel,
  { memory: { buffers, bufferMap } }: Places,
  plan: Plan | null,
  index: number,
  part: BufferPart,
): Spot | null {
  const tile = buffers.find((b) => b.index === index)
  if (plan) return boxSpot(tile, 6)
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
