/** A group of the drawing, as d3 knows it. */
import type { Selection } from 'd3'

export type Group = Selection<SVGGElement, unknown, null, undefined>

export const group = (parent: Group, className: string): Group =>
  parent.append('g').attr('class', className)
