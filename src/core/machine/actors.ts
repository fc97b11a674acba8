/** Who can act: sender threads, the interrupt handler, the remote, the clock, a person's hand. */
import type { Scenario } from './scenario.ts'

/** Index of the actor that runs vring_interrupt. */
export const irqActor = (s: Scenario): number => s.senders
export const remoteActor = (s: Scenario): number => s.senders + 1
export const clockActor = (s: Scenario): number => s.senders + 2
/** Index of the actor for driver functions that are called by hand. */
export const handActor = (s: Scenario): number => s.senders + 3
/** Thread `i` of the remote; its notifications run in {@link remoteActor}. */
export const remoteTaskActor = (s: Scenario, i: number): number => s.senders + 4 + i
export const actorCount = (s: Scenario): number => s.senders + 4 + s.remoteTasks

/** What an actor is. A `task` is a thread of the remote beside its notifications. */
export type ActorRole = 'sender' | 'irq' | 'remote' | 'clock' | 'hand' | 'task'

export const actorRole = (s: Scenario, actor: number): ActorRole =>
  actor < s.senders
    ? 'sender'
    : ((['irq', 'remote', 'clock', 'hand'] as const)[actor - s.senders] ?? 'task')

export function actorName(s: Scenario, actor: number): string {
  const role = actorRole(s, actor)
  if (role === 'sender') return `sender${actor + 1}`
  return role === 'task' ? `remoteTask${actor - s.senders - 3}` : role
}

/** The side that an actor works for; the clock works for neither. */
export function sideOfActor(s: Scenario, actor: number): 'driver' | 'remote' | 'none' {
  if (actor <= irqActor(s) || actor === handActor(s)) return 'driver'
  return actor === clockActor(s) ? 'none' : 'remote'
}
