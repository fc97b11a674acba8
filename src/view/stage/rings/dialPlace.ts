/** How a dial is drawn in a layout: where it is put, and how large its words and pins are there. */
import type { DialName } from '../geometry/stage.ts'
import { LEAST_TEXT, PLANS, type Place, type PlanName, unplace } from '../geometry/stageLayout.ts'

export interface DialPlace {
  /** Its marks are in the units of the desktop layout; in any other it is put here. */
  readonly place?: Place
  /** Drawn small: it leaves out what has no room, and its numbers and pins are larger than its scale. */
  readonly small: boolean
  /** A phone has no room for the lens of a long ring. */
  readonly lens: boolean
  readonly grow: { readonly text: number; readonly pin: number }
  /** From where to where a long pin may reach, in the units of the dial. */
  readonly edge?: readonly [low: number, high: number]
  /** Size of a text: never so small that it could not be read. */
  size(size: number): number
}

const DESKTOP: DialPlace = {
  small: false,
  lens: true,
  grow: { text: 1, pin: 1 },
  size: (size) => size,
}

export function dialPlace(layout: PlanName, name: DialName): DialPlace {
  if (layout === 'whole') return DESKTOP
  const { dials, grow, island } = PLANS[layout]
  const place = dials[name]
  const local = (x: number) => unplace(place, { x, y: 0 }).x
  const middle = local(island.x + island.width / 2)
  return {
    place,
    small: true,
    lens: layout !== 'phone',
    grow,
    edge:
      name === 'avail'
        ? [local(island.x + 2), middle]
        : [middle, local(island.x + island.width - 2)],
    size: (size) => Math.max(size, LEAST_TEXT / place.k),
  }
}
