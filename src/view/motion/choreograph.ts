/**
 * From a step and the scenes around it to the motions that tell it: which value goes where,
 * what turns when it has arrived. Times are those of the design's table of motions.
 */
import { faultIn } from '../../core/memory/faultFields.ts'
import type { StepInfo } from '../../protocol/protocol.ts'
import type { Wire } from '../model/wires/wires.ts'
import { shortWay } from '../stage/compact/compactLinks.ts'
import { middleOf } from '../stage/compact/compactParts.ts'
import { type DialName, turn } from '../stage/geometry/stage.ts'
import type { Plan } from '../stage/geometry/stageLayout.ts'
import { fillPath, readPath } from '../stage/geometry/travel.ts'
import { shoreBox } from '../stage/island/grounds.ts'
import { changedGroups } from '../stage/marks/keep.ts'
import { chip } from '../stage/marks/parts.ts'
import type { Scene } from '../stage/marks/types.ts'
import { freeHeadArrow } from '../stage/memory/freeList.ts'
import type { PlacedCell } from '../stage/memory/openBuffer.ts'
import { pulse as pulseMark, wireTrack } from '../stage/wires/wire.ts'
import { lengthOf, type Motion } from './motion.ts'

export { lengthOf, type Motion }

const FADE = 160
const DISSOLVE = 180
const PULSE = 420
const TYPE = 40

/** @returns motions of a step that leads from `before` to `after`; none if nothing shows. */
export function choreograph(step: StepInfo, before: Scene, after: Scene): Motion[] {
  if (after.elsewhere) return []
  const travel = journey(step, after)
  const own = special(step, before, after)
  const lead = travel ? travel.delay + travel.duration : leadOf(step, own)
  const keys = changedGroups(before.layers, after.layers)
  const motions: Motion[] = [...own]
  if (travel) {
    motions.push(travel)
    motions.push({ is: 'appear', keys: ['focus.trail'], delay: 0, duration: 80 })
  }
  if (keys.length > 0)
    motions.push({ is: 'change', keys, delay: lead, duration: isPublish(step) ? DISSOLVE : 120 })
  // What is read is marked at once; what is written, when the value has come.
  const read = after.focus.outline?.kind === 'read'
  if (after.focus.outline)
    motions.push({ is: 'appear', keys: ['focus.outline'], delay: read ? 0 : lead, duration: 120 })
  if (after.focus.capsule || after.focus.trail)
    motions.push({
      is: 'appear',
      keys: ['focus.capsule', 'focus.rest'],
      delay: lead,
      duration: FADE,
    })
  return motions
}

const isPublish = (step: StepInfo): boolean => step.does === 'publishes'

/** How long the old look stays where nothing travels. */
function leadOf(step: StepInfo, own: readonly Motion[]): number {
  if (isPublish(step)) return 220
  return own.some((m) => m.is === 'sweep') ? 200 : 0
}

/** The value that goes from one place to another, if any. */
function journey(step: StepInfo, after: Scene): (Motion & { is: 'travel' }) | null {
  const { trail } = after.focus
  const text = String(step.after)
  switch (step.site) {
    case 'add.ring':
    case 'done.id':
    case 'done.lateId':
    case 'add.desc.flags':
      if (!trail) return null
      return {
        is: 'travel',
        d: trail.d,
        chip: trail.chip,
        delay: 0,
        duration: step.site === 'add.desc.flags' ? 320 : 360,
      }
    case 'get.id':
      return fetched('used', step, after, text, 222)
    case 'take.head': {
      const card = after.remote.held.find((h) => h.pending)
      if (!card) return null
      const box = after.boxes.get(card.key)
      return fetched('avail', step, after, text, box ? box.y + box.height / 2 : 0)
    }
    default:
      return delivered(step, after)
  }
}

/** What the remote writes into a buffer comes from its shore. */
function delivered(step: StepInfo, after: Scene): (Motion & { is: 'travel' }) | null {
  if (!fills(step, 'remote')) return null
  const cell = filledCell(step, after)
  // Where tiles are small, cells are not drawn.
  if (!cell || after.plan) return null
  const text = step.range ? `${step.range.length} B` : cell.value
  const made = chip(text, 0, 0, 'inFlight', { live: true })
  return { is: 'travel', d: fillPath(cell).d, chip: made, delay: 0, duration: 280 }
}

/** An entry that is read: it flies from its slot to the shore of the reader. */
function fetched(dial: DialName, step: StepInfo, after: Scene, text: string, y: number) {
  const slot = step.place?.index ?? -1
  const look = after[dial].lookAt(slot)
  const d = readWay(dial, slot, y, after)
  return {
    is: 'travel' as const,
    d,
    chip: chip(text, 0, 0, look, { live: true }),
    delay: 120,
    duration: 280,
  }
}

/** The way of an entry that is read; its shore may be above or below. */
function readWay(dial: DialName, slot: number, y: number, after: Scene): string {
  if (!after.plan) return readPath(dial, after[dial].num, slot, y).d
  const { anchors } = after
  const to = anchors[dial === 'used' ? 'driver.door' : 'remote.door']
  return shortWay(anchors[`${dial}.slot.${slot}`] ?? to, to).d
}

function special(step: StepInfo, before: Scene, after: Scene): Motion[] {
  switch (step.site) {
    case 'add.idx':
      return [
        { is: 'roll', key: 'avail.idx', delay: 0, duration: DISSOLVE },
        ...pin('avail', 0, before, after),
      ]
    case 'done.idx':
      return [
        { is: 'roll', key: 'used.idx', delay: 0, duration: DISSOLVE },
        ...pin('used', 0, before, after),
      ]
    case 'get.lastUsed':
      return pin('used', 1, before, after)
    case 'take.lastAvail':
      return pin('avail', 1, before, after)
    case 'add.freeHead':
    case 'detach.freeHead':
      return [{ is: 'roll', key: 'free_head', delay: 0, duration: 200 }, ...glide(before, after)]
    case 'add.token':
    case 'detach.token':
      return pop(`token.${step.place?.index}`, after)
    case 'add.wmb':
    case 'done.wmb':
    case 'get.rmb':
    case 'take.rmb':
    case 'kick.mb':
    case 'done.mb':
      return sweep(after)
    case 'notify.ring':
    case 'add.noSpaceNotify':
      return ring('wire.kick', 'remote', step, after)
    case 'done.interrupt':
      return ring('wire.interrupt', 'driver', step, after)
    case 'xmit.wake':
      return after.driver.sleepers
        .filter((s) => s.woken)
        .map((s) => ({ is: 'shake', key: s.key, delay: 0, duration: 240 }))
    default:
      return typing(step, after)
  }
}

/** @param which 0 the producer's pin, 1 the consumer's */
function pin(dial: DialName, which: 0 | 1, before: Scene, after: Scene): Motion[] {
  const then = before[dial].pins[which]
  const now = after[dial].pins[which]
  const way = turn(now.angle - then.angle)
  if (way === 0) return []
  const duration = which === 0 ? 220 : 120
  const at = (t: number, reverse: boolean) => (reverse ? then : now).at(now.angle - way * (1 - t))
  return [{ is: 'morph', key: now.key, at, delay: 0, duration }]
}

function glide(before: Scene, after: Scene): Motion[] {
  const from = before.memory.freeHead
  const to = after.memory.freeHead
  if (from === null || to === null) return []
  const at = (t: number) => freeHeadArrow(from + (to - from) * t)
  return [{ is: 'morph', key: 'free.head', at, delay: 0, duration: 240 }]
}

function sweep({ boxes }: Scene): Motion[] {
  const barrier = boxes.get('strip.gate')
  const first = boxes.get('strip.before.0') ?? boxes.get('strip.after.0')
  if (!barrier || !first) return []
  const to = barrier.x + barrier.width - 1
  return [{ is: 'sweep', from: first.x - 6, to, delay: 0, duration: 200 }]
}

function pop(key: string, { boxes }: Scene): Motion[] {
  const box = boxes.get(key)
  return box ? [{ is: 'pop', key, at: middleOf(box), delay: 0, duration: 160 }] : []
}

/** A pulse that a fault has got at dies on its way, and nobody hears it. */
function ring(
  wire: 'wire.kick' | 'wire.interrupt',
  shore: 'driver' | 'remote',
  { place }: StepInfo,
  { plan }: Scene,
): Motion[] {
  const dies = faultIn(place) !== null
  const pulse = pulseOn(wire, dies, plan)
  if (dies)
    return [...pulse, { is: 'appear', keys: [`${wire}.cut`], delay: PULSE / 2, duration: FADE }]
  return [...pulse, { is: 'blink', shore, box: shoreBox(shore, plan), delay: PULSE, duration: 180 }]
}

function pulseOn(wire: Wire['key'], dies: boolean, plan: Plan | null): Motion[] {
  const track = wireTrack(wire, plan)
  if (!track) return []
  const { y, start: from, rest, dead } = track
  const sign = pulseMark(wire, { x: 0, y: 0 })
  const to = dies ? dead : rest
  return [{ is: 'pulse', wire, y, from, to, sign, dies, delay: 0, duration: PULSE }]
}

/** Does this side write a part of a message? */
const fills = ({ does, side }: StepInfo, of: 'driver' | 'remote'): boolean =>
  does === 'fills' && side === of

/** The cell of the open buffer that a step writes. */
function filledCell(step: StepInfo, { memory }: Scene): PlacedCell | null {
  return (
    memory.buffers.flatMap((b) => b.cells).find((cell) => cell.part === step.place?.part) ?? null
  )
}

/** Header fields and payload are typed into their cells. */
function typing(step: StepInfo, after: Scene): Motion[] {
  const delivers = fills(step, 'remote')
  const cell = delivers || fills(step, 'driver') ? filledCell(step, after) : null
  if (!cell) return []
  const duration = Math.min(600, TYPE * cell.value.length)
  return [{ is: 'type', key: cell.key, delay: delivers ? 280 : FADE, duration }]
}
