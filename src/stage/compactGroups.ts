/** The groups of a stage that is drawn after a plan: dials in their places, the rest short. */

import { PLANS, type Plan, type PlanName, transformOf } from '../view/stage/geometry/stageLayout.ts'
import type { Groups } from './desktopGroups.ts'
import { createShort } from './drawing/compact.ts'
import { createMap } from './drawing/map.ts'
import { type Group, group, path, rect } from './drawing/parts.ts'
import { createWire } from './drawing/wires.ts'

/** The plan of a name; null if the stage is drawn whole. */
export const planOf = (name: PlanName): Plan | null => (name === 'whole' ? null : PLANS[name])

export function createShortGroups(plan: Plan, body: Group, clip: string): Groups {
  const short = createShort(body, clip)
  const map = createMap(
    group(body, 'placed-map').attr('transform', transformOf(plan.table.long.map)),
  )
  const kick = plan.wires ? createWire(body, 'wire.kick') : null
  const interrupt = plan.wires ? createWire(body, 'wire.interrupt') : null
  return {
    update(scene) {
      short.update(scene.short?.pieces ?? [])
      map.update(scene.table.map)
      kick?.update(scene.kick)
      interrupt?.update(scene.interrupt)
    },
  }
}

/** Shores above and below go on this far, for a page that is wider than the stage. */
const BEYOND = 200

/** Shores and island. */
export function drawShortGround(g: Group, { shores, island, width }: Plan): void {
  const { driver, remote } = shores
  const aside = driver.width < width
  const whole = (y: number, height: number) => ({
    x: -BEYOND,
    y,
    width: width + 2 * BEYOND,
    height,
  })
  if (aside) {
    rect(g, 'shore', driver, 0)
    rect(g, 'shore', remote, 0)
    const [left, right] = [driver.width + 0.5, remote.x - 0.5]
    path(g, 'bank', `M${left} 0V${driver.height}M${right} 0V${driver.height}`)
  } else {
    rect(g, 'shore', whole(driver.y, driver.height), 0)
    rect(g, 'shore', whole(remote.y, remote.height), 0)
    rect(g, 'panel', whole(0, driver.y), 0)
    path(g, 'bank', `M${-BEYOND} ${driver.y - 0.5}H${width + BEYOND}`)
  }
  rect(group(g, 'island'), 'panel', island, 10)
}
