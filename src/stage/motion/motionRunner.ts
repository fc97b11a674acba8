/** Decides how the motions of a step are played: how fast, in which direction, or hardly at all. */
import { lengthOf, type Motion } from '../../view/motion/motion.ts'
import type { Group } from '../drawing/parts.ts'
import { createOutgoingCopies } from './outgoingCopies.ts'
import { Player } from './player.ts'
import { isOneWay, isSlow, playMotion } from './playMotion.ts'

export interface PlayOptions {
  /** 1 is the pace of the design; above 4 nothing travels any more. */
  readonly speed: number
  /** The picture is the one before the step: values travel back. */
  readonly reverse: boolean
  /** Another step follows by itself: where nothing moves, leave time to read this one. */
  readonly playing: boolean
}

/** Above this speed things only flash. */
const FASTEST_TRAVEL = 4
const FLASH_MS = 80
/** Going back is quicker than going on. */
const BACK = 0.6
/** How long marks are left to be read where nothing moves, in ms. */
const READING = 1200

/** @param under layer that old looks lie in; @param over layer of what travels */
export function createMotionRunner(
  svg: SVGSVGElement,
  under: Group,
  over: Group,
  onIdle: (idle: boolean) => void,
) {
  const player = new Player(() => onIdle(true))
  const copies = createOutgoingCopies(svg, under)
  const system = matchMedia('(prefers-reduced-motion: reduce)')
  const isStill = () => system.matches || svg.closest('[data-motion="off"]') !== null

  const settle = () => {
    player.settle()
    copies.clear()
    onIdle(true)
  }
  return {
    settle,
    /** @param draw draws the picture; called between the keeping of old looks and the first motion */
    perform(
      motions: readonly Motion[],
      { speed, reverse, playing }: PlayOptions,
      draw: () => void,
    ) {
      player.settle()
      copies.clear()
      const still = isStill()
      const played = still ? [] : timed(motions, speed, reverse)
      copies.keep(
        played.flatMap((m) => (m.is === 'change' ? m.keys : m.is === 'roll' ? [m.key] : [])),
      )
      draw()
      const context = { svg, travel: over, copies, reverse }
      for (const m of played) playMotion(player, context, m)
      if (still && playing && motions.length > 0)
        player.run(
          { delay: 0, duration: READING / speed },
          () => {},
          () => {},
        )
      onIdle(!player.busy)
    },
  }
}

/** Things that a motion of their own takes to their new look, so that they do not dissolve too. */
const ownKeys = (motions: readonly Motion[]): Set<string> =>
  new Set(motions.flatMap((m) => (m.is === 'roll' || m.is === 'morph' ? [m.key] : [])))

/** The motions at a speed and in a direction. */
function timed(motions: readonly Motion[], speed: number, reverse: boolean): Motion[] {
  const own = ownKeys(motions)
  const fast = speed > FASTEST_TRAVEL
  const whole = lengthOf(motions)
  const pace = (reverse ? BACK : 1) / speed
  return motions.flatMap((m): Motion[] => {
    if ((fast && isSlow(m)) || (reverse && isOneWay(m))) return []
    const at = reverse ? whole - m.delay - m.duration : m.delay
    const time = fast
      ? { delay: 0, duration: Math.min(FLASH_MS, m.duration / speed) }
      : { delay: at * pace, duration: m.duration * pace }
    if (m.is !== 'change' || fast) return [{ ...m, ...time }]
    return [{ ...m, ...time, keys: m.keys.filter((key) => !own.has(key)) }]
  })
}
