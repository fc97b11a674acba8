/** What happens by itself, and what would be the next sensible thing to do. */
import { irqActor, remoteActor } from '../core/actors.ts'
import type { Call } from '../core/call.ts'
import type { Play } from './play.ts'
import type { Settings, Suggestion } from './protocol.ts'

/** Queue that rpmsg sends on. */
export const SVQ = 1
/** How many buffers an out-of-order remote keeps before it begins to complete some. */
const APPETITE = 3

/** Heads that the remote holds, oldest first. */
export function heldHeads(play: Play): number[] {
  const q = play.layout.queues[SVQ]
  const { memory } = play.machine
  const held: [order: number, head: number][] = []
  for (let head = 0; head < q.vring.num; head++) {
    const order = memory.load(q.held(head))
    if (order) held.push([order, head])
  }
  return held.sort((a, b) => a[0] - b[0]).map(([, head]) => head)
}

export function hasAvailable(play: Play): boolean {
  const q = play.layout.queues[SVQ]
  const { memory } = play.machine
  return memory.load(q.vring.availIdx) !== memory.load(q.lastAvailIdx)
}

/** Senders that sleep now. */
export function sleepers(play: Play): number[] {
  const out: number[] = []
  for (let a = 0; a < play.scenario.senders; a++)
    if (play.machine.state(a) === 'asleep') out.push(a)
  return out
}

/** Is there a buffer that get_a_tx_buf would find? */
function canSend(play: Play): boolean {
  const { memory } = play.machine
  const q = play.layout.queues[SVQ]
  return (
    memory.load(play.layout.lastSbuf) < play.scenario.buffers ||
    memory.load(q.vring.usedIdx) !== memory.load(q.lastUsedIdx)
  )
}

/** What Step would do at the cursor. `recent`: the actor of the last step. */
export function suggest(play: Play, recent: number): Suggestion {
  const { machine, scenario } = play
  if (play.cursor < play.length) return { do: 'redo' }
  const irq = irqActor(scenario)
  if (machine.runnable(irq)) return { do: 'step', actor: irq }
  if (recent >= 0 && machine.runnable(recent)) return { do: 'step', actor: recent }
  for (let a = 0; a < machine.actors.length; a++)
    if (machine.runnable(a)) return { do: 'step', actor: a }
  const held = heldHeads(play)
  const waiting = sleepers(play).length > 0
  if (hasAvailable(play)) {
    if (play.lives.publishedUpTo > play.lives.rungFor) return { do: 'kick', q: SVQ }
    return { do: 'take', q: SVQ }
  }
  if (held.length > 0) return { do: 'complete', q: SVQ, head: held[0] }
  if (waiting) return { do: 'time' }
  return { do: 'send' }
}

/**
 * What an automatic remote does next; null: nothing. It looks at the ring only when the
 * doorbell rang for what is in it.
 */
export function autoRemote(play: Play, settings: Settings): Call | null {
  if (settings.remote === 'hand' || play.machine.actors[remoteActor(play.scenario)].call)
    return null
  const held = heldHeads(play)
  const rung = play.lives.rungFor >= play.lives.publishedUpTo
  const more = rung && hasAvailable(play)
  if (settings.remote === 'inOrder') {
    if (held.length > 0) return { fn: 'complete', q: SVQ, entries: [[held[0], null]] }
    return more ? { fn: 'take', q: SVQ } : null
  }
  if (more) return { fn: 'take', q: SVQ }
  const starved = held.length > 0 && (sleepers(play).length > 0 || !canSend(play))
  if (held.length <= APPETITE && !starved) return null
  const pick = held[mix(settings.seed, play.length) % held.length]
  return { fn: 'complete', q: SVQ, entries: [[pick, null]] }
}

/** A number from two others, without state, so that replays need none. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ b
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39)
  return (h ^ (h >>> 15)) >>> 0
}

/** First sender without a call, or -1. */
export function idleSender(play: Play): number {
  for (let a = 0; a < play.scenario.senders; a++) if (!play.machine.actors[a].call) return a
  return -1
}
