/** The pins of a dial: the producer's outside of the rim, the consumer's inside. */

import type { RingModel } from '../../model/ring.ts'
import {
  CENTER,
  clamp,
  consumerPin,
  type DialName,
  n,
  at as point,
  polar,
  producerPin,
  slotAngle,
  VALUES_SHOWN,
} from '../geometry/stage.ts'
import type { Group, Mark } from '../marks/mark.ts'
import { midText, path, rect } from '../marks/shapes.ts'
import type { DialPlace } from './dialPlace.ts'

/** A pin: drawn at its angle, and at others while it turns. */
export interface Pin {
  readonly key: string
  readonly angle: number
  at(angle: number): Group
}

type Kind = 'producer' | 'consumer'

const READERS = { avail: 'last_avail_idx', used: 'last_used_idx' } as const

/** The slot of the index that is written, and that of the index up to which was read. */
export const pins = (ring: RingModel, num: number, at: DialPlace): readonly [Pin, Pin] => [
  pin(ring.name, num, 'producer', ring.idx, at),
  pin(ring.name, num, 'consumer', ring.last, at),
]

function pin(name: DialName, num: number, kind: Kind, index: number, at: DialPlace): Pin {
  const slot = index & (num - 1)
  const key = `${name}.${kind}`
  const draw = num > VALUES_SHOWN ? pill : kind === 'producer' ? beaked : drop
  return {
    key,
    angle: slotAngle(slot, num),
    at: (angle) => ({
      key,
      look: `pin ${kind}`,
      subject: { is: 'register', name: kind === 'producer' ? `${name}.idx` : READERS[name] },
      data: { angle: Math.round((angle * 1800) / Math.PI) / 10 },
      instant: true,
      marks: draw(name, kind, angle, String(slot), at),
    }),
  }
}

type Draw = (
  name: DialName,
  kind: Kind,
  angle: number,
  said: string,
  at: DialPlace,
) => readonly Mark[]

/** Of a long ring: a pill with a line to its slot. */
const pill: Draw = (name, kind, angle, said, at) => {
  const { box, size, stem } = longPin(name, kind, angle, said, at)
  const producer = kind === 'producer'
  return [
    path(stem, 'stem'),
    rect(box, box.height / 2, producer ? 'pill' : 'drop'),
    midText(
      box.x + box.width / 2,
      box.y + box.height / 2 + size * 0.36,
      said,
      size,
      producer ? 'inverse' : undefined,
      700,
    ),
  ]
}

const SIZE = 11

const beaked: Draw = (name, _, angle, said, { grow, size }) => {
  const { middle, width, height, beak } = producerPin(name, angle, said, grow.pin)
  const { x, y } = middle
  return [
    path(beak, 'beak'),
    rect({ x: x - width / 2, y: y - height / 2, width, height }, height / 2, 'pill'),
    midText(x, y + 3.8 * grow.pin, said, size(SIZE * grow.pin), 'inverse', 700),
  ]
}

const drop: Draw = (name, _, angle, said, { grow, size }) => {
  const { middle, drop } = consumerPin(name, angle, grow.pin)
  const { x, y } = middle
  return [path(drop, 'drop'), midText(x, y + 3.8 * grow.pin, said, size(SIZE * grow.pin), '', 700)]
}

const PIN_HEIGHT = 15.8

/** A pill with a line to its slot: the producer's outside of the rim, the consumer's inside; both keep off the table. */
function longPin(
  name: DialName,
  kind: 'producer' | 'consumer',
  angle: number,
  text: string,
  { grow: { pin: grow }, edge, size: sized }: DialPlace,
) {
  const c = CENTER[name]
  const long = text.length > 3
  const size = sized(grow * (long ? 9.5 : 11))
  const width = Math.max(
    grow * (9 + (long ? 5.7 : 6.6) * text.length),
    0.67 * size * text.length + 5,
  )
  const height = grow * PIN_HEIGHT
  const aside = (Math.max(0, width - 22.2) / 2) * Math.abs(Math.sin(angle))
  const outside = kind === 'producer'
  const p = polar(c, outside ? 112.4 + aside : 51 - aside, angle)
  const [low, high] = edge
  const x = outside ? clamp(p.x, low + width / 2, high - width / 2) : p.x
  const foot = polar(c, outside ? 98.5 : 69, angle)
  return {
    box: { x: x - width / 2, y: p.y - height / 2, width, height },
    size,
    /** From the rim to the pill. */
    stem: `M${point(foot)}L${n(x)} ${n(p.y)}`,
  }
}
