/** What the parts of the scene are made from: one decoded queue, and facts of the call at hand. */
import type { Layout, QueueLayout } from '../core/layout.ts'
import type { Memory } from '../core/memory.ts'
import { OWNER_NAMES } from '../core/owner.ts'
import {
  type VirtprocSnapshot,
  type VringSnapshot,
  virtprocSnapshot,
  vringSnapshot,
} from '../core/snapshot.ts'
import type { Words } from '../words/index.ts'
import type { Frame } from '../worker/protocol.ts'
import { type CallFacts, callFacts } from './sceneCall.ts'
import type { Look } from './sceneTypes.ts'

export interface SceneContext {
  readonly frame: Frame
  readonly memory: Memory
  readonly layout: Layout
  readonly words: Words
  /** The queue that is drawn: the one that rpmsg sends on, or the only one. */
  readonly q: QueueLayout
  readonly ring: VringSnapshot
  readonly vrp: VirtprocSnapshot
  readonly num: number
  /** Look of each descriptor. */
  readonly looks: readonly Look[]
  readonly facts: CallFacts
  /** Transmit buffers: how many, and where they begin in the pool. */
  readonly buffers: number
  readonly firstBuffer: number
}

export function sceneContext(
  frame: Frame,
  memory: Memory,
  layout: Layout,
  words: Words,
  queue = layout.queues.length - 1,
): SceneContext {
  const q = layout.queues[queue]
  const rpmsg = layout.scenario.layer === 'rpmsg'
  const buffers = rpmsg ? layout.scenario.buffers : 0
  const owners = frame.descOwner[q.index] ?? new Uint8Array(q.vring.num)
  return {
    frame,
    memory,
    layout,
    words,
    q,
    ring: vringSnapshot(memory, layout, q),
    vrp: virtprocSnapshot(memory, layout),
    num: q.vring.num,
    looks: Array.from(owners, (o) => OWNER_NAMES[o]),
    facts: callFacts(frame, q.name, buffers),
    buffers,
    firstBuffer: buffers,
  }
}

/** Transmit buffer that descriptor `head` stands for, or null. */
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

/** Is `slot` one of the entries from index `from` up to `to`? */
export function isLive(slot: number, from: number, to: number, num: number): boolean {
  const count = distance(from, to)
  return count > 0 && count <= num && ((slot - from) & (num - 1)) < count
}
