/** The marks of the step at hand, where a plan has put the things that they are about. */

import type { PlaceOf } from '../../../core/memory/place.ts'
import type { SceneContext } from '../../moment/context.ts'
import type { Path } from '../geometry/path.ts'
import {
  CENTER,
  type DialName,
  type Point,
  polar,
  producerPin,
  RADIUS,
  type Rect,
  SLOTS_DRAWN,
  slotAngle,
  VALUES_SHOWN,
} from '../geometry/stage.ts'
import { type Plan, place } from '../geometry/stageLayout.ts'
import { isOff } from '../marks/changeBadge.ts'
import { capsuleAround, chip } from '../marks/parts.ts'
import type { CapsuleScene, FocusScene, OutlineShape, Scene } from '../marks/types.ts'
import { cellBox, rowBox } from '../memory/rows.ts'
import { shortRingPath, shortRowPath } from './compactLinks.ts'
import { middleOf } from './compactParts.ts'

export function shortFocus(cx: SceneContext, scene: Scene, plan: Plan): FocusScene {
  const { outline, capsule } = scene.focus
  const way = wayOf(cx, scene, plan)
  const found = cx.step && outline ? shapeOf(cx, scene, plan, capsule, way) : null
  return {
    outline: found && outline ? { ...outline, ...found.outline } : null,
    capsule: found?.capsule ?? null,
    trail: way && trail(scene, way),
  }
}

interface Found {
  readonly outline: Pick<NonNullable<FocusScene['outline']>, 'shape' | 'place'>
  readonly capsule: CapsuleScene | null
}

const around = (at: Rect, r: number): OutlineShape => ({
  is: 'rect',
  x: at.x,
  y: at.y,
  width: at.width,
  height: at.height,
  r,
})

function shapeOf(
  cx: SceneContext,
  scene: Scene,
  plan: Plan,
  capsule: CapsuleScene | null,
  way: Path | null,
): Found | null {
  const { step } = cx
  const { outline } = scene.focus
  if (!step || !outline) return null
  const { place } = step
  const on = step.does === 'rejects' ? 'used' : place && DIALS[place.of]
  if (on) {
    const slot = place && place.index >= 0 ? place.index : null
    const said = capsule ? besideDial(cx, plan, on, slot, capsule, way) : null
    return { outline: { shape: outline.shape, place: plan.dials[on] }, capsule: said }
  }
  if (place?.of === 'desc' || (place?.of === 'vq.desc_extra' && place.part === 'next')) {
    const row = rowBox(scene.memory.grid, place.index)
    if (!row) return null
    const cell = cellBox(plan, scene.memory.grid, place.index, place.part)
    return {
      outline: { shape: around(cell ?? row, 3) },
      capsule: capsule && belowCell(plan, cell ?? row, capsule),
    }
  }
  const box =
    place?.of === 'remote.held'
      ? scene.boxes.get(`remote.card.${place.index}`)
      : place?.of === 'buf'
        ? tileOf(scene, place.index - cx.firstBuffer)
        : null
  return box ? { outline: { shape: around(box, 6) }, capsule: null } : null
}

const DIALS: Readonly<Partial<Record<PlaceOf, DialName>>> = {
  'avail.ring': 'avail',
  'avail.idx': 'avail',
  'used.ring': 'used',
  'used.idx': 'used',
}

const tileOf = ({ memory }: Scene, index: number): Rect | undefined =>
  memory.buffers.find((b) => b.index === index)

const resized = (c: CapsuleScene, p: Point): CapsuleScene =>
  capsuleAround(c.before, c.after, p.x, p.y)

/** Inside of the island, clear of the table and of the dials' titles. */
function isClear(plan: Plan, c: Rect): boolean {
  const { island, table, titleY } = plan
  const inside = c.x > island.x + 3 && c.x + c.width < island.x + island.width - 3
  const low = table.box
  const phone = plan.name === 'phone'
  const onTable = phone
    ? c.y + c.height > table.headY - 9
    : c.x + c.width > low.x - 3 && c.x < low.x + low.width + 3
  const high = c.y > titleY + 4
  const deep = plan.readoutsY === null || c.y + c.height < plan.readoutsY - 8
  return inside && !onTable && high && deep
}

function besideDial(
  cx: SceneContext,
  plan: Plan,
  name: DialName,
  slot: number | null,
  c: CapsuleScene,
  way: Path | null,
): CapsuleScene {
  const at = plan.dials[name]
  const local = CENTER[name]
  if (slot === null) return resized(c, place(at, { x: local.x, y: local.y + 46 }))
  const mid = slotAngle(slot, cx.num)
  const tries = [134, 146, 162].flatMap((radius) =>
    [0.36, 0.42, 0.5, 0.62, 0.78, 0.95, 1.15].flatMap((off) =>
      [-off, off].map((a) => resized(c, place(at, polar(local, radius, mid + a)))),
    ),
  )
  // A long ring shows no values on its rim: ahead of the slot there is room on that.
  const ahead = [0.66, 0.78, 0.9].map((a) => resized(c, place(at, polar(local, 84, mid + a))))
  const room = [...tries, ...(cx.num > VALUES_SHOWN ? ahead : [])].filter((t) => isClear(plan, t))
  const off = room.filter((t) => isOff(t, way))
  const rim = place(at, polar(local, 112, mid))
  const middle = place(at, local)
  // Near its slot, rather towards the middle of the stage than towards its edge.
  const cost = (t: Rect): number => {
    const p = middleOf(t)
    const outer = (p.x - middle.x) * (name === 'avail' ? 1 : -1) < 0
    return Math.hypot(p.x - rim.x, p.y - rim.y) + (outer ? 25 : 0)
  }
  const [best] = (off.length > 0 ? off : room).toSorted((a, b) => cost(a) - cost(b))
  return best ?? resized(c, place(at, polar(local, 79.5, mid + 0.9)))
}

function belowCell(plan: Plan, cell: Rect, c: CapsuleScene): CapsuleScene {
  const { island } = plan
  const made = resized(c, { x: cell.x + cell.width / 2, y: cell.y + cell.height + 10 })
  const most = island.x + island.width - made.width - 4
  return { ...made, x: Math.min(most, Math.max(island.x + 4, made.x)) }
}

/** No room for a chip between the shore and a pin on the near side of the dial. */
function isShort(plan: Plan, num: number, slot: number, head: Rect): boolean {
  const at = plan.dials.avail
  const pin = producerPin('avail', slotAngle(slot, num), String(slot), plan.grow.pin)
  const left = place(at, { x: pin.middle.x - pin.width / 2, y: pin.middle.y })
  const level = Math.abs(left.y - middleOf(head).y) < 40
  return level && left.x - (head.x + head.width) < head.width + 8
}

/** The way of a value from a shore to a ring or to a row; null if none travels. */
function wayOf(cx: SceneContext, scene: Scene, plan: Plan): Path | null {
  const { step, num } = cx
  if (!step || !scene.focus.trail) return null
  const slot = step.place?.index ?? -1
  const down = plan.name === 'phone'
  if (step.site === 'add.ring' || step.site === 'add.desc.flags') {
    const head = scene.boxes.get('driver.head')
    const beside = (r: Rect): Point => ({ x: r.x + r.width, y: r.y + r.height / 2 })
    const below = (r: Rect): Point => ({ x: r.x + r.width / 2, y: r.y + r.height })
    const from = head ? (down ? below(head) : beside(head)) : middleOf(plan.shores.driver)
    if (step.site === 'add.ring') {
      const path = shortRingPath(plan, 'avail', num, slot, from)
      // Where the way is too short for a chip to rest on, it stays where it comes from.
      return head && !down && isShort(plan, num, slot, head) ? path.restingAt(middleOf(head)) : path
    }
    const row = rowBox(scene.memory.grid, slot)
    return row && shortRowPath(plan, { x: row.x, y: middleOf(row).y }, from)
  }
  const card = scene.boxes.get(`remote.card.${step.after}`) ?? doorOf(plan)
  const start = down
    ? { x: card.x + card.width / 2, y: card.y }
    : { x: card.x, y: card.y + card.height / 2 }
  return shortRingPath(plan, 'used', num, slot, start)
}

function trail(scene: Scene, way: Path): FocusScene['trail'] {
  const old = scene.focus.trail
  if (!old) return null
  const { text, look, hatched, live } = old.chip
  return {
    d: way.d,
    chip: chip(text, way.rest.x, way.rest.y, look, { hatched, live }),
    tip: old.tip ? way.end : null,
  }
}

/** Where a value leaves the remote's shore that has no card there any more. */
const doorOf = ({ name, shores: { remote } }: Plan): Rect =>
  name === 'phone'
    ? { x: 84, y: remote.y + 31, width: 25, height: 21 }
    : { x: remote.x + 8, y: 60, width: 72, height: 25 }

/** Places by name, for values that travel. */
export function shortAnchors(scene: Scene, plan: Plan): Record<string, Point> {
  const out: Record<string, Point> = {
    'driver.door': middleOf(scene.boxes.get('driver.head') ?? plan.shores.driver),
    'remote.door': middleOf(doorOf(plan)),
  }
  for (const name of ['avail', 'used'] as const)
    for (let slot = 0; slot < Math.min(scene[name].num, SLOTS_DRAWN); slot++) {
      const at = polar(CENTER[name], RADIUS.value, slotAngle(slot, scene[name].num))
      out[`${name}.slot.${slot}`] = place(plan.dials[name], at)
    }
  for (const b of scene.memory.buffers) out[`buf.${b.index}`] = middleOf(b)
  return out
}
