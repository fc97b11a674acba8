/** What a caption is made from: the step, the moment after it, and how the call got there. */

import type { FnName } from '../../core/machine/functions.ts'
import type { SiteName } from '../../core/machine/sites.ts'
import { ABOUT_TO_SLEEP } from '../../core/machine/waitQueue.ts'
import type { Layout, QueueLayout } from '../../core/memory/layout.ts'
import type { Field, Memory } from '../../core/memory/memory.ts'
import type { CallInfo, Frame, StepInfo } from '../../protocol/protocol.ts'
import type { NarrationKey, Values } from '../../words/index.ts'
import { tokenText } from '../subject/valueText.ts'

/** The bytes at the cursor, and where everything lies in them. */
export interface Bytes {
  readonly memory: Memory
  readonly layout: Layout
}

/** Of a frame, what its sentence is made from. */
export type NarrationInput = Pick<
  Frame,
  'scenario' | 'callSteps' | 'calls' | 'actors' | 'bufferMessage'
>

/** A message, one with arguments beside the common ones, or these for the message of the site. */
export type Told = NarrationKey | readonly [NarrationKey, Values] | Values
/** What is told at a site; those that always say the message named after them need none. */
export type Tellers = Readonly<Partial<Record<SiteName, (c: Context) => Told>>>

/**
 * That of its place; the send queue within a send, whatever the call; the receive queue within
 * probe; that of its call; or the send queue.
 */
function queueOf(step: StepInfo, info: CallInfo | null, { queues }: Layout): QueueLayout {
  const named = queues.find((q) => q.name !== '' && q.name === step.queue)
  if (named) return named
  const last = queues[queues.length - 1]
  if (step.stack.includes('send')) return last
  if (step.stack.includes('probe')) return queues[0]
  return info && 'q' in info.call ? queues[info.call.q] : last
}

export class Context {
  readonly memory: Memory
  readonly layout: Layout
  readonly call: CallInfo | null
  /** The queue that the step is about. */
  readonly q: QueueLayout

  constructor(
    readonly step: StepInfo,
    readonly frame: NarrationInput,
    { memory, layout }: Bytes,
  ) {
    this.memory = memory
    this.layout = layout
    this.call = frame.calls.find((c) => c.index === step.call) ?? null
    this.q = queueOf(step, this.call, layout)
  }

  /** Which one of many the step is about; -1: there is one. */
  get index(): number {
    return this.step.place?.index ?? -1
  }

  get(f: Field): number {
    return this.memory.load(f)
  }

  get vring() {
    return this.q.vring
  }

  /** Is this a queue of rpmsg on which the driver sends? */
  get sends(): boolean {
    return this.q.name === 'svq'
  }
  get eventIdx(): boolean {
    return this.frame.scenario.features.eventIdx
  }
  /** How far the side of the step has read the other one's index, and how much there is to read. */
  get lastRead(): number {
    return this.get(this.step.side === 'remote' ? this.q.lastAvailIdx : this.q.lastUsedIdx)
  }
  get waiting(): number {
    return (this.step.after - this.lastRead) & 0xffff
  }
  get broken(): boolean {
    return this.get(this.q.broken) !== 0
  }

  inside(fn: FnName): boolean {
    return this.step.stack.includes(fn)
  }

  /** Steps of the call since it was last at `site`, that step left out; all if it never was. */
  since(site: SiteName): readonly StepInfo[] {
    const { callSteps } = this.frame
    return callSteps.slice(callSteps.findLastIndex((s) => s.site === site) + 1)
  }
  /** The newest step of the call at one of these sites. */
  last(...sites: readonly SiteName[]): StepInfo | undefined {
    return this.frame.callSteps.findLast((s) => sites.some((site) => site === s.site))
  }
  /** How many steps of the call were at this site. */
  times(site: SiteName): number {
    return this.frame.callSteps.filter((s) => s.site === site).length
  }
  /** Site of the step of this call before this one; '' at its first. */
  get previous(): string {
    return this.frame.callSteps.at(-2)?.site ?? ''
  }

  /** What the last look into get_a_tx_buf gave: `sbuf[1]`, or null. */
  get buffer(): string | null {
    const look = this.since('tx.lock')
    const fresh = look.find((s) => s.site === 'tx.fresh')
    if (fresh) return `sbuf[${fresh.before}]`
    const token = look.find((s) => s.site === 'detach.token')
    return token ? tokenText(token.before, this.frame.scenario) : null
  }

  /** Senders that sleep in the wait queue; those whose time is over still do. */
  get asleep(): readonly number[] {
    return this.actors((a) => this.get(this.layout.waitOrder(a)) !== 0)
  }
  /** Senders that were taken off the wait queue and have not looked since. */
  get woken(): readonly number[] {
    return this.actors((a) => this.get(this.layout.waitOrder(a)) === 0)
  }
  /** Those that were taken off it between their last look and the sleep that they meant to begin. */
  get wokenEarly(): readonly number[] {
    return this.actors((a) => this.get(this.layout.waitOrder(a)) === 0, ABOUT_TO_SLEEP)
  }
  private actors(inQueue: (actor: number) => boolean, state = 1): readonly number[] {
    return this.frame.actors
      .map((a) => a.index)
      .filter((a) => this.get(this.layout.asleep(a)) === state && inQueue(a))
  }
  /** Milliseconds until the sleep of an actor ends by itself; 0 or less when it is over. */
  timeLeft(actor: number): number {
    return this.get(this.layout.sleepUntil(actor)) - this.get(this.layout.clock)
  }
}
