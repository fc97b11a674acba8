import type { Move } from '../../store/state.ts'
import type { Frame, Layout } from '../../store/types.ts'
import { choreograph, type Motion } from '../../view/motion/choreograph.ts'
import type { Picture } from '../../view/stage/layOut.ts'

export interface Shown {
  readonly frame: Frame
  /** Another layout is another world: nothing moves from one to the other. */
  readonly layout: Layout
  readonly picture: Picture
}

const NONE = { motions: [] as readonly Motion[], reverse: false }

/** Motions from one moment to the next: of one step forward or back, and of nothing else. */
export function motionsBetween(before: Shown | null, after: Shown, move: Move) {
  if (!before || move === 'jump' || before.layout !== after.layout) return NONE
  // The other queue is another picture.
  if (before.picture.queue !== after.picture.queue) return NONE
  const { cursor } = after.frame
  if (cursor === before.frame.cursor + 1 && after.frame.step)
    return { motions: choreograph(after.frame.step, before.picture, after.picture), reverse: false }
  if (cursor === before.frame.cursor - 1 && before.frame.step)
    return { motions: choreograph(before.frame.step, after.picture, before.picture), reverse: true }
  return NONE
}
