/**
 * Where everything lives: shared rings and buffers, and, in regions marked private, the state
 * of the driver, of the remote and of the world around them (locks, wait queue, clock).
 *
 * Long because it is one list of what lies where; what is behind a part is in a file of its own.
 *
 * Private state lies in the same memory as the rings, so that it is shown, undone and hashed
 * with no extra code, and "what can the other side see" is a question about regions.
 */
import { actorCount } from '../machine/actors.ts'
import type { Scenario } from '../machine/scenario.ts'
import { looksElsewhere } from '../machine/scenario.ts'
import { type BusLayout, blankBus, busFields } from './busLayout.ts'
import { NO_TOKEN, RPMSG_BUF_SIZE } from './constants.ts'
import { completionFaults, type FaultFields, faultFields } from './faultFields.ts'
import { type Family, Records } from './fieldTable.ts'
import { Heap } from './indirectHeap.ts'
import { type Field, offsetOf } from './memory.ts'
import { fullName, type Located, type LoosePlace, type Place, type QueueName } from './place.ts'
import { type RemoteCounts, type RemoteState, remoteCounts, remoteState } from './remoteState.ts'
import { rolesOf, seenQueues } from './remoteView.ts'
import { headerPlaceAt } from './rpmsgHeader.ts'
import { Vring } from './vring.ts'

export type Owner = 'shared' | 'driver' | 'remote' | 'world'

/** One virtqueue: its vring, the driver's private state and the remote's private state of it. */
export interface QueueLayout {
  readonly index: number
  /** 'rvq' and 'svq' in layer rpmsg; '' for the only queue of layer virtqueue. */
  readonly name: QueueName | ''
  readonly vring: Vring
  readonly numFree: Field
  readonly freeHead: Field
  readonly lastUsedIdx: Field
  readonly numAdded: Field
  readonly broken: Field
  readonly availFlagsShadow: Field
  readonly availIdxShadow: Field
  readonly eventTriggered: Field
  data(i: number): Field
  indirDesc(i: number): Field
  /** Bytes that the device may write for head i; where used lengths are validated. */
  readonly buflen: ((i: number) => Field) | null
  extraAddr(i: number): Field
  extraLen(i: number): Field
  extraFlags(i: number): Field
  extraNext(i: number): Field
  /** Remote: free-running index of the next available entry it will take (vq_available_idx in OpenAMP). */
  readonly lastAvailIdx: Field
  /** Remote: how many buffers it has taken so far. */
  readonly takeCount: Field
  /** Remote: 0, or 1 + the count at which head i was taken. */
  held(i: number): Field
  /** World: how often the driver rang, how often the remote interrupted. */
  readonly kicks: Field
  readonly interrupts: Field
  /** World: up to which kick the remote has emptied its mailbox; null: it has a doorbell. */
  readonly mailboxRead: Field | null
  /** World: what the notify hook returns (1 = true). */
  readonly notifyResult: Field
  /** World: a bit for each of the faults that strikes every time, see `everyBit`. */
  readonly everyTime: Field
  /** World: the faults that wait at this queue. */
  readonly fault: FaultFields
  /** World: not 0 if one of those waits that a completion can set off. */
  readonly completionFaults: Field
}

export interface Region {
  readonly name: string
  readonly owner: Owner
  readonly from: number
  readonly to: number
}

const alignUp = (n: number, to: number): number => Math.ceil(n / to) * to
const PAGE = 4096

export class Layout {
  readonly queues: readonly QueueLayout[]
  readonly regions: readonly Region[]
  /** Length of the ring memory in bytes (all vrings, gaps included). */
  readonly ringBytes: number
  readonly buffersAt: number
  readonly bufferCount: number
  readonly bufferBase: number
  /** Memory of the indirect tables. */
  readonly heap: Heap
  /** Length of the whole memory in bytes. */
  readonly size: number

  readonly lastSbuf: Field
  readonly sleepers: Field
  /** Endpoints and channels; without room in layer virtqueue. */
  readonly bus: BusLayout
  /** Of a real remote; null for the textbook one. */
  readonly remote: { readonly state: RemoteState; readonly counts: RemoteCounts } | null
  readonly clock: Field
  /** 0, or 1 + the actor that holds tx_lock. */
  readonly txLock: Field
  /** 0, or 1 + the actor that holds endpoints_lock. */
  readonly endpointsLock: Field
  /** Counts entries into the wait queue, so that "latest first" is a comparison. */
  readonly waitCount: Field
  /** Per actor: 0, or its place in the wait queue (larger = later). */
  readonly waitOrder: (actor: number) => Field
  /** Per actor: 1 from schedule to the next prepare. */
  readonly asleep: (actor: number) => Field
  /** Per actor: the clock at which its sleep ends, in ms. */
  readonly sleepUntil: (actor: number) => Field
  readonly signalPending: (actor: number) => Field
  /** Per actor: 1 once a BUG_ON or a page fault has stopped it for good. */
  readonly stopped: (actor: number) => Field
  readonly actorCount: number
  /** Has the virtio device a driver: see Vdev. */
  readonly vdev: Field

  /** The queues as the remote sees them, by their index; the same ones where the two sides agree. */
  readonly remoteQueues: readonly QueueLayout[]
  /** Which of them the remote sends on, and which it receives on. */
  readonly remoteRoles: { readonly sends: number; readonly receives: number }

  readonly #records: Records

  constructor(readonly scenario: Scenario) {
    const { num, align, layer, buffers } = scenario
    const vrings: Vring[] = []
    const names: (QueueName | '')[] = layer === 'rpmsg' ? ['rvq', 'svq'] : ['']
    for (const _ of names)
      vrings.push(new Vring(alignUp(vrings.at(-1)?.end ?? 0, PAGE), num, align))
    const { sees } = scenario
    const end = vrings.at(-1)?.end ?? 0
    // Where one side looks beside the rings, there is memory too, up to the end of the page.
    this.ringBytes = looksElsewhere(scenario) ? alignUp(end, PAGE) : end
    this.buffersAt = alignUp(this.ringBytes, 16)
    this.bufferCount = layer === 'rpmsg' ? 2 * buffers : 0
    this.bufferBase = scenario.bufferBase ?? scenario.ringBase + alignUp(this.ringBytes, PAGE)
    const heapAt = this.buffersAt + this.bufferCount * RPMSG_BUF_SIZE
    const heapShape = scenario.features.indirectDesc
      ? scenario.heap
      : { ...scenario.heap, slots: 0 }
    const r = new Records(heapAt + heapShape.slots * heapShape.slotBytes)
    this.actorCount = actorCount(scenario)

    const driverFrom = r.at
    const driver = names.map((name) => driverFields(r, name, scenario))
    this.lastSbuf = r.one('vrp.last_sbuf', 4)
    this.sleepers = r.one('vrp.sleepers', 4)
    const busFrom = r.at
    const rows = layer === 'rpmsg' ? scenario : { endpoints: 0, channels: 0 }
    this.bus = busFields(r, rows.endpoints, rows.channels)
    const remoteFrom = r.at
    const remote = names.map((name) => remoteFields(r, name, Math.max(num, sees.num ?? 0)))
    const real = scenario.remote !== 'textbook'
    const state = real ? remoteState(r, scenario) : null
    const worldFrom = r.at
    const world = names.map((name) => worldFields(r, name, scenario.mailbox.places > 0))
    this.remote = state && { state, counts: remoteCounts(r) }
    this.clock = r.one('clock', 8)
    this.heap = new Heap(
      scenario.heap.base ?? alignUp(this.bufferBase + this.bufferCount * RPMSG_BUF_SIZE, PAGE),
      heapAt,
      heapShape,
      r,
    )
    this.txLock = r.one('tx_lock', 1)
    this.endpointsLock = r.one('endpoints_lock', 1)
    this.waitCount = r.one('sendq.count', 4)
    const thread = r.rows('sendq', this.actorCount, { order: 4, asleep: 4, until: 8 })
    this.waitOrder = thread.order
    this.asleep = thread.asleep
    this.sleepUntil = thread.until
    this.signalPending = r.many('signal_pending', 1, this.actorCount)
    this.stopped = r.many('stopped', 1, this.actorCount)
    this.vdev = r.one('vdev', 1)
    this.size = alignUp(r.at, 8)
    this.#records = r

    this.queues = vrings.map((vring, i) => ({
      index: i,
      name: names[i],
      vring,
      ...driver[i],
      ...remote[i],
      ...world[i],
    }))
    this.remoteRoles = rolesOf(scenario, this.queues.length - 1)
    this.remoteQueues = seenQueues(this, this.queues)
    this.regions = [
      ...vrings.map((v, i) => region(names[i] || 'vring', 'shared', v.base, v.end)),
      region('buffers', 'shared', this.buffersAt, heapAt),
      region('tables', 'shared', heapAt, driverFrom),
      region('driver', 'driver', driverFrom, busFrom),
      region('bus', 'driver', busFrom, remoteFrom),
      region('remote', 'remote', remoteFrom, worldFrom),
      region('world', 'world', worldFrom, this.size),
    ]
  }

  queue(name: QueueName | ''): QueueLayout {
    const found = this.queues.find((q) => q.name === name)
    if (!found) throw new RangeError(`no queue ${name}`)
    return found
  }

  /** Offset in memory of buffer `b`. */
  bufferAt(b: number): number {
    return this.buffersAt + b * RPMSG_BUF_SIZE
  }
  /** Physical address of buffer `b`, as a descriptor carries it. */
  bufferAddr(b: number): number {
    return this.bufferBase + b * RPMSG_BUF_SIZE
  }
  /** Buffer that contains a physical address, or -1. */
  bufferOf(addr: number): number {
    const b = Math.floor((addr - this.bufferBase) / RPMSG_BUF_SIZE)
    return b >= 0 && b < this.bufferCount ? b : -1
  }
  /** Physical address of the byte at `offset`, for rings, buffers and indirect tables. */
  physical(offset: number): number {
    if (offset < this.buffersAt) return this.scenario.ringBase + offset
    if (offset < this.heap.at) return this.bufferBase + offset - this.buffersAt
    return this.heap.base + offset - this.heap.at
  }

  regionAt(offset: number): Region | null {
    return this.regions.find((r) => offset >= r.from && offset < r.to) ?? null
  }

  /** The field that holds the byte at `offset`; null in a gap. */
  placeAt(offset: number): Located | null {
    if (offset < this.ringBytes) {
      for (const q of this.queues) {
        const found = q.vring.placeAt(offset, q.name)
        if (found) return found
      }
      return null
    }
    if (offset >= this.heap.at && offset < this.heap.end) return this.heap.placeAt(offset)
    if (offset >= this.buffersAt && offset < this.bufferAt(this.bufferCount)) {
      const b = Math.floor((offset - this.buffersAt) / RPMSG_BUF_SIZE)
      const found = headerPlaceAt(b, offset - this.bufferAt(b))
      return { ...found, at: this.bufferAt(b) + found.at }
    }
    return this.#records.placeAt(offset)
  }

  /** What a field is; null if its first byte is in a gap. */
  place(f: Field): Place | null {
    return this.placeAt(offsetOf(f))?.place ?? null
  }
  /** A private field by its place; null for rings and buffers. */
  recordOf(place: LoosePlace): Field | null {
    return this.#records.fieldOf(place)
  }
  /** The places of the private fields. */
  get families(): readonly Family[] {
    return this.#records.families
  }

  /** Name of a field, e.g. `svq.avail.ring[3]`, `svq.vq.num_free`, `buf[9].hdr.len`. */
  name(f: Field): string {
    const place = this.place(f)
    return place ? fullName(place) : `byte ${offsetOf(f)}`
  }
}

const region = (name: string, owner: Owner, from: number, to: number): Region => ({
  name,
  owner,
  from,
  to,
})

function driverFields(r: Records, q: QueueName | '', scenario: Scenario) {
  const { num, kernel, validateUsedLen } = scenario
  const modern = kernel === 'linux-6.x'
  const extra = r.rows('vq.desc_extra', num, { addr: 8, len: 4, flags: 2, next: 2 }, q)
  return {
    numFree: r.one('vq.num_free', 4, q),
    freeHead: r.one('vq.free_head', 4, q),
    lastUsedIdx: r.one('vq.last_used_idx', 2, q),
    numAdded: r.one('vq.num_added', 4, q),
    broken: r.one('vq.broken', 1, q),
    eventTriggered: r.one('vq.event_triggered', 1, q),
    availFlagsShadow: r.one('vq.avail_flags_shadow', 2, q),
    availIdxShadow: r.one('vq.avail_idx_shadow', 2, q),
    data: modern ? r.part('vq.desc_state', 'data', 4, num, q) : r.many('vq.data', 4, num, q),
    indirDesc: r.part('vq.desc_state', 'indir_desc', 8, num, q),
    extraAddr: extra.addr,
    extraLen: extra.len,
    extraFlags: extra.flags,
    extraNext: extra.next,
    buflen: validateUsedLen ? r.many('vq.buflen', 4, num, q) : null,
  }
}

function remoteFields(r: Records, q: QueueName | '', num: number) {
  return {
    lastAvailIdx: r.one('remote.last_avail_idx', 2, q),
    takeCount: r.one('remote.taken', 4, q),
    held: r.many('remote.held', 4, num, q),
  }
}

function worldFields(r: Records, q: QueueName | '', hasMailbox: boolean) {
  const kicks = r.one('kicks', 4, q)
  const interrupts = r.one('interrupts', 4, q)
  const notifyResult = r.one('notify_result', 1, q)
  const everyTime = r.one('fault.every', 2, q)
  const fault = faultFields(r, q)
  const mailboxRead = hasMailbox ? r.one('mailbox.read', 4, q) : null
  const counts = { kicks, interrupts, notifyResult, mailboxRead }
  return { ...counts, everyTime, fault, completionFaults: completionFaults(fault) }
}

/** Bytes of a fresh world: zero, but for empty token slots and a notify hook that works. */
export function blankBytes(layout: Layout): Uint8Array {
  const bytes = new Uint8Array(layout.size)
  const view = new DataView(bytes.buffer)
  for (const q of layout.queues) {
    for (let i = 0; i < q.vring.num; i++) view.setUint32(offsetOf(q.data(i)), NO_TOKEN, true)
    bytes[offsetOf(q.notifyResult)] = 1
  }
  blankBus(view, layout.bus)
  return bytes
}
