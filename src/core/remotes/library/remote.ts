/** What the routines of a real remote share: its queues, its state and its profile. */

import { lock, type Op, peek, unlock } from '../../machine/op.ts'
import type { RemoteOption } from '../../machine/scenario.ts'
import { RPMSG_BUF_SIZE } from '../../memory/constants.ts'
import type { Layout, QueueLayout } from '../../memory/layout.ts'
import { NOWHERE } from '../../memory/memory.ts'
import type { RemoteCounts, RemoteState } from '../../memory/remoteState.ts'
import { type RemoteProfile, remoteProfile } from './profiles.ts'

export interface Remote {
  readonly layout: Layout
  readonly p: RemoteProfile
  readonly s: RemoteState
  readonly counts: RemoteCounts
  /**
   * Linux's names: rvq = the remote sends on it, svq = it receives on it; as the remote sees them,
   * and those that it takes for them where it has them crossed.
   */
  readonly rvq: QueueLayout
  readonly svq: QueueLayout
  /** The event index is negotiated, and this remote knows it. */
  readonly eventIdx: boolean
  has(option: RemoteOption): boolean
  /** The library's lock, around what its threads share. One that was built without it does nothing there. */
  lock(site: number): Op
  unlock(site: number): Op
}

/** @throws Error for the textbook remote, and without rpmsg */
export function remoteOf(layout: Layout): Remote {
  const { scenario, remote, queues, remoteQueues } = layout
  const { sends, receives } = layout.remoteRoles
  const p = remoteProfile(scenario)
  if (!p || !remote || queues.length !== 2)
    throw new Error(`the remote ${scenario.remote} has no rpmsg here`)
  const { state, counts } = remote
  // Where there is no lock, a look at private memory, which is no step.
  const nothing = scenario.remoteLocks ? null : peek(counts.lock)
  return {
    layout,
    p,
    s: state,
    counts,
    rvq: seen(remoteQueues[sends], p),
    svq: seen(remoteQueues[receives], p),
    eventIdx: scenario.features.eventIdx && p.knowsEventIdx,
    has: (option) => scenario.remoteOptions.includes(option),
    lock: (site) => nothing ?? lock(site, counts.lock),
    unlock: (site) => nothing ?? unlock(site, counts.lock),
  }
}

/** A queue with the rings where the remote looks for them. */
function seen(q: QueueLayout, p: RemoteProfile): QueueLayout {
  if (!p.forgetsUsedEvent) return q
  const vring = q.vring.withoutUsedEvent()
  return vring === q.vring ? q : { ...q, vring }
}

/** A buffer that the remote has in its hands. */
export interface Buffer {
  /** Index of its descriptor. */
  readonly head: number
  /** Offset in memory. */
  readonly start: number
  /** Length of the descriptor in bytes. */
  readonly len: number
}

/** Offset in memory of a buffer by its physical address; -1 if it does not lie in the pool. */
export function virtual({ layout }: Pick<Remote, 'layout'>, addr: number): number {
  const start = layout.buffersAt + addr - layout.bufferBase
  const fits = start + RPMSG_BUF_SIZE <= poolEnd(layout)
  return start >= layout.buffersAt && fits ? start : -1
}

/** The same for code that checks nothing: any shared memory will do, and elsewhere it faults. */
export function unchecked(rm: Pick<Remote, 'layout'>, addr: number): number {
  const { ringBytes, buffersAt, bufferBase, scenario } = rm.layout
  if (addr >= scenario.ringBase && addr < scenario.ringBase + ringBytes)
    return addr - scenario.ringBase
  const start = buffersAt + addr - bufferBase
  return start >= buffersAt && start < poolEnd(rm.layout) ? start : NOWHERE
}

/** Offset just behind the last buffer. */
export const poolEnd = (layout: Layout): number => layout.bufferAt(layout.bufferCount)
