/** From the name of a place to the place: the other way round from `Layout.name`. */
import { DESC_SIZE } from './desc.ts'
import type { Layout, QueueLayout } from './layout.ts'
import { type Field, field } from './memory.ts'
import type { Vring } from './vring.ts'

/** Structures whose name may be left out: `num_free` is `vq.num_free`. */
const AROUND = ['', 'vq.', 'vrp.', 'remote.']

/**
 * The field of this name, written in full (`svq.vq.num_free`) or as the panes print it.
 *
 * @param q queue that is meant where the name says none
 * @returns null if nothing is called so in this layout
 */
export function fieldNamed(layout: Layout, q: QueueLayout, text: string): Field | null {
  const [, queue = q.name, name] = /^(?:(svq|rvq)\.)?(.+)$/.exec(text) ?? []
  const meant = layout.queues.find((one) => one.name === queue)
  if (!meant || name === undefined) return null
  return ringField(meant.vring, name) ?? bufferField(layout, name) ?? record(layout, meant, name)
}

/** A name of many: `avail.ring[…]` with one for each number below `count`; 1: no number. */
export interface Family {
  name(i: number): string
  readonly count: number
}

/** Every name of one queue and of what all queues share, without the structure around it. */
export function namesOf(layout: Layout, q: QueueLayout): Family[] {
  const { num } = q.vring
  const one = (name: string): Family => ({ name: () => name, count: 1 })
  const ring = (name: (i: number) => string): Family => ({ name, count: num })
  const own = q.name && `${q.name}.`
  return [
    ...['avail.idx', 'avail.flags', 'used.idx', 'used.flags', 'used_event', 'avail_event'].map(one),
    ring((i) => `avail.ring[${i}]`),
    ...['id', 'len'].map((part) => ring((i) => `used.ring[${i}].${part}`)),
    ...['addr', 'len', 'flags', 'next'].map((part) => ring((i) => `desc[${i}].${part}`)),
    ...layout.families
      .filter(({ name }) => !/^[sr]vq\./.test(name(0)) || name(0).startsWith(own))
      .map(({ name, count }) => ({ name: (i: number) => shortName(name(i)), count })),
  ]
}

/** A name without the queue and the structure around it. */
export const shortName = (name: string): string =>
  name.replace(/^[sr]vq\./, '').replace(/^(vq|vrp|remote)\./, '')

function ringField(vring: Vring, name: string): Field | null {
  switch (name) {
    case 'avail.flags':
      return vring.availFlags
    case 'avail.idx':
      return vring.availIdx
    case 'used.flags':
      return vring.usedFlags
    case 'used.idx':
      return vring.usedIdx
    case 'used_event':
      return vring.usedEvent
    case 'avail_event':
      return vring.availEvent
  }
  const [, ring, digits, part] =
    /^(avail\.ring|used\.ring|desc)\[(\d+)\](?:\.(\w+))?$/.exec(name) ?? []
  const i = Number(digits)
  if (!ring || i >= vring.num) return null
  switch (`${ring}.${part ?? ''}`) {
    case 'avail.ring.':
      return vring.availRing(i)
    case 'used.ring.':
    case 'used.ring.id':
      return vring.usedId(i)
    case 'used.ring.len':
      return vring.usedLen(i)
    case 'desc.addr':
      return vring.descAddr(i)
    case 'desc.len':
      return vring.descLen(i)
    case 'desc.flags':
      return vring.descFlags(i)
    case 'desc.next':
      return vring.descNext(i)
    default:
      return null
  }
}

/** `buf[9].hdr.len`; `sbuf[1]` counts from the first buffer to the remote. */
function bufferField(layout: Layout, name: string): Field | null {
  const [, kind, digits, part] = /^([rs]?buf)\[(\d+)\]\.(.+)$/.exec(name) ?? []
  if (!part) return null
  const half = layout.bufferCount / 2
  const b = Number(digits) + (kind === 'sbuf' ? half : 0)
  if (b >= (kind === 'rbuf' ? half : layout.bufferCount)) return null
  const from = layout.bufferAt(b)
  for (let at = from; at < layout.bufferAt(b + 1); ) {
    const place = layout.placeAt(at)
    if (!place) return null
    if (place.name === `buf[${b}].${part}`) return field(place.at, place.width as 1 | 2 | 4)
    at = place.at + place.width
  }
  return null
}

function record(layout: Layout, q: QueueLayout, name: string): Field | null {
  for (const queue of q.name ? [`${q.name}.`, ''] : [''])
    for (const around of AROUND) {
      const place = layout.placeNamed(`${queue}${around}${name}`)
      if (place) return field(place.at, place.width as 1 | 2 | 4 | 8)
    }
  return null
}

/** The bytes that a name stands for: of one field, or of all of `desc[2]`, `used.ring[2]`, `sbuf[2]`. */
export function bytesNamed(
  layout: Layout,
  q: QueueLayout,
  text: string,
): { readonly from: number; readonly length: number } | null {
  const [, kind, digits] = /^([rs]buf)\[(\d+)\]$/.exec(text) ?? []
  const half = layout.bufferCount / 2
  if (kind && Number(digits) < half) {
    const from = layout.bufferAt(Number(digits) + (kind === 'sbuf' ? half : 0))
    return { from, length: layout.bufferAt(1) - layout.bufferAt(0) }
  }
  const entry = /^(?:(?:svq|rvq)\.)?(desc|used\.ring)\[(\d+)\]$/.exec(text)
  const name = entry ? `${text}.${entry[1] === 'desc' ? 'addr' : 'id'}` : text
  const found = fieldNamed(layout, q, name)
  if (found === null) return null
  const whole = entry?.[1] === 'desc' ? DESC_SIZE : 8
  return { from: found >>> 4, length: entry ? whole : found & 15 }
}
