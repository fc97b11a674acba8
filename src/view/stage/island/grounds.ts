/** What everything stands on: shores, banks and the island. */
import { ISLAND, type Rect, SHORE, STAGE } from '../geometry/stage.ts'
import type { Plan } from '../geometry/stageLayout.ts'
import type { Mark } from '../marks/mark.ts'
import { path, rect } from '../marks/shapes.ts'

/** @param plan null: desktop */
export function shoreBox(side: 'driver' | 'remote', plan: Plan | null): Rect {
  if (plan) return plan.shores[side]
  const x = side === 'driver' ? 0 : STAGE.width - SHORE
  return { x, y: 0, width: SHORE, height: STAGE.height }
}

export function grounds(plan: Plan | null): Mark[] {
  const [driver, remote] = [shoreBox('driver', plan), shoreBox('remote', plan)]
  const { width } = plan ?? STAGE
  const island: Mark = {
    is: 'group',
    look: 'island',
    marks: [rect(plan?.island ?? ISLAND, 10, 'panel')],
  }
  if (driver.width < width) {
    const banks = [driver.width + 0.5, remote.x - 0.5].map((x) => `M${x} 0V${driver.height}`)
    return [
      rect(driver, 0, 'shore'),
      rect(remote, 0, 'shore'),
      path(banks.join(''), 'bank'),
      island,
    ]
  }
  // The legend stands above the driver's shore.
  const above = { ...driver, y: 0, height: driver.y }
  return [
    rect(beyond(driver), 0, 'shore'),
    rect(beyond(remote), 0, 'shore'),
    rect(beyond(above), 0, 'panel'),
    path(`M${-BEYOND} ${driver.y - 0.5}H${width + BEYOND}`, 'bank'),
    island,
  ]
}

/** Shores above and below go on this far, for a page that is wider than the stage. */
const BEYOND = 200

const beyond = (r: Rect): Rect => ({ ...r, x: r.x - BEYOND, width: r.width + 2 * BEYOND })
