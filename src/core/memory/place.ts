/**
 * What a field is: of which structure, of which queue, which one of many, which part of it.
 *
 * A place is made where the field is laid out, and everybody asks the place. Its name is text for
 * people: it is made here, and only what a person types is read back (`fieldNames.ts`).
 */

export type QueueName = 'rvq' | 'svq'
export type DescPart = 'addr' | 'len' | 'flags' | 'next'
export type HeaderPart = 'src' | 'dst' | 'reserved' | 'len' | 'flags'
export type BufferPart = HeaderPart | 'data'

/** Structures of which there are many, each with parts. */
interface Parts {
  desc: DescPart
  /** An entry of an indirect table; which table it is in, a place does not say. */
  indirect: DescPart
  'used.ring': 'id' | 'len'
  'vq.desc_state': 'data' | 'indir_desc'
  'vq.desc_extra': DescPart
  ept: 'addr' | 'cb' | 'refs' | 'cb_lock'
  channel: 'number' | 'src' | 'dst' | 'ept' | 'announce' | 'state'
  'remote.ept': 'handle' | 'addr' | 'dest' | 'mode' | 'name' | 'name+8' | 'name+16' | 'name+24'
  'remote.held_buf': 'handle' | 'buffer' | 'count'
  'remote.taken_buf': 'handle' | 'buffer' | 'endpoint'
  sendq: 'order' | 'asleep' | 'until'
}

/** Fields of which there are many. */
type Many =
  | 'avail.ring'
  | 'vq.data'
  | 'vq.buflen'
  | 'remote.held'
  | 'channel.name'
  | 'heap.size'
  | 'signal_pending'
  | 'stopped'

/** Fields of which there is one, or one for each queue. */
type One =
  | 'avail.flags'
  | 'avail.idx'
  | 'used_event'
  | 'used.flags'
  | 'used.idx'
  | 'avail_event'
  | 'vq.num_free'
  | 'vq.free_head'
  | 'vq.last_used_idx'
  | 'vq.num_added'
  | 'vq.broken'
  | 'vq.event_triggered'
  | 'vq.avail_flags_shadow'
  | 'vq.avail_idx_shadow'
  | 'vrp.last_sbuf'
  | 'vrp.sleepers'
  | 'ns_ept'
  | 'channels'
  | 'ratelimit.begin'
  | 'ratelimit.printed'
  | 'ratelimit.missed'
  | 'warned'
  | 'warned.start'
  | 'remote.last_avail_idx'
  | 'remote.taken'
  | 'remote.queued_cnt'
  | 'remote.link_state'
  | 'remote.support_ns'
  | 'remote.bitnext'
  | 'remote.reclaimer.next'
  | 'remote.reclaimer.prev'
  | 'remote.endpoints'
  | 'remote.held_bufs'
  | 'remote.taken_bufs'
  | 'rdev_lock'
  | 'kicks'
  | 'interrupts'
  | 'notify_result'
  | 'mailbox.read'
  | 'fault.every'
  | 'fault.skip_wmb'
  | 'fault.drop_kick'
  | 'fault.notify_fails'
  | 'fault.drop_interrupt'
  | 'fault.bad_id'
  | 'fault.duplicate_id'
  | 'fault.torn_publish'
  | 'fault.stop_consuming'
  | 'clock'
  | 'vdev'
  | 'heap.answer'
  | 'heap.fails'
  | 'tx_lock'
  | 'endpoints_lock'
  | 'sendq.count'

interface Of<Name, Part> {
  readonly of: Name
  /** '' for what belongs to no queue, and in layer virtqueue, where there is only one. */
  readonly queue: QueueName | ''
  /** Which one of many; -1: there is one. */
  readonly index: number
  readonly part: Part
}

/** `index` is the buffer's in the pool; `byte` the one of the payload. */
type BufferPlace = Of<'buf', BufferPart> & { readonly byte?: number }

export type Place =
  | { [Name in keyof Parts]: Of<Name, Parts[Name]> }[keyof Parts]
  | Of<Many | One, ''>
  | BufferPlace

export type PlaceOf = Place['of']
export type { Many, One, Parts }

/** What may be a place: a person has typed it. */
export interface LoosePlace {
  readonly of: string
  readonly queue: QueueName | ''
  readonly index: number
  readonly part: string
}

/** Where a field lies, and what it is. */
export interface Located {
  readonly place: Place
  /** Offset in memory of the first byte. */
  readonly at: number
  /** Length in bytes. */
  readonly width: number
}

const inBrackets = (n: number): string => `[${n}]`

/**
 * The name of a place within its queue: `avail.ring[3]`, `vq.num_free`, `buf[9].hdr.len`.
 *
 * @param numbered how a number is written
 */
export function placeName(place: Place, numbered = inBrackets): string {
  const { of, index } = place
  const part = partName(place, numbered)
  return `${of}${index < 0 ? '' : numbered(index)}${part && `.${part}`}`
}

function partName(place: Place, numbered: typeof inBrackets): string {
  if (place.of !== 'buf') return place.part
  if (place.part !== 'data') return `hdr.${place.part}`
  return place.byte ? `data${numbered(place.byte)}` : 'data'
}

/** The name of a place with its queue: `svq.avail.ring[3]`. */
export const fullName = (place: Place): string =>
  place.queue === '' ? placeName(place) : `${place.queue}.${placeName(place)}`

/** Structures whose name may be left out: `num_free` is `vq.num_free`. */
export const AROUND = ['', 'vq.', 'vrp.', 'remote.'] as const

/** The name of a structure or field without the structure around it: `free_head`. */
export function bareName(of: PlaceOf): string {
  const around = AROUND.findLast((structure) => of.startsWith(structure)) ?? ''
  return of.slice(around.length)
}

/** The name as C has it, without the structure around it: `desc_state[1].data`, `hdr.len`. */
export function shortName(place: Place): string {
  const name = placeName(place)
  const around = place.of.length - bareName(place.of).length
  return name.slice(place.of === 'buf' ? `buf[${place.index}].`.length : around)
}

/** Is it of struct vring_virtqueue or struct virtproc_info? */
export const isDriversOwn = ({ of }: Place): boolean =>
  of.startsWith('vq.') || of.startsWith('vrp.')
