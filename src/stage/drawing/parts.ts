/** Small helpers over d3. */
import type { Selection } from 'd3'

export type Group = Selection<SVGGElement, unknown, null, undefined>

export const group = (parent: Group, className: string): Group =>
  parent.append('g').attr('class', className)

export interface TextStyle {
  readonly size: number
  readonly weight?: number
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Space-separated classes: mono, ink2, ink3, on, alarm. */
  readonly look?: string
}

export function text(
  parent: Group,
  x: number,
  y: number,
  content: string,
  { size, weight = 450, anchor = 'start', look = '' }: TextStyle,
) {
  return parent
    .append('text')
    .attr('class', look || null)
    .attr('x', x)
    .attr('y', y)
    .attr('font-size', size)
    .attr('font-weight', weight)
    .attr('text-anchor', anchor === 'start' ? null : anchor)
    .text(content)
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export function rect(parent: Group, className: string, box: Box, r: number) {
  return parent
    .append('rect')
    .attr('class', className)
    .attr('x', box.x)
    .attr('y', box.y)
    .attr('width', box.width)
    .attr('height', box.height)
    .attr('rx', r)
}

export const path = (parent: Group, className: string, d: string) =>
  parent.append('path').attr('class', className).attr('d', d)
