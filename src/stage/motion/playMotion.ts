/** Performs motions: one small performer for each kind, all on the clock of a player. */
import type { Motion } from '../../view/motion/motion.ts'
import { appear, change, roll, type } from './dissolves.ts'
import type { Of, Theatre } from './motionContext.ts'
import { blink, morph, pop, pulse, shake, sweep, travel } from './travels.ts'

interface Kind<K extends Motion['is']> {
  play(theatre: Theatre, m: Of<K>): void
  /** Left out when there is no time for it. */
  readonly slow?: true
  /** Means nothing backwards: the old look is simply there again. */
  readonly oneWay?: true
}

const KINDS: { readonly [K in Motion['is']]: Kind<K> } = {
  travel: { play: travel, slow: true },
  change: { play: change },
  appear: { play: appear, oneWay: true },
  roll: { play: roll, slow: true },
  morph: { play: morph, slow: true },
  sweep: { play: sweep, slow: true, oneWay: true },
  pulse: { play: pulse, slow: true },
  blink: { play: blink, oneWay: true },
  pop: { play: pop, slow: true, oneWay: true },
  shake: { play: shake, slow: true, oneWay: true },
  type: { play: type, slow: true, oneWay: true },
}

export const isSlow = (m: Motion): boolean => KINDS[m.is].slow ?? false
export const isOneWay = (m: Motion): boolean => KINDS[m.is].oneWay ?? false

export function playMotion<K extends Motion['is']>(theatre: Theatre, m: Of<K>): void {
  const kind: Kind<K> = KINDS[m.is as K]
  kind.play(theatre, m)
}
