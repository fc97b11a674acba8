/** Patterns and clip paths of one stage, under ids of its own: a page may hold many stages. */
import type { Selection } from 'd3'
import type { Rect } from '../../view/stage/geometry/stage.ts'
import { glyph } from '../../view/stage/marks/shapes.ts'
import type { Group } from './parts.ts'
import { drawMark } from './renderer.ts'

let stages = 0

/** States that a cell of a map can be in and that somebody might take for another one. */
const CELL_LOOKS = ['filling', 'published', 'inFlight', 'used', 'lost'] as const

/** @param island its round corners clip what lies on its edge */
export function definitions(
  svg: Selection<SVGSVGElement, unknown, null, undefined>,
  island: Rect,
  id = `vs${++stages}`,
) {
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
  // A cell of a map with its state's mark in it: no node more, however many cells there are.
  for (const look of CELL_LOOKS) {
    const pattern = defs
      .append('pattern')
      .attr('id', `${id}-cell-${look}`)
      .attr('data-owner', look)
      .attr('viewBox', '-6 -6 12 12')
      .attr('width', 1)
      .attr('height', 1)
    pattern.append('rect').attr('class', 'ground').attr('x', -6).attr('y', -6)
    pattern.select('rect').attr('width', 12).attr('height', 12)
    drawMark(pattern as unknown as Group, glyph(0, 0, 3.2, look)).attr('class', 'cell-sign')
    svg.style(`--cell-${look}`, `url(#${id}-cell-${look})`)
  }
  const clip = `${id}-island`
  svg.style('--island', `url(#${clip})`)
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
