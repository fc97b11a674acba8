/** What the entries of the model are made from: one decoded queue, and facts of the call at hand. */

import { OWNER_NAMES, type OwnerName } from '../../core/history/owner.ts'
import { everyBit, type FaultName } from '../../core/memory/faultFields.ts'
import type { Layout, QueueLayout } from '../../core/memory/layout.ts'
import type { Memory } from '../../core/memory/memory.ts'
import { virtprocSnapshot, vringSnapshot } from '../../core/memory/snapshot.ts'
import { remoteProfile } from '../../core/remotes/library/profiles.ts'
import type { Frame, StepInfo } from '../../protocol/protocol.ts'
import type { Words } from '../../words/index.ts'
import { callFacts } from './callProgress.ts'
import { lazyList } from './lazy.ts'
import { ownSteps } from './queueSteps.ts'

/** How a thing looks: the owner of its descriptor or buffer, or that something is wrong. */
export type Look = OwnerName | 'broken'

/** What a person has chosen to see: the slot in the middle of each lens that was moved, and a drawer. */
export type Lenses = Readonly<Partial<Record<'avail' | 'used', number>>> & {
  readonly drawer?: DrawerChoice
}

/** Which indirect table is open, as long as this one is in hand; null: none. */
export interface DrawerChoice {
  readonly inHand: number | null
  readonly open: number | null
}

/** One decoded queue and the call at hand, before anything is concluded from them. */
export type Moment = Readonly<ReturnType<typeof momentOf>>

export function momentOf(
  frame: Frame,
  memory: Memory,
  layout: Layout,
  words: Words,
  queue: number,
  lenses: Lenses,
) {
  const q = layout.queues[queue]
  const receiving = q.name === 'rvq'
  const buffers = layout.scenario.layer === 'rpmsg' ? layout.scenario.buffers : 0
  const firstBuffer = receiving ? 0 : buffers
  const owners = frame.descOwner[q.index] ?? new Uint8Array(q.vring.num)
  const steps = ownSteps(frame, layout, q)
  const isLast = (list: readonly StepInfo[]) => list.at(-1)?.index === frame.step?.index
  const other =
    frame.step && layout.queues.find((o) => o !== q && isLast(ownSteps(frame, layout, o)))
  const bufferName: 'sbuf' | 'rbuf' = receiving ? 'rbuf' : 'sbuf'
  return {
    frame,
    memory,
    layout,
    words,
    /** The queue that is drawn. */
    q,
    /** It is the one that Linux receives on. */
    receiving,
    ring: vringSnapshot(memory, layout, q, lazyList),
    vrp: virtprocSnapshot(memory, layout),
    num: q.vring.num,
    /** OwnerId of each descriptor, how many there are of each, and the look of each. */
    owners,
    counts: frame.ownerCounts[q.index] ?? [q.vring.num, 0, 0, 0, 0],
    looks: lazyList(q.vring.num, (i): Look => OWNER_NAMES[owners[i]]),
    /** Where a person has put the lenses; a dial that is not in it follows what happens. */
    lenses,
    /** Steps of the call at hand that are about this queue, and the step itself if it is one of them. */
    steps,
    step: isLast(steps) ? (steps.at(-1) ?? null) : null,
    /** Name of the other queue, if the step works on that one; else ''. */
    elsewhere: other?.name ?? '',
    facts: callFacts(frame, steps, firstBuffer),
    /** The library on the remote; null for the textbook one. */
    library: remoteProfile(layout.scenario),
    /** Buffers of this direction: how many, where they begin in the pool, and what they are called. */
    buffers,
    firstBuffer,
    bufferName,
  }
}

/** Buffer that descriptor `head` stands for, counted from the first of this direction; or null. */
export function bufferOfDesc(cx: Moment, head: number): number | null {
  const token = cx.ring.driver.tokens[head] ?? null
  const buffer = token === null ? -1 : token - cx.firstBuffer
  return buffer >= 0 && buffer < cx.buffers ? buffer : null
}

/** Number of the message that descriptor `head` carries, or 0. */
export function messageOfDesc(cx: Moment, head: number): number {
  const buffer = bufferOfDesc(cx, head)
  return buffer === null ? 0 : cx.frame.bufferMessage[cx.firstBuffer + buffer]
}

/** Entries between two free-running indexes; more than `num` only if something is wrong. */
export const distance = (from: number, to: number): number => (to - from) & 0xffff

/** Whether, and with which value, a fault waits at this queue. */
export const armed = ({ memory, q }: Moment, fault: keyof QueueLayout['fault']): number =>
  memory.load(q.fault[fault])

/** Does it strike every time? */
export const everyTime = ({ memory, q }: Moment, fault: FaultName): boolean =>
  (memory.load(q.everyTime) & everyBit(fault)) !== 0

/** What a state is called: the driver fills what it sends, and only adds what it receives in. */
export const ownerWord = ({ words, receiving }: Moment, look: Look): string =>
  words.t(receiving && look === 'filling' ? 'stage.owner.adding' : `stage.owner.${look}`)
