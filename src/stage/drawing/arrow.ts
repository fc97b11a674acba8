/** Lines with arrow heads. */
import type { Arrow } from '../../view/stage/geometry/links.ts'
import { type Group, path } from './parts.ts'

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
