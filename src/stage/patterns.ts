/** Patterns and clip paths of one stage, under ids of its own: a page may hold many stages. */
import type { Selection } from 'd3'
import type { Rect } from '../view/geometry.ts'

let stages = 0

/** @param island its round corners clip what lies on its edge */
export function definitions(svg: Selection<SVGSVGElement, unknown, null, undefined>, island: Rect) {
  const id = `vs${++stages}`
  const defs = svg.append('defs')
  const hatch = (name: string, ground: string) => {
    const pattern = defs
      .append('pattern')
      .attr('id', `${id}-${name}`)
      .attr('width', 6)
      .attr('height', 6)
      .attr('patternUnits', 'userSpaceOnUse')
      .attr('patternTransform', 'rotate(45)')
    pattern.append('rect').attr('width', 6).attr('height', 6).style('fill', ground)
    pattern.append('rect').attr('width', 2).attr('height', 6).style('fill', 'var(--hs)')
    svg.style(`--${name}`, `url(#${id}-${name})`)
  }
  hatch('hatch', 'var(--filled)')
  hatch('hatch-remote', 'var(--infl)')
  const clip = `${id}-island`
  defs
    .append('clipPath')
    .attr('id', clip)
    .append('rect')
    .attr('x', island.x)
    .attr('y', island.y)
    .attr('width', island.width)
    .attr('height', island.height)
    .attr('rx', 10)
  return { clip }
}
