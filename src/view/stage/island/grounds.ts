/** What everything stands on: shores, banks and the island. */
import type { Rect } from '../geometry/stage.ts'
import type { StageLayout } from '../geometry/stageLayout.ts'
import type { Mark } from '../marks/mark.ts'
import { path, rect } from '../marks/shapes.ts'

export function grounds(stageLayout: StageLayout): Mark[] {
  const { width, shores, strip } = stageLayout
  const { driver, remote } = shores
  const island: Mark = {
    is: 'group',
    look: 'island',
    marks: [rect(stageLayout.island, 10, 'panel')],
  }
  if (!strip) {
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
const BEYOND = 400

const beyond = (r: Rect): Rect => ({ ...r, x: r.x - BEYOND, width: r.width + 2 * BEYOND })
