/**
 * The life of every descriptor and buffer along the trace: who holds it, which message is in
 * it. A reader of the list of steps, kept as changes, so that it walks with the cursor and
 * gives the timeline its runs.
 */

import { SITE } from '../machine/sites.ts'
import { NO_TOKEN, RPMSG_BUF_SIZE, VRING_DESC_F_NEXT } from '../memory/constants.ts'
import { DESC_SIZE } from '../memory/vring.ts'
import { remoteProfile } from '../remotes/library/profiles.ts'
import { descOwners, OWNER_NAMES, Owner, type OwnerId } from './ownershipFromBytes.ts'
import type { Trace } from './trace.ts'

/**
 * What a change is about: the owner of a descriptor of queue 0 or 1, or one of these; `adding`
 * is about descriptors of queue 0, and one more about those of queue 1. `written` counts entries
 * of the rings, see `unannounced`.
 */
export const About = { message: 2, published: 3, rung: 4, adding: 5, written: 7 } as const

/**
 * Sites after which a step may change more than it says: two may own the same descriptor, and
 * indexes mean what they should not. From then on the bytes are asked after every write.
 */
const HARM: ReadonlySet<number> = new Set([
  SITE['fault.skipWmb'],
  SITE['fault.badId'],
  SITE['fault.duplicateId'],
  SITE['fault.tornPublish'],
  SITE['remote.scribble'],
  SITE['remote.boot.lost'],
  SITE['remote.boot.cursor'],
  SITE['world.preset'],
])

export interface Change {
  readonly step: number
  readonly about: number
  readonly index: number
  readonly before: number
  readonly after: number
}

export class Lives {
  /** OwnerId per descriptor, per queue, at the cursor. */
  readonly descOwner: readonly Uint8Array[]
  /** How many descriptors each OwnerId has, per queue, at the cursor. */
  readonly ownerCounts: readonly number[][]
  /** Number of the message in each buffer at the cursor, per direction; 0: none yet. */
  readonly bufferMessage: Uint32Array
  /**
   * Entries that were written and are not announced by their index yet, at the cursor: of the
   * available ring of queue 0, of its used ring, then of those of queue 1. They are the next ones
   * from the index on.
   */
  readonly unannounced: Uint16Array
  readonly changes: Change[] = []
  /** Hears of each descriptor that changed hands and of each buffer with another message. */
  onChange: ((about: number, index: number) => void) | null = null
  /** Per queue, from the harm on: 1 for descriptors that an add in progress has begun to write. */
  readonly #adding: readonly Uint8Array[]
  /** Step of the first harm. A remote that moves used.idx before it writes the entry never goes well. */
  #harmedAt: number
  #published = 0
  #rung = 0
  /** Changes that are applied. */
  #done = 0

  /** @param messageOf number of the message that a step is about, or 0 */
  constructor(
    readonly trace: Trace,
    readonly messageOf: (step: number) => number,
    start: readonly Uint8Array[],
  ) {
    this.descOwner = start
    this.ownerCounts = start.map((owners) => {
      const counts = OWNER_NAMES.map(() => 0)
      for (const owner of owners) counts[owner]++
      return counts
    })
    this.#harmedAt = this.#never
    this.#adding = start.map(({ length }) => new Uint8Array(length))
    this.bufferMessage = new Uint32Array(trace.machine.layout.bufferCount)
    this.unannounced = new Uint16Array(2 * start.length)
  }

  /** Newest message that the remote may see, and newest one when the doorbell last rang. */
  get publishedUpTo(): number {
    return this.#published
  }
  get rungFor(): number {
    return this.#rung
  }

  /** Notes what step `i` changed; the memory is that of the moment after it. */
  observe(i: number): void {
    const site = this.trace.columns.site(i)
    this.#news[site]?.(i)
    if (HARM.has(site)) this.#harm(i)
    if (i >= this.#harmedAt) this.#ask(i)
    else this.#hands[site]?.(i)
  }

  /** Walks to the moment after `step` steps. */
  seek(step: number): void {
    const { changes } = this
    while (this.#done < changes.length && changes[this.#done].step < step) {
      const c = changes[this.#done++]
      this.#apply(c.about, c.index, c.after)
    }
    while (this.#done > 0 && changes[this.#done - 1].step >= step) {
      const c = changes[--this.#done]
      this.#apply(c.about, c.index, c.before)
    }
  }

  /** Forgets what happened from `step` on. */
  truncate(step: number): void {
    this.seek(step)
    this.changes.length = this.#done
    if (this.#harmedAt >= step) this.#harmedAt = this.#never
  }

  get #never(): number {
    const profile = remoteProfile(this.trace.machine.layout.scenario)
    return profile?.indexFirst ? 0 : Number.POSITIVE_INFINITY
  }

  /** The sites that tell of messages and of entries. */
  readonly #news: Record<number, (i: number) => void> = {
    [SITE['add.idx']]: (i) => {
      const message = this.messageOf(i)
      if (message > this.#published) this.#set(i, About.published, 0, message)
      this.#announce(i)
    },
    [SITE['add.ring']]: (i) => this.#entry(i),
    [SITE['done.id']]: (i) => this.#entry(i),
    [SITE['done.lateId']]: (i) => this.#entry(i),
    [SITE['done.idx']]: (i) => this.#announce(i),
    [SITE['world.preset']]: (i) => this.#announce(i),
    [SITE['send.hdr.len']]: (i) => this.#fill(i),
    [SITE['deliver.len']]: (i) => this.#fill(i),
    [SITE['remote.out.hdr.len']]: (i) => this.#fill(i),
    [SITE['notify.ring']]: (i) => this.#ring(i),
    [SITE['add.noSpaceNotify']]: (i) => this.#ring(i),
  }

  /** The sites at which a descriptor changes hands, as long as all keep to the rules. */
  readonly #hands: Record<number, (i: number) => void> = {
    [SITE['add.desc.flags']]: (i) =>
      this.#inRing(i, (q, offset) => {
        const desc = Math.floor((offset - this.#vring(q).base) / DESC_SIZE)
        this.#set(i, q, desc, Owner.filling)
      }),
    [SITE['add.idx']]: (i) =>
      this.#inRing(i, (q) => {
        const vring = this.#vring(q)
        const slot = vring.slot(this.trace.columns.before(i))
        this.#chain(i, q, this.#load(vring.availRing(slot)), Owner.published)
      }),
    [SITE['take.held']]: (i) => this.#inArray(i, 'held', Owner.inFlight),
    // A real remote moves its cursor first, and is past the entry before it has read it.
    [SITE['take.lastAvail']]: (i) => {
      const place = this.trace.columns.place(i)
      for (const { index, vring, lastAvailIdx } of this.trace.machine.layout.queues) {
        if (place !== lastAvailIdx) continue
        const slot = vring.slot(this.trace.columns.before(i))
        this.#chain(i, index, this.#load(vring.availRing(slot)), Owner.inFlight)
      }
    },
    [SITE['done.idx']]: (i) =>
      this.#inRing(i, (q) => {
        const vring = this.#vring(q)
        const { data } = this.trace.machine.layout.queues[q]
        const { columns } = this.trace
        for (let k = columns.before(i); k !== columns.after(i); k = (k + 1) & 0xffff) {
          const id = this.#load(vring.usedId(vring.slot(k)))
          if (id < vring.num && this.#load(data(id)) !== NO_TOKEN) this.#chain(i, q, id, Owner.used)
        }
      }),
    [SITE['detach.token']]: (i) => this.#inArray(i, 'data', Owner.free),
  }

  /** Begins to ask the bytes; what they do not tell, which adds are in progress, is noted from now on. */
  #harm(i: number): void {
    if (i >= this.#harmedAt) return
    this.#harmedAt = i
    for (const { index } of this.trace.machine.layout.queues)
      for (const desc of indexesOf(this.descOwner[index], Owner.filling))
        this.#set(i, About.adding + index, desc, 1)
  }

  /** Asks the bytes about each queue that step `i` may be about. */
  #ask(i: number): void {
    const { trace } = this
    if (!trace.isWrite(i) && !trace.isRange(i)) return
    const { columns, machine } = trace
    const { layout } = machine
    const site = columns.site(i)
    const place = columns.place(i)
    const offset = place >>> 4
    const owner = layout.regionAt(offset)?.owner
    const isPrivate = owner === 'driver' || owner === 'remote'
    for (const { index, vring, numAdded } of layout.queues) {
      const desc = Math.floor((offset - vring.base) / DESC_SIZE)
      if (site === SITE['add.desc.flags'] && desc >= 0 && desc < vring.num)
        this.#set(i, About.adding + index, desc, 1)
      if (site === SITE['add.numAdded'] && place === numAdded)
        for (let d = 0; d < vring.num; d++) this.#set(i, About.adding + index, d, 0)
      if (!isPrivate && (offset < vring.base || offset >= vring.end)) continue
      this.#reread(i, index, indexesOf(this.#adding[index], 1))
    }
  }

  /** The doorbell of the send queue, unless a fault has got at it. */
  #ring(i: number): void {
    const svq = this.trace.machine.layout.queues.at(-1)
    if (this.trace.columns.place(i) === svq?.kicks) this.#set(i, About.rung, 0, this.#published)
  }

  /** The header of a message says its length: from now on it lies in this buffer. */
  #fill(i: number): void {
    const { layout } = this.trace.machine
    const offset = (this.trace.columns.place(i) >>> 4) - layout.buffersAt
    this.#set(i, About.message, Math.floor(offset / RPMSG_BUF_SIZE), this.messageOf(i))
  }

  /** An entry was written. Where its index went first, it is announced already. */
  #entry(i: number): void {
    this.#inRing(i, (q, offset) => {
      const vring = this.#vring(q)
      const inAvail = offset < vring.used
      const slot = inAvail ? (offset - vring.avail - 4) / 2 : (offset - vring.used - 4) / 8
      const about = About.written + 2 * q + (inAvail ? 0 : 1)
      const written = this.#get(about, 0)
      const idx = this.#load(inAvail ? vring.availIdx : vring.usedIdx)
      if (slot === vring.slot(idx + written)) this.#set(i, about, 0, written + 1)
      else if (inAvail) this.#empty(i, q, this.trace.columns.after(i))
    })
  }

  /** An index moved: whatever was written up to now is announced. */
  #announce(i: number): void {
    this.#inRing(i, (q, offset) => {
      const vring = this.#vring(q)
      const about = About.written + 2 * q + (offset < vring.used ? 0 : 1)
      if (this.#get(about, 0) === 0) return
      this.#set(i, about, 0, 0)
      const slot = vring.slot(this.trace.columns.before(i))
      if (offset < vring.used) this.#empty(i, q, this.#load(vring.availRing(slot)))
    })
  }

  /** The buffer of `head` is offered to be received in: what it held is over. */
  #empty(i: number, q: number, head: number): void {
    const { layout, memory } = this.trace.machine
    const isReceiving = layout.queues.length > 1 && q === 0
    const buffer =
      isReceiving && head < this.#vring(q).num ? memory.load(layout.queues[q].data(head)) : NO_TOKEN
    if (buffer < layout.bufferCount) this.#set(i, About.message, buffer, 0)
  }

  #vring(q: number) {
    return this.trace.machine.layout.queues[q].vring
  }
  #load(f: number): number {
    return this.trace.machine.memory.load(f)
  }

  /** The queue whose vring holds the place of step `i`. */
  #inRing(i: number, then: (q: number, offset: number) => void): void {
    const offset = this.trace.columns.place(i) >>> 4
    for (const q of this.trace.machine.layout.queues)
      if (offset >= q.vring.base && offset < q.vring.end) then(q.index, offset)
  }

  /** Step `i` wrote one element of a per-descriptor array: its chain changes hands. */
  #inArray(i: number, array: 'held' | 'data', owner: OwnerId): void {
    const offset = this.trace.columns.place(i) >>> 4
    for (const q of this.trace.machine.layout.queues) {
      const head = (offset - (q[array](0) >>> 4)) / 4
      if (head >= 0 && head < q.vring.num) this.#chain(i, q.index, head, owner)
    }
  }

  #chain(step: number, q: number, head: number, owner: OwnerId): void {
    const vring = this.#vring(q)
    for (let i = head, n = 0; i < vring.num && n < vring.num; n++) {
      this.#set(step, q, i, owner)
      if (!(this.#load(vring.descFlags(i)) & VRING_DESC_F_NEXT)) return
      i = this.#load(vring.descNext(i))
    }
  }

  /** Asks the bytes anew. */
  #reread(step: number, q: number, adding: ReadonlySet<number>): void {
    const { memory, layout } = this.trace.machine
    descOwners(memory, layout.queues[q], adding).forEach((owner, i) => {
      this.#set(step, q, i, owner)
    })
  }

  #get(about: number, index: number): number {
    if (about < 2) return this.descOwner[about][index]
    if (about >= About.written) return this.unannounced[about - About.written]
    if (about >= About.adding) return this.#adding[about - About.adding][index]
    if (about === About.message) return this.bufferMessage[index]
    return about === About.published ? this.#published : this.#rung
  }

  #set(step: number, about: number, index: number, after: number): void {
    const before = this.#get(about, index)
    if (before === after) return
    this.changes.push({ step, about, index, before, after })
    this.#done = this.changes.length
    this.#apply(about, index, after)
  }

  #apply(about: number, index: number, value: number): void {
    if (about < 2) {
      const owners = this.descOwner[about]
      this.ownerCounts[about][owners[index]]--
      this.ownerCounts[about][value]++
      owners[index] = value
      this.onChange?.(about, index)
    } else if (about >= About.written) this.unannounced[about - About.written] = value
    else if (about >= About.adding) this.#adding[about - About.adding][index] = value
    else if (about === About.message) {
      this.bufferMessage[index] = value
      this.onChange?.(about, index)
    } else if (about === About.published) this.#published = value
    else this.#rung = value
  }
}

function indexesOf(list: Uint8Array, value: number): ReadonlySet<number> {
  const out = new Set<number>()
  list.forEach((v, i) => {
    if (v === value) out.add(i)
  })
  return out
}
