/** What happens by itself, and what would be the next sensible thing to do. */

import { irqActor, remoteActor } from '../core/machine/actors.ts'
import type { Call } from '../core/machine/calls.ts'
import { VRING_USED_F_NO_NOTIFY } from '../core/memory/constants.ts'
import { heldHeads as headsHeld } from '../core/memory/snapshot.ts'
import { vringNeedEvent } from '../core/memory/vring.ts'
import { isGone, RVQ, SVQ } from '../protocol/actFacts.ts'
import { PROBE } from '../protocol/frame.ts'
import type { Settings, Suggestion } from '../protocol/protocol.ts'
import type { Execution } from './execution.ts'

/** How many buffers an out-of-order remote keeps before it begins to complete some. */
const APPETITE = 3

/** Heads that the remote holds, oldest first. */
const heldHeads = ({ machine, layout }: Execution, queue: number): number[] =>
  headsHeld(machine.memory, layout.remoteQueues[queue])

function hasAvailable(execution: Execution, queue: number): boolean {
  const q = execution.layout.remoteQueues[queue]
  const { memory } = execution.machine
  return memory.peek(q.vring.availIdx) !== memory.load(q.lastAvailIdx)
}

/** Does the remote run the code of a library, or does it do what it is told? */
export const isLibrary = ({ scenario }: Execution): boolean => scenario.remote !== 'textbook'

/** Has a fault stopped the remote from looking at a queue? */
export const isStopped = ({ machine, layout }: Execution, queue: number): boolean =>
  machine.memory.load(layout.queues[queue].fault.stopConsuming) !== 0

/** Has the doorbell rung for a queue that the remote's library has a use for, and nobody looked? */
export function mustPoll(execution: Execution, queue: number): boolean {
  // TI's firmware asks nobody whether it may send.
  if (queue === RVQ && execution.scenario.remote === 'ti-pru') return false
  return isLibrary(execution) && execution.doorbells.unpolled(queue) && !isStopped(execution, queue)
}

/** Would virtqueue_kick ring the doorbell of the send queue now? */
function wouldRing({ machine, layout, scenario }: Execution): boolean {
  const { memory } = machine
  const { vring, broken, numAdded } = layout.queues[SVQ]
  if (memory.load(broken)) return false
  if (!scenario.features.eventIdx) return !(memory.load(vring.usedFlags) & VRING_USED_F_NO_NOTIFY)
  const idx = memory.load(vring.availIdx)
  const old = (idx - memory.load(numAdded)) & 0xffff
  return vringNeedEvent(memory.load(vring.availEvent), idx, old)
}

/** The queue that the remote takes messages from: the send queue, unless it has the two crossed. */
const inbox = ({ layout }: Execution): number => layout.remoteRoles.receives

/** Threads that sleep now: of all actors, or of the first few. */
export function sleepers({ machine }: Execution, first = machine.actors.length): number[] {
  const out: number[] = []
  for (let a = 0; a < first; a++) if (machine.state(a) === 'asleep') out.push(a)
  return out
}

/** Is there a buffer that get_a_tx_buf would find? */
function canSend(execution: Execution): boolean {
  const { memory } = execution.machine
  const q = execution.layout.queues[SVQ]
  return (
    memory.load(execution.layout.lastSbuf) < execution.scenario.buffers ||
    memory.load(q.vring.usedIdx) !== memory.load(q.lastUsedIdx)
  )
}

/** What Step would do at the cursor. `recent`: the actor of the last step. */
export function suggest(execution: Execution, recent: number): Suggestion {
  const { machine, scenario } = execution
  if (execution.cursor < execution.length) return { name: 'redo' }
  const irq = irqActor(scenario)
  if (machine.runnable(irq)) return { name: 'run', actor: irq }
  if (recent >= 0 && machine.runnable(recent)) return { name: 'run', actor: recent }
  for (let a = 0; a < machine.actors.length; a++)
    if (machine.runnable(a)) return { name: 'run', actor: a }
  if (isGone(machine)) return PROBE
  // A remote in the middle of something can only wait.
  const free = !machine.actors[remoteActor(scenario)].call
  return (
    (free ? remoteNext(execution) : null) ??
    (sleepers(execution).length > 0 ? { name: 'time' } : { name: 'send' })
  )
}

/** What the remote would do next, or what it needs for that. */
function remoteNext(execution: Execution): Suggestion | null {
  for (const q of [SVQ, RVQ]) if (mustPoll(execution, q)) return { name: 'poll', q }
  const q = inbox(execution)
  if (hasAvailable(execution, q) && !isStopped(execution, q)) {
    if (!isLibrary(execution) && execution.doorbells.knows(q)) return { name: 'take', q }
    if (wouldRing(execution)) return { name: 'kick', q: SVQ }
  }
  // What a library holds, its application releases.
  const head = isLibrary(execution) ? undefined : heldHeads(execution, q)[0]
  return head === undefined ? null : { name: 'complete', q, head }
}

/**
 * What an automatic remote does next; null: nothing. It looks at the ring only when the
 * doorbell rang for what is in it.
 */
export function autoRemote(execution: Execution, settings: Settings): Call | null {
  if (settings.remote === 'hand' || execution.machine.actors[remoteActor(execution.scenario)].call)
    return null
  if (isLibrary(execution)) {
    const q = [SVQ, RVQ].find((queue) => mustPoll(execution, queue))
    return q === undefined ? null : { fn: 'remotePoll', q }
  }
  const q = inbox(execution)
  if (isStopped(execution, q)) return null
  const held = heldHeads(execution, q)
  const more = hasAvailable(execution, q) && execution.doorbells.knows(q)
  if (settings.remote === 'inOrder') {
    if (held.length > 0) return { fn: 'complete', q, entries: [[held[0], null]] }
    return more ? { fn: 'take', q } : null
  }
  if (more) return { fn: 'take', q }
  const starved =
    held.length > 0 &&
    (sleepers(execution, execution.scenario.senders).length > 0 || !canSend(execution))
  if (held.length <= APPETITE && !starved) return null
  const pick = held[mix(settings.seed, execution.length) % held.length]
  return { fn: 'complete', q, entries: [[pick, null]] }
}

/** A number from two others, without state, so that replays need none. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ b
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39)
  return (h ^ (h >>> 15)) >>> 0
}
