/** The links of a chain that the stage leaves out because there are too many of their kind. */

import { slotLink } from '../stage/geometry/links.ts'
import type { LinkScene, Scene } from '../stage/marks/types.ts'
import type { Chain } from './related.ts'

/** From each live slot of the chain to its row, where both are drawn and no line is yet. */
export function chainLinks(scene: Scene, { head, names }: Chain): LinkScene[] {
  const row = scene.table.rows.find((r) => r.index === head)
  if (!row || scene.short) return []
  const drawn = new Set(scene.links.map((l) => l.key))
  return [scene.avail, scene.used].flatMap(({ name, num, slots }) =>
    slots
      .filter((s) => (s.live || s.hatched) && names.has(`${name}.ring[${s.slot}]`))
      .map((s) => ({
        key: `link.${name}.${s.slot}`,
        look: s.look,
        hot: false,
        ...slotLink(name, num, s.slot, row.y + row.height / 2, false),
      }))
      .filter((link) => !drawn.has(link.key)),
  )
}
