/** From what a person types to a field: `svq.avail.ring[3]`, `num_free`, `sbuf[1].hdr.len`. */
import { DESC_SIZE, type DescTable } from './desc.ts'
import type { Layout, QueueLayout } from './layout.ts'
import { type Field, field } from './memory.ts'
import { AROUND, type LoosePlace, type Place, type QueueName, shortName } from './place.ts'
import { headerField, payloadOf } from './rpmsgHeader.ts'
import type { Vring } from './vring.ts'

/**
 * The field of this name, written in full (`svq.vq.num_free`) or as the panes print it.
 *
 * @param q queue that is meant where the name says none
 * @returns null if nothing is called so in this layout
 */
export function fieldNamed(layout: Layout, q: QueueLayout, text: string): Field | null {
  const place = read(text, q.name)
  const meant = layout.queues.find((one) => one.name === place?.queue)
  if (!place || !meant) return null
  return ringField(meant.vring, place) ?? bufferField(layout, place) ?? record(layout, place)
}

/** A name of many: `avail.ring[…]` with one for each number below `count`; 1: no number. */
export interface Family {
  name(i: number): string
  readonly count: number
}

/** Every name of one queue and of what all queues share, without the structure around it. */
export function namesOf(layout: Layout, q: QueueLayout): Family[] {
  const own = layout.families.filter(({ first: { queue } }) => queue === '' || queue === q.name)
  return [...ringFamilies(q), ...own].map(({ first, count }) => ({
    name: (i) => shortName({ ...first, index: first.index + i }),
    count,
  }))
}

function ringFamilies({ vring: { num } }: QueueLayout): { first: Place; count: number }[] {
  const one = { queue: '', index: -1, part: '' } as const
  const many = { queue: '', index: 0 } as const
  const singles = ['avail.idx', 'avail.flags', 'used.idx', 'used.flags'] as const
  const events = ['used_event', 'avail_event'] as const
  return [
    ...[...singles, ...events].map((of) => ({ first: { ...one, of }, count: 1 })),
    { first: { ...many, of: 'avail.ring', part: '' }, count: num },
    ...(['id', 'len'] as const).map((part) => ({
      first: { ...many, of: 'used.ring' as const, part },
      count: num,
    })),
    ...(['addr', 'len', 'flags', 'next'] as const).map((part) => ({
      first: { ...many, of: 'desc' as const, part },
      count: num,
    })),
  ]
}

/** What a text names, if anything is called so. */
function read(text: string, q: QueueName | ''): LoosePlace | null {
  const [, queue = q, of, digits, part = ''] =
    /^(?:(svq|rvq)\.)?([^[]+)(?:\[(\d+)\](?:\.(.+))?)?$/.exec(text) ?? []
  if (of === undefined) return null
  return { of, queue: queue as QueueName | '', index: digits ? Number(digits) : -1, part }
}

function ringField(vring: Vring, { of, index, part }: LoosePlace): Field | null {
  switch (of) {
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
  if (index < 0 || index >= vring.num) return null
  switch (of) {
    case 'avail.ring':
      return part === '' ? vring.availRing(index) : null
    case 'used.ring':
      return part === 'len' ? vring.usedLen(index) : entryId(vring, index, part)
    case 'desc':
      return descField(vring.desc, index, part)
    default:
      return null
  }
}

/** `used.ring[2]` alone is its id. */
const entryId = (vring: Vring, index: number, part: string): Field | null =>
  part === '' || part === 'id' ? vring.usedId(index) : null

const descField = (desc: DescTable, index: number, part: string): Field | null =>
  part === 'addr' || part === 'len' || part === 'flags' || part === 'next'
    ? desc[part](index)
    : null

/** `buf[9].hdr.len`; `sbuf[1]` counts from the first buffer to the remote. */
function bufferField(layout: Layout, { of, index, part }: LoosePlace): Field | null {
  const buffer = bufferNamed(layout, of, index)
  if (buffer < 0) return null
  const from = layout.bufferAt(buffer)
  const payload = /^data(?:\[(\d+)\])?$/.exec(part)
  if (!payload) return headerField(from, part)
  const at = payloadOf(from) + Number(payload[1] ?? 0)
  return at < layout.bufferAt(buffer + 1) ? field(at, 1) : null
}

/** Which buffer of the pool is called `buf[9]`, `rbuf[1]` or `sbuf[1]`; -1: none. */
function bufferNamed({ bufferCount }: Layout, of: string, index: number): number {
  const half = bufferCount / 2
  if (of === 'buf') return index < bufferCount ? index : -1
  if (index < 0 || index >= half) return -1
  return of === 'rbuf' ? index : of === 'sbuf' ? index + half : -1
}

/** A private field, of the queue that is meant or of what all queues share. */
function record(layout: Layout, place: LoosePlace): Field | null {
  for (const queue of new Set([place.queue, '' as const]))
    for (const around of AROUND) {
      const found = layout.recordOf({ ...place, queue, of: around + place.of })
      if (found !== null) return found
    }
  return null
}

/** Names of the fields that stand for what a name names: an entry has several. */
export function fieldsNamed(text: string): string[] {
  const { of = '', index = -1, part = '' } = read(text, '') ?? {}
  const parts = part === '' && index >= 0 ? PARTS[of] : undefined
  return parts?.map((one) => `${text}.${one}`) ?? [text]
}
const BUFFER_PARTS = ['hdr.dst', 'hdr.len']
const PARTS: Readonly<Record<string, readonly string[]>> = {
  desc: ['addr', 'len', 'flags', 'next'],
  'used.ring': ['id', 'len'],
  buf: BUFFER_PARTS,
  rbuf: BUFFER_PARTS,
  sbuf: BUFFER_PARTS,
}

/** A name as the panes write it; the queue is said where it is not the one that sends. */
export function nameText(text: string): string {
  const { of, queue, index, part } = read(text, '') ?? NOTHING
  if (of === '') return text
  const around = AROUND.findLast((structure) => of.startsWith(structure)) ?? ''
  const number = index < 0 ? '' : `[${index}]`
  const inside = part && `.${part}`
  const name = of === 'buf' && part ? part : `${of.slice(around.length)}${number}${inside}`
  return queue === 'rvq' ? `rvq.${name}` : name
}
const NOTHING: LoosePlace = { of: '', queue: '', index: -1, part: '' }

/** The bytes that a name stands for: of one field, or of all of `desc[2]`, `used.ring[2]`, `sbuf[2]`. */
export function bytesNamed(
  layout: Layout,
  q: QueueLayout,
  text: string,
): { readonly from: number; readonly length: number } | null {
  const place = read(text, q.name)
  if (!place) return null
  const { of, index, part } = place
  if (part === '' && (of === 'rbuf' || of === 'sbuf')) {
    const buffer = bufferNamed(layout, of, index)
    if (buffer < 0) return null
    return { from: layout.bufferAt(buffer), length: layout.bufferAt(1) - layout.bufferAt(0) }
  }
  const whole = part === '' && index >= 0 ? { desc: DESC_SIZE, 'used.ring': 8 }[of] : undefined
  const found = fieldNamed(layout, q, of === 'desc' && whole ? `${text}.addr` : text)
  return found === null ? null : { from: found >>> 4, length: whole ?? found & 15 }
}
