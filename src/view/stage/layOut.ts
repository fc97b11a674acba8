/** Where everything on the stage is drawn, in each layout. */
import type { StageModel } from '../model/stageModel.ts'
import { PLANS, type PlanName } from './geometry/stageLayout.ts'
import { type Group, type Layers, type Part, stack } from './marks/mark.ts'
import type { DrawerHandle } from './memory/drawer.ts'
import { type MemoryPlaces, memory } from './memory/memory.ts'
import { dials } from './rings/dial.ts'
import type { Button } from './shores/buttons.ts'

export interface LaidOut {
  readonly layers: Layers
  /** Those of indirect tables. */
  readonly handles: readonly Button[]
  /** Links that only a chain which is lit up shows. */
  readonly spareLinks: readonly Group[]
}

/**
 * @param around what stands around the rings
 * @param places where the things in memory are, in this layout
 */
export function layOut(
  model: StageModel,
  layout: PlanName,
  around: Part,
  places: MemoryPlaces,
): LaidOut {
  const plan = layout === 'whole' ? null : PLANS[layout]
  const { parts, spareLinks, handles } = memory(model, plan, places)
  const layers = stack([around, dials(model, layout), ...parts])
  return { layers, spareLinks, handles: handles.map(handleOf) }
}

const handleOf = ({ head, choice, ...handle }: DrawerHandle): Button => ({
  ...handle,
  key: `control.drawer.${head}`,
  side: 'driver',
  look: 'handle',
  text: '',
  brief: '',
  hint: '',
  urged: false,
  action: { name: 'drawer', choice },
})
