import { STAGE } from '../../../view/stage/geometry/stage.ts'
import type { PlanName } from '../../../view/stage/geometry/stageLayout.ts'

/** Caption and foot, at their lowest. */
const ROUND = 92
/** Below this scale the words of the whole stage are smaller than those of a short one. */
const LEAST = 0.72

/** What of the stage is drawn on a slide of a size: the whole of it, unless nobody could read it. */
export function planFor(width: number, height: number): PlanName {
  if (width === 0) return 'whole'
  if (Math.min(width / STAGE.width, (height - ROUND) / STAGE.height) >= LEAST) return 'whole'
  return width < 560 ? 'phone' : 'embed'
}
