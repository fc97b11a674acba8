/** What a row of the table of functions says. */
import type { QueueName } from '../memory/place.ts'
import type { Side } from './siteFacts.ts'

/** What is done with the queue while a function runs; the first one that is on the stack counts. */
export const PHASES = ['completing', 'taking', 'getting', 'adding', 'kicking'] as const
export type Phase = (typeof PHASES)[number]

export interface FnFacts {
  /** In C; a pair if Linux 3.x and 6.x differ. */
  readonly name: string | readonly [old: string, modern: string]
  readonly side: Side
  readonly phase?: Phase
  /** Queue of the steps whose place says none. */
  readonly within?: QueueName
  /** Queue that a call of it begins with; for endpoints the one that their messages come from. */
  readonly begins?: QueueName
  /** A number if nothing is said. */
  readonly returns?: 'nothing' | 'boolean' | 'irq' | 'token' | 'endpoint' | 'channel'
}

type More = Omit<FnFacts, 'name' | 'side'>

const of =
  (side: Side, usual: More = {}) =>
  (name: FnFacts['name'], more: More = {}): FnFacts => ({ name, side, ...usual, ...more })

export const driver = of('driver')
export const remote = of('remote')
/** Time, signals and faults are neither side's, and no function of C. */
export const world = of('world', { returns: 'nothing' })
