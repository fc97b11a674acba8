/**
 * Who holds each descriptor and each buffer, along the trace. Its changes give the timeline its
 * runs.
 */

import { disagrees } from '../machine/scenario.ts'
import { SITE } from '../machine/sites.ts'
import { NO_TOKEN, VRING_DESC_F_NEXT } from '../memory/constants.ts'
import { DESC_SIZE } from '../memory/vring.ts'
import { Vdev } from '../memory/worldState.ts'
import { remoteProfile } from '../remotes/library/profiles.ts'
import { Derived } from './derived.ts'
import type { DerivedViews } from './derivedRegion.ts'
import { OWNER_NAMES, Owner } from './owner.ts'
import { bufferOwners, descOwners, isHanded, ownersAmong } from './ownershipFromBytes.ts'
import { Serving } from './serving.ts'
import { TouchedDescs } from './touchedDescs.ts'
import type { Trace } from './trace.ts'
import { Registers } from './undoable.ts'

/**
 * Sites after which a step may change more than it says: two may own the same descriptor, and
 * indexes mean what they should not. From then on the bytes are asked after every write.
 */
const HARM: ReadonlySet<number> = new Set([
  SITE['fault.skipWmb'],
  SITE['fault.badId'],
  SITE['fault.duplicateId'],
  SITE['fault.tornPublish'],
  SITE['stray.driver'],
  SITE['stray.remote'],
  SITE['remote.boot.lost'],
  SITE['remote.boot.cursor'],
  SITE['world.preset'],
  SITE['remove.vq'],
  SITE['probe.zero'],
])

/** Sites at which a driver leaves or begins: what all buffers are is asked anew. */
const TURNS: ReadonlySet<number> = new Set([
  SITE['remove.vq'],
  SITE['remove.free'],
  SITE['probe.gone'],
  SITE['probe.map'],
  SITE['probe.vrp'],
])

export class Ownership extends Derived {
  /** OwnerId per descriptor, per queue; the cells are those at the cursor. */
  readonly descs: readonly Registers[]
  /** OwnerId per buffer of the pool. */
  readonly buffers: Registers
  /** How many descriptors each OwnerId has, per queue, at the cursor. */
  readonly counts: readonly number[][]
  /** OwnerId per descriptor, per queue, before the first step. */
  readonly firstDescs: readonly Uint8Array[]
  /** Per queue, from the harm on: 1 for descriptors that an add in progress has begun to write. */
  readonly #adding: readonly Registers[]
  /** Per queue, from the harm on: all descriptors that are not free are among them. */
  readonly #touched: readonly TouchedDescs[]
  readonly #serving: Serving
  readonly #descOwner: readonly Uint8Array[]
  /**
   * Step of the first harm. A remote that moves used.idx before it writes the entry never goes well,
   * nor one that sees the rings otherwise than Linux.
   */
  #harmedAt: number

  /** @param trace at its end @param cells where the owners are kept */
  constructor(
    readonly trace: Trace,
    { descOwner, bufferOwner }: Pick<DerivedViews, 'descOwner' | 'bufferOwner'>,
  ) {
    super()
    const { memory, layout } = trace.machine
    this.firstDescs = layout.queues.map((q) => descOwners(memory, q, new Set()))
    this.counts = this.firstDescs.map((owners) => {
      const counts = OWNER_NAMES.map(() => 0)
      for (const owner of owners) counts[owner]++
      return counts
    })
    this.descs = this.firstDescs.map((owners, q) => {
      const counts = this.counts[q]
      descOwner[q].set(owners)
      return this.keep(
        new Registers(Owner.free, descOwner[q], (before, after) => {
          counts[before]--
          counts[after]++
        }),
      )
    })
    this.#descOwner = descOwner
    bufferOwner.set(bufferOwners(memory, layout, descOwner))
    this.buffers = this.keep(new Registers(Owner.free, bufferOwner))
    this.#adding = layout.queues.map(() => this.keep(new Registers(0)))
    this.#touched = layout.queues.map(() => new TouchedDescs())
    this.#serving = new Serving(trace, (registers) => this.keep(registers))
    this.#harmedAt = this.#never
    if (this.#harmedAt === 0) this.#touch()
  }

  override step(i: number): void {
    const site = this.trace.columns.site(i)
    this.#pool[site]?.(i)
    this.#serving.step(i)
    if (HARM.has(site)) this.#harm(i)
    if (i >= this.#harmedAt) this.#ask(i)
    else this.#hands[site]?.(i)
    if (TURNS.has(site)) this.#recount(i)
  }

  override cut(step: number): void {
    super.cut(step)
    if (this.#harmedAt >= step) this.#harmedAt = this.#never
  }

  get #never(): number {
    const { scenario } = this.trace.machine.layout
    // An index that wraps too early does not announce what was published.
    const early = remoteProfile(scenario)?.indexFirst || scenario.wrapsAtNum
    const harmed = early || disagrees(scenario)
    return harmed ? 0 : Number.POSITIVE_INFINITY
  }

  /** The sites at which a buffer leaves the pool, or a descriptor is given another one. */
  readonly #pool: Record<number, (i: number) => void> = {
    [SITE['tx.fresh']]: (i) => {
      const { buffers } = this.trace.machine.layout.scenario
      this.#hold(i, buffers + this.trace.columns.before(i), Owner.filling)
    },
    [SITE['add.token']]: (i) => this.#token(i),
    [SITE['detach.token']]: (i) => this.#token(i),
  }

  /** The sites at which a descriptor changes hands, as long as all keep to the rules. */
  readonly #hands: Record<number, (i: number) => void> = {
    [SITE['add.desc.flags']]: (i) =>
      this.#inRing(i, (q, offset) => {
        const desc = Math.floor((offset - this.#vring(q).base) / DESC_SIZE)
        this.#give(i, q, desc, Owner.filling)
      }),
    [SITE['add.idx']]: (i) =>
      this.#inRing(i, (q) => {
        const vring = this.#vring(q)
        const slot = vring.slot(this.trace.columns.before(i))
        this.#chain(i, q, this.#load(vring.availRing(slot)), Owner.published)
      }),
    [SITE['take.held']]: (i) =>
      this.#inArray(i, 'held', (q, head) => this.#chain(i, q, head, Owner.inFlight)),
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
    [SITE['detach.token']]: (i) =>
      this.#inArray(i, 'data', (q, head) => this.#chain(i, q, head, Owner.free)),
  }

  /** Begins to ask the bytes; what they do not tell, which adds are in progress, is noted from now on. */
  #harm(i: number): void {
    if (i >= this.#harmedAt) return
    this.#harmedAt = i
    this.#touch()
    for (const { index } of this.trace.machine.layout.queues)
      for (const desc of this.#touched[index])
        if (this.descs[index].get(desc) === Owner.filling) this.#adding[index].set(i, desc, 1)
  }

  /** Finds the descriptors that are not free: once, as rings can be large. */
  #touch(): void {
    const { memory, layout } = this.trace.machine
    for (const q of layout.queues)
      for (let desc = 0; desc < q.vring.num; desc++)
        if (this.descs[q.index].get(desc) !== Owner.free || isHanded(memory, q, desc))
          this.#touched[q.index].add(desc)
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
    for (const array of ['data', 'held'] as const)
      this.#inArray(i, array, (q, desc) => this.#touched[q].add(desc))
    if (isPrivate && trace.isRange(i)) this.#touch()
    for (const { index, vring, numAdded } of layout.queues) {
      const desc = Math.floor((offset - vring.base) / DESC_SIZE)
      if (site === SITE['add.desc.flags'] && desc >= 0 && desc < vring.num) {
        this.#touched[index].add(desc)
        this.#adding[index].set(i, desc, 1)
      }
      if (site === SITE['add.numAdded'] && place === numAdded)
        for (const d of this.#touched[index]) this.#adding[index].set(i, d, 0)
      if (!isPrivate && (offset < vring.base || offset >= vring.end)) continue
      this.#reread(i, index)
    }
  }

  #recount(i: number): void {
    const { memory, layout } = this.trace.machine
    const owners = bufferOwners(memory, layout, this.#descOwner)
    for (const [buffer, owner] of owners.entries())
      if (this.buffers.get(buffer) !== owner) this.buffers.set(i, buffer, owner)
  }

  /** Step `i` wrote the token of a descriptor: which buffer is in it. */
  #token(i: number): void {
    const { columns } = this.trace
    this.#inArray(i, 'data', (q, desc) => {
      this.#hold(i, columns.before(i), Owner.filling)
      this.#hold(i, columns.after(i), this.descs[q].get(desc))
    })
  }

  /** A chain that was made by hand carries no buffer of the pool. */
  #hold(i: number, token: number, owner: number): void {
    const { memory, layout } = this.trace.machine
    if (memory.bytes[layout.vdev >>> 4] === Vdev.gone) return
    if (token < this.trace.machine.layout.bufferCount) this.buffers.set(i, token, owner)
  }

  /** A descriptor changes hands, and the buffer in it. */
  #give(i: number, q: number, desc: number, owner: number): void {
    this.descs[q].set(i, desc, owner)
    this.#hold(i, this.#load(this.trace.machine.layout.queues[q].data(desc)), owner)
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

  /** The queue and the element, if step `i` wrote one of a per-descriptor array. */
  #inArray(i: number, array: 'held' | 'data', then: (q: number, index: number) => void): void {
    const offset = this.trace.columns.place(i) >>> 4
    for (const q of this.trace.machine.layout.queues) {
      const index = (offset - (q[array](0) >>> 4)) / 4
      if (index >= 0 && index < q.vring.num) then(q.index, index)
    }
  }

  #chain(step: number, q: number, head: number, owner: number): void {
    const vring = this.#vring(q)
    for (let i = head, n = 0; i < vring.num && n < vring.num; n++) {
      this.#give(step, q, i, owner)
      if (!(this.#load(vring.descFlags(i)) & VRING_DESC_F_NEXT)) return
      i = this.#load(vring.descNext(i))
    }
  }

  /** Asks the bytes anew. */
  #reread(step: number, q: number): void {
    const { memory, layout } = this.trace.machine
    const touched = this.#touched[q]
    const adding = new Set([...touched].filter((desc) => this.#adding[q].get(desc)))
    const owners = ownersAmong(memory, layout.queues[q], touched, adding, this.#serving.of(q))
    for (const desc of owners.keys()) touched.add(desc)
    for (const desc of touched) this.#give(step, q, desc, owners.get(desc) ?? Owner.free)
  }
}
