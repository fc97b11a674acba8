/** What decides whether an act is possible: bytes, and what everybody is doing. */
import { irqActor, remoteTaskActor } from '../core/machine/actors.ts'
import type { ActorState } from '../core/machine/interpreter.ts'
import type { Layout, QueueLayout } from '../core/memory/layout.ts'
import type { Memory } from '../core/memory/memory.ts'
import { Vdev } from '../core/memory/worldState.ts'
import type { Bounds } from './bounds.ts'

/** Queues of rpmsg, as Linux calls them: it receives on one and sends on the other. */
export const RVQ = 0
export const SVQ = 1

/** What decides whether an act is possible; the session and the page both have it. */
export interface ActFacts {
  readonly memory: Memory
  readonly layout: Layout
  /** Messages to the remote so far. */
  readonly messages: number
  /** Of all actors. */
  readonly states: readonly ActorState[]
  /** What cannot be done here. */
  readonly bounds: Bounds
}

/** The same for a page, which has a frame and the memory at it. */
export const factsAt = (
  frame: {
    readonly messages: number
    readonly actors: readonly { readonly state: ActorState }[]
    readonly bounds: Bounds
  },
  { memory, layout }: Pick<ActFacts, 'memory' | 'layout'>,
): ActFacts => ({
  memory,
  layout,
  messages: frame.messages,
  states: frame.actors.map(({ state }) => state),
  bounds: frame.bounds,
})

/** Has the driver published what the remote has not taken, as a side sees the queue? */
export function hasAvailable({ memory }: ActFacts, { vring, lastAvailIdx }: QueueLayout): boolean {
  return memory.peek(vring.availIdx) !== memory.load(lastAvailIdx)
}

/** Has a fault stopped the remote from looking at this queue? */
export const isStopped = ({ memory }: ActFacts, { fault }: QueueLayout): boolean =>
  memory.load(fault.stopConsuming) !== 0

/** A thread of the remote that is idle and may sleep, or -1. */
export function idleTask({ layout: { scenario }, states }: ActFacts): number {
  for (let i = 0; i < scenario.remoteTasks; i++)
    if (states[remoteTaskActor(scenario, i)] === 'idle') return remoteTaskActor(scenario, i)
  return -1
}

/** First sender without a call, or -1. */
export const idleSender = ({ layout, states }: ActFacts): number =>
  states.slice(0, layout.scenario.senders).indexOf('idle')

/** Has the remote something to send from? The textbook one needs nothing. */
export function hasEndpoint({ memory, layout: { remote } }: ActFacts): boolean {
  if (!remote) return true
  const { endpoints } = remote.state
  return Array.from({ length: endpoints.size }).some((_, row) => memory.load(endpoints.handle(row)))
}

/** Has the virtio device no driver: was it removed, or did probe fail? */
export const isGone = ({ memory, layout }: Pick<ActFacts, 'memory' | 'layout'>): boolean =>
  memory.load(layout.vdev) === Vdev.gone

/** Is a sender or the handler in the middle of a call, and can go on? */
export const someoneInside = ({ layout: { scenario }, states }: ActFacts): boolean =>
  states.slice(0, irqActor(scenario) + 1).some((state) => state !== 'idle' && state !== 'stopped')
