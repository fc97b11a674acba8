/** What a question about a step is about. Small: also asked by whoever only hides the answer. */
import type { KindName } from '../../core/machine/op.ts'
import type { SiteName } from '../../core/machine/sites.ts'
import type { PlaceOf } from '../../core/memory/place.ts'
import type { Lookahead, StepInfo } from '../../protocol/protocol.ts'

export type QuestionKind = 'barrier' | 'next' | 'length' | 'signal' | 'place' | 'value'

const WRITES = new Set<KindName>(['store', 'rmw', 'lock', 'unlock', 'tick'])
/** Of places with two values there are no three answers. */
const TWO_VALUES = new Set<PlaceOf>(['vq.broken', 'vq.event_triggered', 'remote.held'])
/** Steps that read what the other side wishes, and the bell that they decide about. */
export const SIGNALS: Readonly<Partial<Record<SiteName, 'kick' | 'interrupt'>>> = {
  'kick.flags': 'kick',
  'kick.event': 'kick',
  'done.flags': 'interrupt',
  'done.event': 'interrupt',
}

export const skippedBarrier = (site: SiteName): boolean => site === 'fault.skipWmb'

export function kindOf(step: StepInfo, { steps, ends }: Lookahead): QuestionKind {
  const { kind, place, site, does } = step
  if (kind === 'barrier' || skippedBarrier(site)) return 'barrier'
  if (does === 'strikes' || does === 'heals' || !place) return 'next'
  if (kind === 'copy' || kind === 'read') return 'length'
  // Whether it rings is no question while nobody knows yet what comes of it.
  if (kind === 'load') return SIGNALS[site] && (steps[1] || ends) ? 'signal' : 'place'
  if (!WRITES.has(kind)) return 'next'
  return TWO_VALUES.has(place.of) ? 'place' : 'value'
}
