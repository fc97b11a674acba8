/** Where on the stage the field of a step is drawn, and the capsule that goes beside it. */
import { type FaultName, faultIn } from '../../../core/memory/faultFields.ts'
import type { BufferPart } from '../../../core/memory/place.ts'
import type { StepInfo } from '../../../protocol/protocol.ts'
import type { Held } from '../../model/shores/remote.ts'
import type { SceneContext } from '../../moment/context.ts'
import type { Path } from '../geometry/path.ts'
import {
  CENTER,
  DIAL,
  type DialName,
  FREE_HEAD,
  type Rect,
  slotOutline,
} from '../geometry/stage.ts'
import { drawerCell } from '../memory/drawer.ts'
import { cellOf, cellRect } from '../memory/map.ts'
import type { MemoryPlaces } from '../memory/memory.ts'
import { cellBox } from '../memory/rows.ts'
import type { Boxes } from './boxes.ts'
import { capsuleNear } from './changeBadge.ts'
import { capsuleAround } from './parts.ts'
import type { CapsuleScene, OutlineShape } from './types.ts'

/** What is placed already, for marks to be put around it. */
export interface Placed {
  readonly memory: MemoryPlaces
  readonly boxes: Boxes
  /** What the remote holds. */
  readonly held: readonly Held[]
}

export interface Found {
  readonly shape: OutlineShape
  readonly capsule?: CapsuleScene | null
}

const rect = (box: Rect, r: number, grow = 0): OutlineShape => ({
  is: 'rect',
  x: box.x - grow,
  y: box.y - grow,
  width: box.width + 2 * grow,
  height: box.height + 2 * grow,
  r,
})

/**
 * Where the field of the step is drawn; null if it has no place on the stage.
 *
 * @param way that its value travels: the capsule keeps off it
 */
export function shapeOf(
  cx: SceneContext,
  p: Placed,
  step: StepInfo,
  kind: 'read' | 'write',
  way: Path | null,
): Found | null {
  const { place } = step
  switch (place?.of) {
    case 'avail.ring':
      return slotFound(cx, 'avail', place.index, step, kind, way)
    case 'used.ring':
      return slotFound(cx, 'used', place.index, step, kind, way)
    case 'avail.idx':
      return hubFound('avail', step)
    case 'used.idx':
      return hubFound('used', step)
    case 'desc':
      return cellFound(p, place.index, place.part, step)
    case 'vq.desc_extra':
      return place.part === 'next' ? cellFound(p, place.index, 'next', step) : null
    case 'tx_lock':
      return boxFound(p.boxes.get('tx_lock'), 4)
    case 'vq.free_head':
      return { shape: rect(FREE_HEAD, 4) }
    case 'vq.data':
    case 'vq.desc_state':
      return boxFound(p.boxes.get(`token.${place.index}`), 4)
    case 'buf':
      return bufferFound(cx, p, place.index, place.part, step)
    case 'remote.held':
      return boxFound(p.boxes.get(`remote.card.${place.index}`), 6)
    case 'indirect':
      return tableFound(p, place.index, place.part, step)
    case 'ept':
      return boxFound(p.boxes.get(`ept.${place.index}`), 11)
    case 'avail.flags':
    case 'used_event':
      return boxFound(p.boxes.get('wire.interrupt'), 6)
    case 'used.flags':
    case 'avail_event':
      return boxFound(p.boxes.get('wire.kick'), 6)
    default:
      return faultFound(p, faultIn(place))
  }
}

/** A fault is armed, taken back or fires: the thing that it is about. */
function faultFound({ boxes }: Placed, fault: FaultName | null): Found | null {
  switch (fault) {
    case 'skipWmb':
      return boxFound(boxes.get('strip.gate'), 4, 2)
    case 'dropKick':
    case 'notifyFails':
      return boxFound(boxes.get('wire.kick'), 6)
    case 'dropInterrupt':
      return boxFound(boxes.get('wire.interrupt'), 6)
    default:
      // The line under the status of the remote; none for a fault that was taken back.
      return boxFound(boxes.get(`remote.line.fault.${fault}`), 4)
  }
}

/** An entry of an indirect table, in the drawer that is open for it. */
function tableFound(p: Placed, entry: number, part: string, step: StepInfo): Found | null {
  const { drawer } = p.memory
  const box = drawer && drawerCell(drawer, entry, part)
  if (!box) return null
  const found = cellMark(box, part, step, false)
  if (!found.capsule) return found
  // Across the lower edge: there it covers no other entry.
  const { height } = found.capsule
  return { ...found, capsule: { ...found.capsule, y: drawer.y + drawer.height - height / 2 + 3 } }
}

const boxFound = (box: Rect | undefined, r: number, grow = 0): Found | null =>
  box ? { shape: rect(box, r, grow) } : null

function slotFound(
  cx: SceneContext,
  name: DialName,
  slot: number,
  step: StepInfo,
  kind: 'read' | 'write',
  way: Path | null,
): Found {
  const d = slotOutline(name, cx.num, slot, kind === 'read' ? 2 : 1.5)
  const before = wasEmpty(cx, name, slot, step) ? '·' : String(step.before)
  return {
    shape: { is: 'path', d },
    capsule: capsuleNear(name, cx.num, slot, before, String(step.after), way),
  }
}

/** Before the first lap a slot holds no old value that would mean anything. */
function wasEmpty(
  { ring, num }: SceneContext,
  name: DialName,
  slot: number,
  step: StepInfo,
): boolean {
  const idx = name === 'avail' ? ring.avail.idx : ring.used.idx
  return step.before === 0 && idx < num && slot >= idx
}

function hubFound(name: DialName, step: StepInfo): Found {
  const c = CENTER[name]
  return {
    shape: { is: 'circle', at: c, r: DIAL.hub },
    capsule: capsuleAround(String(step.before), String(step.after), c.x, c.y + 42),
  }
}

function cellFound(
  { memory: { grid, descMap: map, drawer } }: Placed,
  desc: number,
  part: string,
  step: StepInfo,
): Found | null {
  const box = cellBox(null, grid, desc, part)
  if (!box) return map ? boxFound(cellRect(map, cellOf(map, desc)), 2) : null
  const last = grid.shown.indexOf(desc) === grid.shown.length - 1
  const covered = drawer !== null && drawer.table.head === desc && drawer.y > box.y
  return cellMark(box, part, step, last || covered)
}

/** @param above the capsule stands over the cell, not below it */
function cellMark(box: Rect, part: string, step: StepInfo, above: boolean): Found {
  const show = (value: number) =>
    part === 'addr' && value > 0 ? `0x${value.toString(16)}` : String(value)
  const y = above ? box.y - 9 : box.y + box.height + 9
  const around = capsuleAround(show(step.before), show(step.after), box.x + box.width / 2, y)
  const x = Math.min(around.x, 664 - around.width)
  return { shape: rect(box, 3), capsule: step.before === step.after ? null : { ...around, x } }
}

function bufferFound(
  cx: SceneContext,
  p: Placed,
  index: number,
  part: BufferPart,
  step: StepInfo,
): Found | null {
  const i = index - cx.firstBuffer
  const { buffers, bufferMap: map } = p.memory
  const tile = buffers.find((b) => b.index === i)
  if (!tile)
    return map && i >= 0 && i < cx.buffers ? boxFound(cellRect(map, cellOf(map, i)), 2) : null
  const field = tile.cells.find((f) => f.part === part)
  if (!field) return { shape: rect(tile, 7, 1) }
  const show = (value: number) =>
    part === 'src' || part === 'dst' ? `0x${value.toString(16)}` : String(value)
  // Across the tile's lower edge: there it covers no other field.
  const made = capsuleAround(
    show(step.before),
    show(step.after),
    field.x + field.width / 2,
    tile.y + tile.height + 2.5,
  )
  const x = Math.min(Math.max(made.x, tile.x + 2), tile.x + tile.width - made.width - 2)
  return { shape: rect(field, 3), capsule: step.before === step.after ? null : { ...made, x } }
}
