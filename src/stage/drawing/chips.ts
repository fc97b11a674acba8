/** Chips with the number of a descriptor, and capsules that say `old → new`. */
import { monoWidth } from '../../view/stage/geometry/text.ts'
import type { CapsuleScene, ChipScene } from '../../view/stage/marks/markTypes.ts'
import { type Group, group, path, rect, text } from './parts.ts'

/** @param halo a ground of the panel's colour around it, for a chip that lies on a line */
export function drawChip(parent: Group, c: ChipScene, halo = false): Group {
  const g = group(parent, 'id-chip')
    .attr('data-owner', c.look)
    .attr('data-hatched', c.hatched ? '' : null)
    .attr('data-live', c.live ? '' : null)
  if (halo)
    rect(g, 'halo', { x: c.x - 2.5, y: c.y - 2.5, width: c.width + 5, height: c.height + 5 }, 10)
  rect(g, 'fill', c, 8)
  const size = c.height < 21 ? 12 : 12.5
  text(g, c.x + c.width / 2, c.y + c.height / 2 + size * 0.35, c.text, {
    size,
    weight: 700,
    anchor: 'middle',
    look: 'mono on',
  })
  return g
}

export function drawCapsule(parent: Group, c: CapsuleScene): Group {
  const g = group(parent, 'capsule')
  const { size } = c
  const base = c.y + c.height / 2 + size * 0.36
  rect(g, 'ground', c, c.height / 2)
  const x = c.x + size * 0.7
  text(g, x, base, c.before, { size, look: 'mono before' })
  const from = x + monoWidth(c.before, size) + size * 0.32
  const arm = size * 0.25
  path(
    g,
    'to',
    `M${from} ${base - size * 0.36}h${size * 0.62}m${-arm} ${-arm}l${arm} ${arm}l${-arm} ${arm}`,
  )
  text(g, from + size * 1.05, base, c.after, { size, weight: 700, look: 'mono after' })
  return g
}
