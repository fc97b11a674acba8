/** What a question about a step is about. Small: also asked by whoever only hides the answer. */
import type { Peeked, StepInfo } from '../../protocol/protocol.ts'

export type QuestionKind = 'barrier' | 'next' | 'length' | 'signal' | 'place' | 'value'

const WRITES = new Set(['store', 'rmw', 'lock', 'unlock', 'tick'])
/** Of places with two values there are no three answers. */
const TWO_VALUES = /\.(broken|event_triggered)$|^remote\.held\[/
/** Steps that read what the other side wishes, and the bell that they decide about. */
export const SIGNALS: Readonly<Record<string, 'kick' | 'interrupt'>> = {
  'kick.flags': 'kick',
  'kick.event': 'kick',
  'done.flags': 'interrupt',
  'done.event': 'interrupt',
}

export const skippedBarrier = (site: string): boolean => site === 'fault.skipWmb'

export function kindOf({ kind, name, site }: StepInfo, { steps, ends }: Peeked): QuestionKind {
  if (kind === 'barrier' || skippedBarrier(site)) return 'barrier'
  if (site.startsWith('fault.') || name === '') return 'next'
  if (kind === 'copy' || kind === 'read') return 'length'
  // Whether it rings is no question while nobody knows yet what comes of it.
  if (kind === 'load') return SIGNALS[site] && (steps[1] || ends) ? 'signal' : 'place'
  if (!WRITES.has(kind)) return 'next'
  return TWO_VALUES.test(name) ? 'place' : 'value'
}
