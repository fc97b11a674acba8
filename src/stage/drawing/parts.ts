/** Small helpers over d3: groups joined by key that are drawn again only when they changed. */
import { type Selection, select } from 'd3'

export type Group = Selection<SVGGElement, unknown, null, undefined>
export type Html = Selection<HTMLElement, unknown, null, undefined>

interface Keyed {
  readonly key: string
}

/** What each group was last drawn from. Comparing plain data is cheaper than touching the page. */
const drawn = new WeakMap<Element, string>()

/** Runs `draw` if `data` differs from what the node was last drawn from. */
export function ifChanged(node: Element, data: unknown, draw: () => void): void {
  const now = JSON.stringify(data)
  if (drawn.get(node) === now) return
  drawn.set(node, now)
  draw()
}

/**
 * One `<g data-key>` in `parent` for each datum.
 *
 * @param draw fills a group that is new (`isNew`) or whose datum changed
 */
export function joinGroups<D extends Keyed>(
  parent: Group,
  data: readonly D[],
  draw: (g: Group, d: D, isNew: boolean) => void,
): void {
  parent
    .selectChildren<SVGGElement, D>('g')
    .data(data, (d) => d.key)
    .join((enter) => enter.append('g').attr('data-key', (d) => d.key))
    .order()
    .each(function (d) {
      const isNew = !drawn.has(this)
      ifChanged(this, d, () => draw(select<SVGGElement, unknown>(this), d, isNew))
    })
}

/** Empties a group and draws it anew: for things that change shape, not only values. */
export const redraw = (g: Group): Group => {
  g.selectChildren().remove()
  return g
}

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
    .style('font-size', sized(size))
    .attr('font-weight', weight)
    .attr('text-anchor', anchor === 'start' ? null : anchor)
    .text(content)
}

/** A size; in a group that is drawn small, larger than its scale would make it. */
export const sized = (size: number): string => `max(${size}px * var(--grow, 1), var(--least, 0px))`

/** Changes a text only if it says something else: unchanged text would still cost a layout. */
export function say(parent: Group, selector: string, content: string): void {
  const node = parent.select<SVGTextElement>(selector).node()
  if (node && node.textContent !== content) node.textContent = content
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
