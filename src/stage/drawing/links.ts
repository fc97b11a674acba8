/** Lines with arrow heads, and the links from slots to rows. */
import type { Arrow } from '../../view/stage/geometry/links.ts'
import type { LinkScene, Scene } from '../../view/stage/marks/types.ts'
import { type Group, group, ifChanged, joinGroups, path, redraw } from './parts.ts'

/**
 * A line and its head. The head is a shape of its own and no marker, because markers that take
 * the colour of their line are not drawn everywhere.
 */
export function arrow(g: Group, a: Arrow, size: 'small' | 'normal' = 'normal'): void {
  const k = size === 'small' ? 6.5 / 8 : 9 / 8
  const turn = (a.angle * 180) / Math.PI
  path(g, 'line', a.d)
  path(g, 'head', `M${-3.2 * k} ${6.2 * k}L0 ${-0.5 * k}L${3.2 * k} ${6.2 * k}Z`).attr(
    'transform',
    `translate(${a.tip.x} ${a.tip.y}) rotate(${turn})`,
  )
}

export interface Links {
  update(scene: Scene): void
}

export function createLinks(parent: Group): Links {
  const links = group(parent, 'links')
  const buffer = group(parent, 'link hot-buffer').attr('data-key', 'link.buffer')
  return {
    update(scene) {
      joinGroups(links, scene.links, drawLink)
      ifChanged(buffer.node()!, scene.bufferLink, () => {
        redraw(buffer).attr('data-owner', scene.bufferLink?.look ?? null)
        if (scene.bufferLink) arrow(buffer, scene.bufferLink)
      })
    },
  }
}

function drawLink(g: Group, l: LinkScene): void {
  redraw(g)
    .attr('class', l.hot ? 'link hot' : 'link')
    .attr('data-owner', l.look)
  path(g, 'halo', l.d)
  arrow(g, l)
}
