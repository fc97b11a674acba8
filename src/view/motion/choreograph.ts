/**
 * From a step and the pictures around it to the motions that tell it: which value goes where,
 * what turns when it has arrived. Times are those of the design's table of motions.
 */
import { faultIn } from '../../core/memory/faultFields.ts'
import type { StepInfo } from '../../protocol/protocol.ts'
import type { RingName } from '../model/ring.ts'
import type { Journey } from '../stage/focus/journey.ts'
import { turn } from '../stage/geometry/stage.ts'
import type { Picture } from '../stage/layOut.ts'
import { changedGroups } from '../stage/marks/keep.ts'
import { chip, chipBox } from '../stage/marks/parts.ts'
import { middleOf } from '../stage/marks/shapes.ts'
import { freeHeadArrow } from '../stage/memory/freeList.ts'
import { pulse } from '../stage/wires/wire.ts'
import { lengthOf, type Motion } from './motion.ts'

export { lengthOf, type Motion }

const FADE = 160
const DISSOLVE = 180
const PULSE = 420
const TYPE = 40

/** @returns motions of a step that leads from `before` to `after`; none if nothing shows. */
export function choreograph(step: StepInfo, before: Picture, after: Picture): Motion[] {
  if (after.elsewhere) return []
  const { journey, reads } = after.tracks
  const travel = journey && travelOf(step, journey)
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
  const marked = new Set(after.layers.marks.map((g) => g.key))
  // What is read is marked at once; what is written, when the value has come.
  if (marked.has('focus.outline'))
    motions.push({ is: 'appear', keys: ['focus.outline'], delay: reads ? 0 : lead, duration: 120 })
  if (marked.has('focus.badge') || marked.has('focus.trail')) {
    const late = ['focus.badge', 'focus.rest']
    motions.push({ is: 'appear', keys: late, delay: lead, duration: FADE })
  }
  return motions
}

const isPublish = (step: StepInfo): boolean => step.does === 'publishes'

/** How long the old look stays where nothing travels. */
function leadOf(step: StepInfo, own: readonly Motion[]): number {
  if (isPublish(step)) return 220
  return own.some((m) => m.is === 'sweep') ? 200 : 0
}

/** The value that goes from one place to another. */
function travelOf(step: StepInfo, { is, path, text, look }: Journey): Motion {
  const state = { hatched: is === 'write', live: true, halo: true }
  const long = step.site === 'add.desc.flags' ? 320 : 360
  const time =
    is === 'write'
      ? { delay: 0, duration: long }
      : { delay: is === 'read' ? 120 : 0, duration: 280 }
  return { is: 'travel', d: path.d, chip: chip(text, chipBox(text), look, state), ...time }
}

function special(step: StepInfo, before: Picture, after: Picture): Motion[] {
  switch (step.site) {
    case 'add.idx':
      return publish('avail', before, after)
    case 'done.idx':
      return publish('used', before, after)
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
      return ring('kick', step, after)
    case 'done.interrupt':
      return ring('interrupt', step, after)
    case 'xmit.wake':
      return after.tracks.woken.map((key) => ({ is: 'shake', key, delay: 0, duration: 240 }))
    default:
      return typing(after)
  }
}

const publish = (name: RingName, before: Picture, after: Picture): Motion[] => [
  { is: 'roll', key: `${name}.idx`, delay: 0, duration: DISSOLVE },
  ...pin(name, 0, before, after),
]

/** @param which 0 the producer's pin, 1 the consumer's */
function pin(name: RingName, which: 0 | 1, before: Picture, after: Picture): Motion[] {
  const then = before.tracks.pins[name][which]
  const now = after.tracks.pins[name][which]
  const way = turn(now.angle - then.angle)
  if (way === 0) return []
  const duration = which === 0 ? 220 : 120
  const at = (t: number, reverse: boolean) => (reverse ? then : now).at(now.angle - way * (1 - t))
  return [{ is: 'morph', key: now.key, at, delay: 0, duration }]
}

/** The arc of free_head glides from one row to another. */
function glide(before: Picture, after: Picture): Motion[] {
  const from = before.tracks.places.memory.freeHead
  const to = after.tracks.places.memory.freeHead
  if (from === null || to === null) return []
  const at = (t: number) => freeHeadArrow(from + (to - from) * t)
  return [{ is: 'morph', key: 'free.head', at, delay: 0, duration: 240 }]
}

function sweep({ tracks: { places } }: Picture): Motion[] {
  const { boxes } = places
  const barrier = boxes.get('storeOrder.barrier')
  const first = boxes.get('storeOrder.before.0') ?? boxes.get('storeOrder.after.0')
  if (!barrier || !first) return []
  const { x, y, width, height } = barrier
  const d = `M0 ${y}V${y + height}`
  return [{ is: 'sweep', d, from: first.x - 6, to: x + width - 1, delay: 0, duration: 200 }]
}

function pop(key: string, { tracks: { places } }: Picture): Motion[] {
  const box = places.boxes.get(key)
  return box ? [{ is: 'pop', key, at: middleOf(box), delay: 0, duration: 160 }] : []
}

/** A pulse that a fault has got at dies on its way, and nobody hears it. */
function ring(bell: 'kick' | 'interrupt', { place }: StepInfo, { tracks }: Picture): Motion[] {
  const key = `wire.${bell}` as const
  const dies = faultIn(place) !== null
  const track = tracks.wires[bell]
  const rung: Motion[] = track
    ? [
        {
          is: 'pulse',
          key,
          sign: pulse(key, { x: 0, y: 0 }),
          y: track.y,
          from: track.start,
          to: dies ? track.dead : track.rest,
          dies,
          delay: 0,
          duration: PULSE,
        },
      ]
    : []
  if (dies)
    return [...rung, { is: 'appear', keys: [`${key}.cut`], delay: PULSE / 2, duration: FADE }]
  const box = tracks.shores[bell === 'kick' ? 'remote' : 'driver']
  return [...rung, { is: 'blink', box, delay: PULSE, duration: 180 }]
}

/** Header fields and payload are typed into their cells. */
function typing({ tracks: { typed } }: Picture): Motion[] {
  if (!typed) return []
  const { cell, by } = typed
  const duration = Math.min(600, TYPE * cell.value.length)
  return [{ is: 'type', key: cell.key, delay: by === 'remote' ? 280 : FADE, duration }]
}
