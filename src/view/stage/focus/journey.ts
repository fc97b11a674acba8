/** The value that the step at hand takes from one place to another, and the way it goes. */
import type { StepInfo } from '../../../protocol/protocol.ts'
import type { Look } from '../../model/moment.ts'
import type { RingName } from '../../model/ring.ts'
import type { StageModel } from '../../model/stageModel.ts'
import type { Path } from '../geometry/path.ts'
import { HEAD_Y, type Point, producerPin, type Rect, slotAngle } from '../geometry/stage.ts'
import { place, type StageLayout } from '../geometry/stageLayout.ts'
import { fillPath, readPath, ringPath, rowPath } from '../geometry/travel.ts'
import { middleOf } from '../marks/shapes.ts'
import type { PlacedCell } from '../memory/openBuffer.ts'
import { rowBox } from '../memory/rows.ts'
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

export function journey(
  m: StageModel,
  at: Places,
  stageLayout: StageLayout,
  step: StepInfo,
): Journey | null {
  const { index = -1 } = step.place ?? {}
  // Between shores above and below and what is told there no way is free.
  if (stageLayout.strip) return null
  const text = String(step.after)
  const written = (path: Path | null, look: Look, text: string, arrow: boolean): Journey | null =>
    path && { is: 'write', path, look, text, arrow }
  const read = (ring: RingName): Journey => ({
    is: 'read',
    path: readWay(m, at, stageLayout, ring, index),
    text,
    look: m.ringOf(ring).look(index),
    arrow: false,
  })
  switch (step.site) {
    case 'add.ring':
      return written(toAvail(m, at, stageLayout, index), 'filling', text, false)
    case 'done.id':
    case 'done.lateId':
      return written(toUsed(m, at, stageLayout, index, step.after), 'inFlight', text, false)
    case 'add.desc.flags':
      return written(
        toRow(at, stageLayout, index, slotAngle(m.avail.idx & (m.num - 1), m.num)),
        'filling',
        String(index),
        true,
      )
    case 'get.id':
      return read('used')
    case 'take.head':
      return at.held.some((h) => h.pending) ? read('avail') : null
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

/** A head into the available ring. */
function toAvail(m: StageModel, at: Places, stageLayout: StageLayout, slot: number): Path {
  const head = at.boxes.get('driver.local.head')
  const path = ringPath(stageLayout, 'avail', m.num, slot, headDoor(stageLayout, head))
  return resting(path, stageLayout, 'avail', slotAngle(slot, m.num), String(slot), head)
}

/** How far the chip keeps off the edge of the island, and off the middle of a pin. */
const OFF = { edge: 14, x: 22, y: 19 }

/**
 * Where shores are near, a way is short: its chip rests where it covers neither words on a shore
 * nor the number in a pin; where there is no such point, it stays at home.
 */
function resting(
  path: Path,
  stageLayout: StageLayout,
  ring: RingName,
  angle: number,
  said: string,
  home: Rect | undefined,
): Path {
  if (!stageLayout.small || stageLayout.strip) return path
  const { x, width } = stageLayout.island
  const pin = producerPin(ring, angle, said, stageLayout.grow.pin)
  const middle = place(stageLayout.dials[ring], pin.middle)
  const aside = OFF.x + Math.max(0, pin.width * stageLayout.dials[ring].k - 18) / 2
  const free = (p: Point) =>
    p.x > x + OFF.edge &&
    p.x < x + width - OFF.edge &&
    !(Math.abs(p.x - middle.x) < aside && Math.abs(p.y - middle.y) < OFF.y)
  if (free(path.rest)) return path
  const found = path.points.find(free)
  return found || home ? path.restingAt(found ?? middleOf(home ?? stageLayout.shores.driver)) : path
}

/** The head in hand leaves the driver's shore at its side, or below. */
function headDoor({ strip, small, shores }: StageLayout, head: Rect | undefined): Point {
  if (!small) return { x: 0, y: HEAD_Y }
  if (!head) return middleOf(shores.driver)
  const { x, y, width, height } = head
  return strip ? { x: x + width / 2, y: y + height } : { x: x + width, y: y + height / 2 }
}

/**
 * A head to the row of its descriptor.
 *
 * @param pinAt angle of the producer's pin
 */
function toRow(
  { memory, boxes }: Places,
  stageLayout: StageLayout,
  desc: number,
  pinAt: number,
): Path | null {
  const row = rowBox(memory.grid, desc)
  const from = headDoor(stageLayout, boxes.get('driver.local.head'))
  if (!row) return null
  const path = rowPath(stageLayout, { x: row.x, y: row.y + row.height / 2 }, from)
  return resting(path, stageLayout, 'avail', pinAt, '', undefined)
}

/** An id into the used ring, from the card of its descriptor. */
function toUsed(
  { num }: StageModel,
  at: Places,
  stageLayout: StageLayout,
  slot: number,
  head: number,
): Path {
  const card = cardOf(at, stageLayout, head)
  const { x, y, width, height } = card
  const from = stageLayout.strip ? { x: x + width / 2, y } : { x, y: y + height / 2 }
  const path = ringPath(stageLayout, 'used', num, slot, from)
  return resting(path, stageLayout, 'used', slotAngle(slot, num), String(slot), card)
}

/** Of a head whose card is gone: where another one is on the desktop, and where one would be. */
function cardOf({ boxes, held }: Places, stageLayout: StageLayout, head: number): Rect {
  const own = boxes.get(`remote.card.${head}`)
  const last = stageLayout.small ? undefined : boxes.get(held.at(-1)?.key ?? '')
  return own ?? last ?? noCard(stageLayout)
}

/** Where a value leaves the remote's shore that has no card there any more. */
function noCard({ small, strip, shores: { remote } }: StageLayout): Rect {
  if (!small) return { x: remote.x, y: 220, width: 0, height: 0 }
  return strip
    ? { x: 84, y: remote.y + 31, width: 25, height: 21 }
    : { x: remote.x + 8, y: 60, width: 72, height: 25 }
}

/** Height at which an id that is read comes to the driver's shore. */
const GET_Y = 222

/** From a slot to the other shore; that may be above or below. */
function readWay(
  m: StageModel,
  at: Places,
  stageLayout: StageLayout,
  ring: RingName,
  slot: number,
): Path {
  const { boxes, held } = at
  const card = boxes.get(held.find((h) => h.pending)?.key ?? '')
  const driver = boxes.get('driver.local.head') ?? stageLayout.shores.driver
  const to = middleOf(ring === 'used' ? driver : noCard(stageLayout))
  const y = ring === 'used' ? GET_Y : card ? middleOf(card).y : 0
  return readPath(stageLayout, ring, m.num, slot, stageLayout.small ? to : { ...to, y })
}

/** The cell of the open buffer that a step writes: values are typed into it. */
export interface Filled {
  readonly cell: PlacedCell
  readonly by: StepInfo['side']
}

/** null: it writes none, or cells are not drawn where tiles are small. */
export function filledCell({ does, side, place }: StepInfo, { memory }: Places): Filled | null {
  if (does !== 'fills') return null
  const cell = memory.buffers.flatMap((b) => b.cells).find((c) => c.part === place?.part)
  return cell ? { cell, by: side } : null
}
