/** The groups of a stage that is drawn after a plan: dials in their places, the rest short. */

import { PLANS, type Plan, type PlanName, transformOf } from '../view/stage/geometry/stageLayout.ts'
import type { Groups } from './desktopGroups.ts'
import { createShort } from './drawing/compact.ts'
import { createMap } from './drawing/map.ts'
import { type Group, group } from './drawing/parts.ts'

/** The plan of a name; null if the stage is drawn whole. */
export const planOf = (name: PlanName): Plan | null => (name === 'whole' ? null : PLANS[name])

export function createShortGroups(plan: Plan, body: Group): Groups {
  const short = createShort(body)
  const map = createMap(
    group(body, 'placed-map').attr('transform', transformOf(plan.table.long.map)),
  )
  return {
    update(scene) {
      short.update(scene.short?.pieces ?? [])
      map.update(scene.table.map)
    },
  }
}
