/** The value that the step at hand takes from one place to another, and the way it goes. */
import type { StepInfo } from '../../../protocol/protocol.ts'
import type { Look } from '../../model/moment.ts'
import type { RingName } from '../../model/ring.ts'
import type { StageModel } from '../../model/stageModel.ts'
import { compactRingPath, compactRowPath, compactWay } from '../geometry/compactTravel.ts'
import type { Path } from '../geometry/path.ts'
import {
  CENTER,
  HEAD_Y,
  type Point,
  polar,
  producerPin,
  RADIUS,
  type Rect,
  slotAngle,
} from '../geometry/stage.ts'
import { type Plan, place } from '../geometry/stageLayout.ts'
import { fillPath, readPath, ringPath, rowPath } from '../geometry/travel.ts'
import { middleOf } from '../marks/shapes.ts'
import { rowBox } from '../memory/rows.ts'
import { filledCell } from './filled.ts'
import type { Places } from './places.ts'

/**
 * - `write`: it leaves a trail, and a chip that rests on it.
 * - `read`: an entry flies from its slot to the shore of who reads it.
 * - `fill`: what the remote writes comes from its shore into the open buffer.
 */
export interface Journey {
  readonly is: 'write' | 'read' | 'fill'
  readonly path: Path
  readonly text: string
  readonly look: Look
  /** The way ends with an arrow head. */
  readonly arrow: boolean
}

export function journey(m: StageModel, at: Places, plan: Plan, step: StepInfo): Journey | null {
  const { index = -1 } = step.place ?? {}
  const text = String(step.after)
  const written = (path: Path | null, look: Look, text: string, arrow: boolean): Journey | null =>
    path && { is: 'write', path, look, text, arrow }
  const read = (ring: RingName, y: number): Journey => ({
    is: 'read',
    path: readWay(m, at, plan, ring, index, y),
    text,
    look: m.ringOf(ring).look(index),
    arrow: false,
  })
  switch (step.site) {
    case 'add.ring':
      return written(toAvail(m, at, plan, index), 'filling', text, false)
    case 'done.id':
    case 'done.lateId':
      return written(toUsed(m, at, plan, index, step.after), 'inFlight', text, false)
    case 'add.desc.flags':
      return written(toRow(at, plan, index), 'filling', String(index), true)
    case 'get.id':
      return read('used', GET_Y)
    case 'take.head': {
      const card = at.held.find((h) => h.pending)
      const box = card && at.boxes.get(card.key)
      return card ? read('avail', box ? box.y + box.height / 2 : 0) : null
    }
    default:
      return fill(step, at)
  }
}

/** What the remote writes into a buffer comes from its shore. */
function fill(step: StepInfo, at: Places): Journey | null {
  const filled = filledCell(step, at)
  if (filled?.by !== 'remote') return null
  const { cell } = filled
  const text = step.range ? `${step.range.length} B` : cell.value
  return { is: 'fill', path: fillPath(cell), text, look: 'inFlight', arrow: false }
}

/** Height at which an id that is read comes to the driver's shore. */
const GET_Y = 222

/** A head into the available ring. */
function toAvail({ num }: StageModel, at: Places, plan: Plan, slot: number): Path {
  if (!plan.small) return ringPath('avail', num, slot, HEAD_Y)
  const head = at.boxes.get('driver.local.head')
  const path = compactRingPath(plan, 'avail', num, slot, headDoor(plan, head))
  // Where the way is too short for a chip to rest on, it stays where it comes from.
  const stays = head && plan.name === 'embed' && isShort(plan, num, slot, head)
  return stays ? path.restingAt(middleOf(head)) : path
}

/** The head in hand leaves the driver's shore at its side, or below. */
function headDoor({ name, shores }: Plan, head: Rect | undefined): Point {
  if (!head) return middleOf(shores.driver)
  const { x, y, width, height } = head
  return name === 'phone'
    ? { x: x + width / 2, y: y + height }
    : { x: x + width, y: y + height / 2 }
}

/** No room for a chip between the shore and a pin on the near side of the dial. */
function isShort(plan: Plan, num: number, slot: number, head: Rect): boolean {
  const pin = producerPin('avail', slotAngle(slot, num), String(slot), plan.grow.pin)
  const edge = { x: pin.middle.x - pin.width / 2, y: pin.middle.y }
  const left = place(plan.dials.avail, edge)
  const level = Math.abs(left.y - middleOf(head).y) < 40
  return level && left.x - (head.x + head.width) < head.width + 8
}

/** A head to the row of its descriptor. */
function toRow(at: Places, plan: Plan, desc: number): Path | null {
  const row = rowBox(at.memory.grid, desc)
  if (!row) return null
  const { x, y } = { x: row.x, y: row.y + row.height / 2 }
  if (!plan.small) return rowPath(y, HEAD_Y)
  return compactRowPath(plan, { x, y }, headDoor(plan, at.boxes.get('driver.local.head')))
}

/** An id into the used ring, from the card of its descriptor. */
function toUsed({ num }: StageModel, at: Places, plan: Plan, slot: number, head: number): Path {
  const card = cardOf(at, head)
  if (!plan.small) return ringPath('used', num, slot, card ? card.y + card.height / 2 : NO_CARD_Y)
  const { x, y, width, height } = at.boxes.get(`remote.card.${head}`) ?? noCard(plan)
  const from = plan.name === 'phone' ? { x: x + width / 2, y } : { x, y: y + height / 2 }
  return compactRingPath(plan, 'used', num, slot, from)
}

const NO_CARD_Y = 220

/** Of a head whose card is gone, or of none, that of the last one. */
const cardOf = ({ boxes, held }: Places, head: number): Rect | undefined =>
  boxes.get(`remote.card.${head}`) ?? boxes.get(held.at(-1)?.key ?? '')

/** Where a value leaves the remote's shore that has no card there any more. */
const noCard = ({ name, shores: { remote } }: Plan): Rect =>
  name === 'phone'
    ? { x: 84, y: remote.y + 31, width: 25, height: 21 }
    : { x: remote.x + 8, y: 60, width: 72, height: 25 }

/** From a slot to the other shore; that may be above or below. */
function readWay(
  { num }: StageModel,
  at: Places,
  plan: Plan,
  ring: RingName,
  slot: number,
  y: number,
): Path {
  if (!plan.small) return readPath(ring, num, slot, y)
  const from = place(plan.dials[ring], polar(CENTER[ring], RADIUS.value, slotAngle(slot, num)))
  const driver = at.boxes.get('driver.local.head') ?? plan.shores.driver
  return compactWay(from, middleOf(ring === 'used' ? driver : noCard(plan)))
}
