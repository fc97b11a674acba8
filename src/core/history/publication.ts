/**
 * What has been made public, along the trace: which message is in each buffer, which entries no
 * index announces yet, what the remote may see and what it was told of.
 */
import { SITE } from '../machine/sites.ts'
import { NO_TOKEN, RPMSG_BUF_SIZE } from '../memory/constants.ts'
import { Derived } from './derived.ts'
import type { DerivedViews } from './derivedRegion.ts'
import type { Trace } from './trace.ts'
import { Registers } from './undoable.ts'

const [PUBLISHED, RUNG] = [0, 1]

export class Publication extends Derived {
  readonly messages: Registers
  readonly unannounced: Registers
  /** Newest message that the remote may see, and newest one when the doorbell last rang. */
  readonly #newest = this.keep(new Registers(0))

  /**
   * @param messageOf number of the message that a step is about, or 0
   * @param cells where both are kept
   */
  constructor(
    readonly trace: Trace,
    readonly messageOf: (step: number) => number,
    { bufferMessage, unannounced }: Pick<DerivedViews, 'bufferMessage' | 'unannounced'>,
  ) {
    super()
    this.messages = this.keep(new Registers(0, bufferMessage))
    this.unannounced = this.keep(new Registers(0, unannounced))
  }

  get publishedUpTo(): number {
    return this.#newest.get(PUBLISHED)
  }
  get rungFor(): number {
    return this.#newest.get(RUNG)
  }

  override step(i: number): void {
    this.#news[this.trace.columns.site(i)]?.(i)
  }

  readonly #news: Record<number, (i: number) => void> = {
    [SITE['add.idx']]: (i) => {
      const message = this.messageOf(i)
      if (message > this.publishedUpTo) this.#newest.set(i, PUBLISHED, message)
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

  /** The doorbell of the send queue, unless a fault has got at it. */
  #ring(i: number): void {
    const svq = this.trace.machine.layout.queues.at(-1)
    if (this.trace.columns.place(i) === svq?.kicks) this.#newest.set(i, RUNG, this.publishedUpTo)
  }

  /** The header of a message says its length: from now on it lies in this buffer. */
  #fill(i: number): void {
    const { buffersAt, bufferCount } = this.trace.machine.layout
    const buffer = Math.floor(((this.trace.columns.place(i) >>> 4) - buffersAt) / RPMSG_BUF_SIZE)
    if (buffer >= 0 && buffer < bufferCount) this.messages.set(i, buffer, this.messageOf(i))
  }

  /** An entry was written. Where its index went first, it is announced already. */
  #entry(i: number): void {
    this.#inRing(i, (q, isAvail, offset) => {
      const { vring } = this.#queue(q)
      const slot = isAvail ? (offset - vring.avail - 4) / 2 : (offset - vring.used - 4) / 8
      const ring = 2 * q + (isAvail ? 0 : 1)
      const written = this.unannounced.get(ring)
      const idx = this.#load(isAvail ? vring.availIdx : vring.usedIdx)
      if (slot === vring.slot(idx + written)) this.unannounced.set(i, ring, written + 1)
      else if (isAvail) this.#empty(i, q, this.trace.columns.after(i))
    })
  }

  /** An index moved: whatever was written up to now is announced. */
  #announce(i: number): void {
    this.#inRing(i, (q, isAvail) => {
      const ring = 2 * q + (isAvail ? 0 : 1)
      if (this.unannounced.get(ring) === 0) return
      this.unannounced.set(i, ring, 0)
      const { vring } = this.#queue(q)
      const slot = vring.slot(this.trace.columns.before(i))
      if (isAvail) this.#empty(i, q, this.#load(vring.availRing(slot)))
    })
  }

  /** The buffer of `head` is offered to be received in: what it held is over. */
  #empty(i: number, q: number, head: number): void {
    const { queues, bufferCount } = this.trace.machine.layout
    const { vring, data } = queues[q]
    const isReceiving = queues.length > 1 && q === 0
    const buffer = isReceiving && head < vring.num ? this.#load(data(head)) : NO_TOKEN
    if (buffer < bufferCount) this.messages.set(i, buffer, 0)
  }

  /** The ring of which queue holds the place of step `i`. */
  #inRing(i: number, then: (q: number, isAvail: boolean, offset: number) => void): void {
    const offset = this.trace.columns.place(i) >>> 4
    for (const { index, vring } of this.trace.machine.layout.queues)
      if (offset >= vring.base && offset < vring.end) then(index, offset < vring.used, offset)
  }

  #queue(q: number) {
    return this.trace.machine.layout.queues[q]
  }
  #load(f: number): number {
    return this.trace.machine.memory.load(f)
  }
}
