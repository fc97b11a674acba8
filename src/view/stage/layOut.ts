/** Where everything on the stage is drawn, in each layout. */

import type { StageModel } from '../model/stageModel.ts'
import type { PlanName } from './geometry/stageLayout.ts'
import { type Layers, stack } from './marks/mark.ts'
import { dials } from './rings/dial.ts'

export function layOut(model: StageModel, layout: PlanName): Layers {
  return stack([dials(model, layout)])
}
