/** How far each message has come, read from the list of steps, and the log of the last ones. */

import { Derived } from '../../core/history/derived.ts'
import { Owner } from '../../core/history/owner.ts'
import type { Ownership } from '../../core/history/ownership.ts'
import type { Trace } from '../../core/history/trace.ts'
import { Registers } from '../../core/history/undoable.ts'
import type { CallResult } from '../../core/machine/calls.ts'
import { SITE } from '../../core/machine/sites.ts'
import { EINVAL, NO_TOKEN, RPMSG_ADDR_ANY, RPMSG_BUF_SIZE } from '../../core/memory/constants.ts'
import type { QueueLayout } from '../../core/memory/layout.ts'
import { RPMSG_ERR_NO_BUFF } from '../../core/remotes/openamp/codes.ts'
import type { LogEntry } from '../../protocol/protocol.ts'
import { remoteEndpoints } from '../remoteEndpoints.ts'
import { type DeliveryState, type Fate, isUnderWay } from './deliveryState.ts'
import type { Message, Messages } from './messages.ts'

/** Entries of a frame at the most, and bytes of each payload. */
const MOST_ENTRIES = 64
const HEAD = 48
const NONE = -1

export class MessageLog extends Derived {
  /** Messages, by head of the send queue, by buffer of the pool, and by actor who has one in hand. */
  readonly #ofHead = this.keep(new Registers(NONE))
  readonly #ofBuffer = this.keep(new Registers(NONE))
  readonly #inHand = this.keep(new Registers(NONE))

  /** @param messages and @param delivery hear of each step before the log does */
  constructor(
    readonly trace: Trace,
    readonly messages: Messages,
    readonly delivery: DeliveryState,
  ) {
    super()
  }

  override begun(call: number): void {
    const m = this.messages.all.length - 1
    const { end, start, result } = this.trace.calls[call]
    if (end !== null && this.messages.all[m]?.call === call)
      this.delivery.refuse(start, m, errorOf(result))
  }

  override step(i: number): void {
    const { columns, machine } = this.trace
    this.#readers[columns.site(i)]?.(i)
    if (!machine.actors[columns.actor(i)].call) this.#ended(i)
  }

  /** The last messages begun by the cursor; `ownership` says which descriptors are lost then. */
  entries(ownership: Pick<Ownership, 'descs' | 'counts'>): LogEntry[] {
    const lost = this.#lost(ownership)
    const count = this.messages.begunBy(this.trace.cursor)
    const from = Math.max(0, count - MOST_ENTRIES)
    return this.messages.all
      .slice(from, count)
      .map((message, n) => this.#entry(message, from + n, lost))
  }

  #entry(
    { to, number, begun, src, dst, length, data }: Message,
    m: number,
    lost: ReadonlySet<number>,
  ): LogEntry {
    const head = data.slice(0, HEAD)
    const { fate, error } = this.delivery.of(m)
    const now = lost.has(m) && isUnderWay(fate) ? 'lost' : fate
    return { to, number, begun, src, dst, length, head, fate: now, error }
  }

  /** The messages whose descriptors are lost. */
  #lost({ descs, counts }: Pick<Ownership, 'descs' | 'counts'>): ReadonlySet<number> {
    const out = new Set<number>()
    for (const { index, name, vring, data } of this.trace.machine.layout.queues)
      for (let head = 0; counts[index][Owner.lost] > 0 && head < vring.num; head++)
        if (descs[index].get(head) === Owner.lost)
          out.add(
            name === 'rvq' ? this.#ofBuffer.get(this.#load(data(head))) : this.#ofHead.get(head),
          )
    return out
  }

  /** The sites at which a message gets any further. */
  readonly #readers: Record<number, (i: number) => void> = {
    // Waiting for a buffer, and having one.
    [SITE['wait.schedule']]: (i) => this.#sender(i, 'waiting'),
    [SITE['remote.txbuf.sleep']]: (i) => this.#sender(i, 'waiting'),
    [SITE['remote.txbuf.reserved']]: (i) => this.#sender(i, 'writing'),
    [SITE['remote.out.hdr.dst']]: (i) => this.#sender(i, 'writing'),
    [SITE['send.hdr.len']]: (i) => this.#sender(i, 'writing'),
    // News says what it is when it is written.
    [SITE['send.hdr.src']]: (i) => this.#source(i),
    [SITE['send.copy']]: (i) => this.#payload(i),
    [SITE['remote.out.hdr.src']]: (i) => this.#source(i),
    [SITE['remote.out.payload']]: (i) => this.#payload(i),

    // To the remote.
    [SITE['add.token']]: (i) => {
      const head = this.#index(i, this.#svq.data(0), 4)
      if (head >= 0) this.#ofHead.set(i, head, this.messages.ofStep(i))
    },
    [SITE['add.idx']]: (i) => {
      if (this.#writes(i, this.#svq.vring.availIdx)) this.#sender(i, 'published')
    },
    [SITE['take.lastAvail']]: (i) => {
      if (!this.#writes(i, this.#svq.lastAvailIdx)) return
      const { memory, layout } = this.trace.machine
      const { vring } = layout.remoteQueues[this.#svq.index]
      const slot = vring.slot(this.trace.columns.before(i))
      this.#hand(i, this.#ofHead.get(memory.peek(vring.availRing(slot))))
      this.#receiver(i, 'taken')
    },
    [SITE['remote.app.receive']]: (i) => this.#receiver(i, 'received'),
    [SITE['remote.ns.read']]: (i) => this.#receiver(i, 'received'),
    [SITE['done.lateId']]: (i) => this.#completed(i, i),

    // To Linux.
    [SITE['deliver.len']]: (i) => this.#lies(i),
    [SITE['remote.out.hdr.len']]: (i) => this.#lies(i),
    [SITE['done.idx']]: (i) => {
      if (this.#writes(i, this.#rvq.vring.usedIdx)) this.#sender(i, 'published')
      if (!this.#writes(i, this.#svq.vring.usedIdx)) return
      for (const entry of this.#entriesBefore(i)) this.#completed(i, entry)
    },
    [SITE['get.id']]: (i) => {
      if (this.#index(i, this.#rvq.vring.usedId(0), 8) < 0) return
      const id = this.trace.columns.after(i)
      const buffer = id < this.#rvq.vring.num ? this.#load(this.#rvq.data(id)) : NO_TOKEN
      this.#hand(i, this.#ofBuffer.get(buffer))
    },
    [SITE['get.lastUsed']]: (i) => {
      if (this.#writes(i, this.#rvq.lastUsedIdx)) this.#receiver(i, 'taken')
    },
    [SITE['recv.tooBig']]: (i) => this.delivery.refuse(i, this.#mine(i), -EINVAL),
    [SITE['recv.unlock']]: (i) => {
      const { bus } = this.trace.machine.layout
      const { dst } = this.messages.all[this.#mine(i)] ?? { dst: RPMSG_ADDR_ANY }
      for (let ept = 0; ept < bus.endpoints; ept++)
        if (dst !== RPMSG_ADDR_ANY && this.#load(bus.eptAddr(ept)) === dst) return
      this.#receiver(i, 'noRecipient')
    },
    [SITE['client.rx']]: (i) => this.#receiver(i, 'received'),
    [SITE['ns.malformed']]: (i) => this.#receiver(i, 'received'),
    [SITE['ns.terminate']]: (i) => this.#receiver(i, 'received'),

    // What became of a message that was sent inside of something else.
    [SITE['client.echo']]: (i) => {
      const { echo } = this.trace.notes.get(i) as { echo: number }
      this.delivery.refuse(i, this.#unsent(i), echo)
    },
    [SITE['announce.failed']]: (i) => {
      const { text } = this.trace.notes.get(i) as { text: string }
      this.delivery.refuse(i, this.#unsent(i), Number(/-\d+/.exec(text)))
    },
    [SITE['remote.app.echo']]: (i) => {
      const { remoteEcho } = this.trace.notes.get(i) as { remoteEcho: number }
      if (remoteEcho >= 0) return
      const m = this.#unsent(i)
      this.delivery.refuse(i, m < 0 ? this.messages.refusedAtOnce(i) : m, remoteEcho)
    },
  }

  get #rvq(): QueueLayout {
    return this.trace.machine.layout.queues[0]
  }
  get #svq(): QueueLayout {
    return this.trace.machine.layout.queues.at(-1) ?? this.#rvq
  }
  #load(f: number): number {
    return this.trace.machine.memory.load(f)
  }

  #writes = (i: number, f: number): boolean => this.trace.columns.place(i) === f

  /** Which one of an array of the queue's size, whose first field is `first`; -1: none of it. */
  #index(i: number, first: number, stride: number): number {
    const index = ((this.trace.columns.place(i) >>> 4) - (first >>> 4)) / stride
    return index >= 0 && index < this.#svq.vring.num ? index : -1
  }

  /** The message that step `i` sends comes so far. */
  #sender(i: number, fate: Fate): void {
    this.delivery.reach(i, this.messages.ofStep(i), fate)
  }
  /** The message that the actor of step `i` has in hand comes so far. */
  #receiver(i: number, fate: Fate): void {
    this.delivery.reach(i, this.#mine(i), fate)
  }

  #hand(i: number, message: number): void {
    this.#inHand.set(i, this.trace.columns.actor(i), message)
  }
  #mine(i: number): number {
    return this.#inHand.get(this.trace.columns.actor(i))
  }

  /** The header of a message to Linux says its length: from now on it lies in this buffer. */
  #lies(i: number): void {
    const { columns, machine } = this.trace
    const offset = (columns.place(i) >>> 4) - machine.layout.buffersAt
    this.#ofBuffer.set(i, Math.floor(offset / RPMSG_BUF_SIZE), this.messages.ofStep(i))
  }

  #source(i: number): void {
    const message = this.messages.all[this.messages.ofStep(i)]
    if (message) message.src = this.trace.columns.after(i)
  }

  #payload(i: number): void {
    const message = this.messages.all[this.messages.ofStep(i)]
    if (message) message.data = this.trace.range(i).after.slice()
  }

  /** The steps that wrote the ids which the store to used.idx at step `i` announces. */
  #entriesBefore(i: number): number[] {
    const { columns, frames } = this.trace
    const frame = columns.frame(i)
    const found: number[] = []
    for (let k = i - 1; k >= frames.start(frame); k--)
      if (columns.frame(k) === frame && columns.site(k) === SITE['done.id']) found.push(k)
    return found
  }

  /** The used entry that step `entry` wrote is public with step `i`. */
  #completed(i: number, entry: number): void {
    if (this.#index(entry, this.#svq.vring.usedId(0), 8) < 0) return
    const m = this.#ofHead.get(this.trace.columns.after(entry))
    if (m >= 0)
      this.delivery.reach(i, m, this.#hasRecipient(this.messages.all[m]) ? 'done' : 'noRecipient')
  }

  /** The textbook remote has no endpoints: whatever it completes it has read. */
  #hasRecipient({ dst }: Message): boolean {
    const { memory, layout } = this.trace.machine
    return !layout.remote || remoteEndpoints(memory, layout).some(({ addr }) => addr === dst)
  }

  /** A call has ended with step `i`. */
  #ended(i: number): void {
    const call = this.trace.callOf(i)
    const error = errorOf(this.trace.calls[call].result)
    if (error) this.delivery.refuse(i, this.#unsent(i), error)
  }

  /** The newest message of the call of step `i`, if nobody could see it yet; else -1. */
  #unsent(i: number): number {
    const { all } = this.messages
    const call = this.trace.callOf(i)
    const { start } = this.trace.calls[call]
    for (let m = all.length - 1; m >= 0 && all[m].begun >= start; m--)
      if (all[m].call === call) return this.delivery.isUnsent(m) ? m : NONE
    return NONE
  }
}

/** The negative number that a call answers, or 0. */
function errorOf(result: CallResult): number {
  if (typeof result === 'number') return Math.min(result, 0)
  // The textbook remote finds no buffer to send in: what OpenAMP would say.
  return 'interrupt' in result && result.head === NO_TOKEN ? RPMSG_ERR_NO_BUFF : 0
}
