/** Where everything on the stage is drawn, in each layout. */

import type { StageModel } from '../model/stageModel.ts'
import type { PlanName } from './geometry/stageLayout.ts'
import { type Layers, type Part, stack } from './marks/mark.ts'
import { dials } from './rings/dial.ts'

/** @param around what stands around the rings */
export function layOut(model: StageModel, layout: PlanName, around: Part): Layers {
  return stack([around, dials(model, layout)])
}
