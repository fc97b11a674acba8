/** What every stage has, whatever is on it: two drawings, their ground and the layers. */
import type { Selection } from 'd3'
import { type StageLayoutName, stageLayoutNamed } from '../../view/stage/geometry/stageLayout.ts'
import { grounds } from '../../view/stage/island/grounds.ts'
import type { Layer } from '../../view/stage/marks/mark.ts'
import type { Group } from './parts.ts'
import { definitions } from './patterns.ts'
import { drawMarks } from './renderer.ts'

/**
 * @param label what the drawing is called for those who do not see it
 * @param id of its patterns; of its own, unless said
 */
export function skeleton(
  host: Selection<HTMLElement, unknown, null, undefined>,
  layout: StageLayoutName,
  label: string,
  id?: string,
) {
  const stageLayout = stageLayoutNamed(layout)
  const { width, height } = stageLayout
  const root = host
    .append('div')
    .attr('class', 'vs-stage')
    .attr('data-stage-layout', stageLayout.small ? stageLayout.name : null)
    .attr('data-strips', stageLayout.strip ? '' : null)
    .style('--stage-width', width)
    .style('--stage-height', height)
  const svg = root
    .append('svg')
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('role', 'group')
    .attr('aria-label', label)
  // A drawing of its own: what moves in it does not paint the one below anew.
  const over = root
    .append('svg')
    .attr('class', 'over')
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('aria-hidden', 'true')
  const travel = over.append<SVGGElement>('g').attr('class', 'travel') as Group
  definitions(svg, stageLayout.island, id)
  drawMarks(svg.append<SVGGElement>('g').attr('class', 'ground') as Group, grounds(stageLayout))
  const layer = (name: string) => svg.append<SVGGElement>('g').attr('class', name) as Group
  const layers: Readonly<Record<Layer, Group>> = {
    body: layer('body'),
    links: layer('links-layer'),
    front: layer('front'),
    marks: layer('marks'),
  }
  return { root, svg, travel, layers }
}
