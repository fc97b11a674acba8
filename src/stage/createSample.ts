/** A few marks of the stage by themselves, in its colours: what a legend shows. */
import { select } from 'd3'
import type { Group as Thing } from '../view/stage/marks/mark.ts'
import { drawAtRest } from './drawing/atRest.ts'
import type { Group } from './drawing/parts.ts'
import { definitions } from './drawing/patterns.ts'

interface Size {
  readonly width: number
  readonly height: number
}

export function createSample(host: HTMLElement, groups: readonly Thing[], { width, height }: Size) {
  const root = select(host)
    .append('div')
    .attr('class', 'vs-stage')
    .attr('aria-hidden', 'true')
    .style('width', `${width}px`)
    .style('--stage-width', width)
    .style('--stage-height', height)
  const svg = root.append('svg').attr('viewBox', `0 0 ${width} ${height}`)
  definitions(svg, { x: 0, y: 0, width, height })
  const sheet = svg.append('g') as unknown as Group
  for (const thing of groups) drawAtRest(sheet, thing)
  return { destroy: () => void root.remove() }
}
