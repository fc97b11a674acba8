/** Where everything on the stage is drawn, in each layout. */

import type { Hides } from '../model/remoteVisibility.ts'
import type { SceneContext } from '../moment/context.ts'
import type { PlanName } from './geometry/stageLayout.ts'
import { type Layers, stack } from './marks/mark.ts'

/** @param hides what the remote cannot know of, if the stage is seen with its eyes */
export function layOut(_cx: SceneContext, _layout: PlanName, _hides: Hides | null): Layers {
  return stack([])
}
