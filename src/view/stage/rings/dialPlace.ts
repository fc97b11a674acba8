/** How a dial is drawn in a layout: where it is put, and how large its words and pins are there. */
import type { DialName } from '../geometry/stage.ts'
import { LEAST_TEXT, putAt, type StageLayout, unplace } from '../geometry/stageLayout.ts'

export type DialPlace = ReturnType<typeof dialPlace>

/** On the desktop: between the island's edge and the table. */
const EDGES = { avail: [176, 432], used: [634, 904] } as const

export function dialPlace(stageLayout: StageLayout, name: DialName) {
  const { dials, grow, island, small, afar } = stageLayout
  const place = dials[name]
  const local = (x: number) => unplace(place, { x, y: 0 }).x
  const middle = local(island.x + island.width / 2)
  const edges = {
    avail: [local(island.x + 2), middle],
    used: [middle, local(island.x + island.width - 2)],
  } as const
  return {
    /** Its marks are in the units of the desktop layout; in any other it is put here. */
    place: putAt(place),
    /** It leaves out what has no room, and its numbers and pins are larger than its scale. */
    small,
    /** A phone has no room for the lens of a long ring. */
    lens: !stageLayout.stacked,
    afar,
    grow,
    /** From where to where a long pin may reach, in the units of the dial. */
    edge: small ? edges[name] : EDGES[name],
    /** Size of a text: never so small that it could not be read. */
    size: (size: number) => (small ? Math.max(size, LEAST_TEXT / place.k) : size),
  }
}
