/** What the parts of the scene are made from: one decoded queue, and facts of the call at hand. */

import { OWNER_NAMES, type OwnerName } from '../../core/history/ownershipFromBytes.ts'
import type { Layout, QueueLayout } from '../../core/memory/layout.ts'
import type { Memory } from '../../core/memory/memory.ts'
import {
  type VirtprocSnapshot,
  type VringSnapshot,
  virtprocSnapshot,
  vringSnapshot,
} from '../../core/memory/snapshot.ts'
import { type RemoteProfile, remoteProfile } from '../../core/remotes/library/profiles.ts'
import type { Frame, StepInfo } from '../../protocol/protocol.ts'
import type { Words } from '../../words/index.ts'
import { type CallFacts, callFacts } from './callProgress.ts'
import { lazyList } from './lazyList.ts'
import { ownSteps } from './queueSteps.ts'

/** How a thing looks: the owner of its descriptor or buffer, or that something is wrong. */
export type Look = OwnerName | 'broken'

export interface SceneContext {
  readonly frame: Frame
  readonly memory: Memory
  readonly layout: Layout
  readonly words: Words
  /** The queue that is drawn. */
  readonly q: QueueLayout
  /** It is the one that Linux receives on. */
  readonly receiving: boolean
  readonly ring: VringSnapshot
  readonly vrp: VirtprocSnapshot
  readonly num: number
  /** OwnerId of each descriptor, how many there are of each, and the look of each. */
  readonly owners: Uint8Array
  readonly counts: readonly number[]
  readonly looks: readonly Look[]
  /** Where a person has put the lenses; a dial that is not in it follows what happens. */
  readonly lenses: Lenses
  /** Steps of the call at hand that are about this queue, and the step itself if it is one of them. */
  readonly steps: readonly StepInfo[]
  readonly step: StepInfo | null
  /** Name of the other queue, if the step works on that one; else ''. */
  readonly elsewhere: string
  readonly facts: CallFacts
  /** The library on the remote; null for the textbook one. */
  readonly library: RemoteProfile | null
  /** Buffers of this direction: how many, where they begin in the pool, and what they are called. */
  readonly buffers: number
  readonly firstBuffer: number
  readonly bufferName: 'sbuf' | 'rbuf'
}

/** What a person has chosen to see: the slot in the middle of each lens that was moved, and a drawer. */
export type Lenses = Readonly<Partial<Record<'avail' | 'used', number>>> & {
  readonly drawer?: DrawerChoice
}

/** Which indirect table is open, as long as this one is in hand; null: none. */
export interface DrawerChoice {
  readonly inHand: number | null
  readonly open: number | null
}

export function sceneContext(
  frame: Frame,
  memory: Memory,
  layout: Layout,
  words: Words,
  queue = layout.queues.length - 1,
  lenses: Lenses = {},
): SceneContext {
  const q = layout.queues[queue]
  const receiving = q.name === 'rvq'
  const buffers = layout.scenario.layer === 'rpmsg' ? layout.scenario.buffers : 0
  const firstBuffer = receiving ? 0 : buffers
  const owners = frame.descOwner[q.index] ?? new Uint8Array(q.vring.num)
  const steps = ownSteps(frame, layout, q)
  const isLast = (list: readonly StepInfo[]) => list.at(-1)?.index === frame.step?.index
  const other =
    frame.step && layout.queues.find((o) => o !== q && isLast(ownSteps(frame, layout, o)))
  return {
    frame,
    memory,
    layout,
    words,
    q,
    receiving,
    ring: vringSnapshot(memory, layout, q, lazyList),
    vrp: virtprocSnapshot(memory, layout),
    num: q.vring.num,
    owners,
    counts: frame.ownerCounts[q.index] ?? [q.vring.num, 0, 0, 0, 0],
    looks: lazyList(q.vring.num, (i) => OWNER_NAMES[owners[i]]),
    lenses,
    steps,
    step: isLast(steps) ? (steps.at(-1) ?? null) : null,
    elsewhere: other?.name ?? '',
    facts: callFacts(frame, steps, firstBuffer),
    library: remoteProfile(layout.scenario),
    buffers,
    firstBuffer,
    bufferName: receiving ? 'rbuf' : 'sbuf',
  }
}

/** Buffer that descriptor `head` stands for, counted from the first of this direction; or null. */
export function bufferOfDesc(cx: SceneContext, head: number): number | null {
  const token = cx.ring.driver.tokens[head] ?? null
  const buffer = token === null ? -1 : token - cx.firstBuffer
  return buffer >= 0 && buffer < cx.buffers ? buffer : null
}

/** Number of the message that descriptor `head` carries, or 0. */
export function messageOfDesc(cx: SceneContext, head: number): number {
  const buffer = bufferOfDesc(cx, head)
  return buffer === null ? 0 : cx.frame.bufferMessage[cx.firstBuffer + buffer]
}

/** Entries between two free-running indexes; more than `num` only if something is wrong. */
export const distance = (from: number, to: number): number => (to - from) & 0xffff

/** Whether, and with which value, a fault waits at this queue. */
export const armed = ({ memory, q }: SceneContext, fault: keyof QueueLayout['fault']): number =>
  memory.load(q.fault[fault])

/** What a state is called: the driver fills what it sends, and only adds what it receives in. */
export const ownerWord = ({ words, receiving }: SceneContext, look: Look): string =>
  words.t(receiving && look === 'filling' ? 'stage.owner.adding' : `stage.owner.${look}`)
