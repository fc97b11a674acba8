/** Play: one step, wait for the stage and for the beat, the next step; never two in flight. */
import type { Frame, Granularity } from '../protocol/protocol.ts'
import { stopAt } from '../protocol/stops.ts'

export const SPEEDS = [0.5, 1, 2, 4, 8, 16] as const
export type Speed = (typeof SPEEDS)[number]

/** Length of one step at speed 1, in ms. */
export const BEAT_MS = 480
/** Above this speed steps are too short to follow, and functions become the unit. */
const FASTEST_STEPS = 8

/** What one beat of playing does, and how long it lasts in ms. */
export function beat(speed: Speed, by: Granularity): { by: Granularity; ms: number } {
  if (speed <= FASTEST_STEPS || by !== 'step') return { by, ms: BEAT_MS / speed }
  return { by: 'function', ms: (4 * BEAT_MS) / speed }
}

/** True while something runs by itself or was recorded; a person decides the rest. */
export const runsOn = (frame: Frame | null): boolean =>
  frame?.suggestion.name === 'redo' || frame?.suggestion.name === 'run'

export interface Player {
  playing(): boolean
  frame(): Frame | null
  /** Carries out one beat and answers the milliseconds that it lasts at least. */
  advance(): Promise<number>
  stageIdle(): Promise<void>
  /** `ended`: nothing goes on by itself any more. */
  stop(ended: boolean): void
}

/** Plays until the person stops it, a breakpoint is met or a stop is reached, or nothing runs by itself any more. */
export async function playOn(player: Player, wait: (ms: number) => Promise<void>): Promise<void> {
  while (player.playing() && runsOn(player.frame())) {
    const ms = await player.advance()
    await Promise.all([player.stageIdle(), wait(ms)])
    const frame = player.frame()
    if (frame && (frame.met.length > 0 || stopAt(frame.stops, frame.cursor)))
      return player.stop(false)
  }
  player.stop(player.playing())
}
