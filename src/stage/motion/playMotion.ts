/** Performs motions: one small performer for each kind, all on the clock of a player. */
import { easeCubicOut, easeLinear } from 'd3'
import type { Motion } from '../../view/motion/motion.ts'
import { appear, change, roll, type } from './dissolves.ts'
import type { MotionContext, Of, Played } from './motionContext.ts'
import type { Player, Spell } from './player.ts'
import { blink, morph, pop, pulse, shake, sweep, travel } from './travels.ts'

interface Kind<K extends Motion['is']> {
  play(context: MotionContext, m: Of<K>): Played
  readonly ease?: Spell['ease']
  /** Left out when there is no time for it. */
  readonly slow?: true
  /** Means nothing backwards: the old look is simply there again. */
  readonly oneWay?: true
}

const KINDS: { readonly [K in Motion['is']]: Kind<K> } = {
  travel: { play: travel, slow: true },
  change: { play: change, ease: easeCubicOut },
  appear: { play: appear, ease: easeCubicOut, oneWay: true },
  roll: { play: roll, slow: true },
  morph: { play: morph, slow: true },
  sweep: { play: sweep, slow: true, oneWay: true },
  pulse: { play: pulse, slow: true },
  blink: { play: blink, ease: easeLinear, oneWay: true },
  pop: { play: pop, ease: easeCubicOut, slow: true, oneWay: true },
  shake: { play: shake, ease: easeLinear, slow: true, oneWay: true },
  type: { play: type, ease: easeLinear, slow: true, oneWay: true },
}

export const isSlow = (m: Motion): boolean => KINDS[m.is].slow ?? false
export const isOneWay = (m: Motion): boolean => KINDS[m.is].oneWay ?? false

export function playMotion<K extends Motion['is']>(
  player: Player,
  context: MotionContext,
  m: Of<K>,
) {
  const kind: Kind<K> = KINDS[m.is as K]
  const played = kind.play(context, m)
  if (played) player.run({ ...m, ease: kind.ease }, played.tick, played.end)
}
