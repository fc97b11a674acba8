/** The shape that goes with each state's colour, so that colour is never alone. */
import type { Look } from '../../view/stage/marks/markTypes.ts'
import { type Group, group, path } from './parts.ts'

const circle = (r: number): string => `M0 ${-r}A${r} ${r} 0 1 1 0 ${r}A${r} ${r} 0 1 1 0 ${-r}Z`

/** Draws the mark of `look` around (x, y); `s` is half its height. */
export function glyph(parent: Group, x: number, y: number, s: number, look: Look): Group {
  const g = group(parent, 'glyph')
    .attr('data-owner', look)
    .attr('transform', `translate(${x} ${y})`)
  switch (look) {
    case 'free':
      path(g, 'hollow', circle(s - 0.75))
      break
    case 'filling': {
      const r = s - 0.75
      path(g, 'hollow half', circle(r))
      path(g, 'solid', `M0 ${-r}A${r} ${r} 0 0 0 0 ${r}Z`)
      break
    }
    case 'published':
      path(g, 'solid', `M${-0.75 * s} ${-s}L${s} 0L${-0.75 * s} ${s}Z`)
      break
    case 'inFlight': {
      const h = 0.88 * s
      path(g, 'solid', `M${-h} ${-h}H${h}V${h}H${-h}Z`)
      break
    }
    case 'used':
      path(g, 'solid', `M${0.75 * s} ${-s}L${-s} 0L${0.75 * s} ${s}Z`)
      break
    case 'broken':
      path(g, 'cross', `M${-s} ${-s}L${s} ${s}M${s} ${-s}L${-s} ${s}`)
      break
    default:
      look satisfies never
  }
  return g
}
