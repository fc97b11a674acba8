/** The one renderer: groups of marks become SVG. It knows shapes and keys, and no ring. */
import { create, type Selection, select } from 'd3'
import type { Arrow } from '../../view/stage/geometry/links.ts'
import { transformOf } from '../../view/stage/geometry/stageLayout.ts'
import { keepLayers } from '../../view/stage/marks/keep.ts'
import {
  LAYERS,
  type Layer,
  type Layers,
  type Mark,
  type Group as Thing,
} from '../../view/stage/marks/mark.ts'
import { subjectName } from '../../view/subject/subject.ts'
import { type Group, group } from './parts.ts'

/** What each node was last drawn from: groups keep their identity while they show the same. */
const drawn = new WeakMap<Element, Thing>()

/** What a node shows. */
export const thingOf = (node: Element): Thing | undefined => drawn.get(node)

/** Draws a thing in other shapes for a while; null: as it is at rest. */
export function reshaper(node: SVGGElement): (shape: Thing | null) => void {
  const rest = drawn.get(node)
  return (shape) => {
    const now = shape ?? rest
    if (now) drawThing(node, now)
  }
}

export function createRenderer(parents: Readonly<Record<Layer, Group>>) {
  let last: Layers | null = null
  return {
    /** Draws what is not drawn yet; groups that show the same are not touched. */
    update(layers: Layers) {
      const next = keepLayers(last, layers)
      for (const layer of LAYERS)
        if (next[layer] !== last?.[layer]) join(parents[layer], next[layer])
      last = next
    },
  }
}

function join(parent: Group, things: readonly Thing[]): void {
  parent
    .selectChildren<SVGGElement, Thing>('g[data-key]')
    .data(things, (d) => d.key)
    .join((enter) => enter.append('g').attr('data-key', (d) => d.key))
    .order()
    .each(function (d) {
      if (drawn.get(this) !== d) drawThing(this, d)
    })
}

function drawThing(node: SVGGElement, d: Thing): void {
  const g: Group = select(node)
  const was = drawn.get(node)
  drawn.set(node, d)
  const before = was ? attributesOf(was) : {}
  const now = attributesOf(d)
  for (const name of Object.keys({ ...before, ...now }))
    if (now[name] !== before[name]) g.attr(name, now[name] ?? null)
  if (d.place) node.style.setProperty('--k', String(d.place.k))
  else node.style.removeProperty('--k')
  if (d.marks !== was?.marks) redrawMarks(g, d.marks)
  if (d.groups !== was?.groups) join(g, d.groups ?? [])
}

type Attributes = Record<string, string | number | undefined>

/** What a group says of itself, but for its key. */
export function attributesOf(d: Thing): Attributes {
  const all: Attributes = {
    class: d.look,
    'data-owner': d.owner,
    'data-field': d.field,
    'data-subject': d.subject && subjectName(d.subject),
    role: d.slider ? 'slider' : d.label ? 'img' : undefined,
    'aria-label': d.label,
    tabindex: d.slider ? 0 : undefined,
    'aria-valuemin': d.slider ? 0 : undefined,
    'aria-valuemax': d.slider?.max,
    'aria-valuenow': d.slider?.now,
    transform: d.place && transformOf(d.place),
    'data-place': d.place && '',
    'data-clip': d.clip ? '' : undefined,
  }
  for (const flag of d.flags ?? []) all[`data-${flag}`] = ''
  for (const [name, value] of Object.entries(d.data ?? {})) all[`data-${name}`] = value
  return all
}

/** Draws marks over what is in a group. */
export function drawMarks(g: Group, marks: readonly Mark[]): void {
  for (const mark of marks) drawMark(g, mark)
}

/** Marks lie below the things within their group. */
function redrawMarks(g: Group, marks: readonly Mark[]): void {
  const sheet = create('svg:g') as unknown as Group
  drawMarks(sheet, marks)
  g.selectChildren(':not([data-key])').remove()
  g.node()?.prepend(...(sheet.node()?.childNodes ?? []))
}

type Drawn = Selection<SVGGraphicsElement, unknown, null, undefined>

/** Draws one mark above what is in a group. */
export function drawMark(g: Group, m: Mark): Drawn {
  switch (m.is) {
    case 'text': {
      const { x, y } = m
      const anchor = m.anchor === 'start' ? null : m.anchor
      const font = { 'font-size': m.size, 'font-weight': m.weight ?? 450, 'text-anchor': anchor }
      const made = element(g, 'text', m.look, { x, y, ...font }).text(m.text)
      for (const { text, look, dx } of m.spans ?? [])
        element(made, 'tspan', look, { dx }).text(text)
      return made
    }
    case 'rect': {
      const { x, y, width, height, r: rx, owner } = m
      return element(g, 'rect', m.look, { x, y, width, height, rx, 'data-owner': owner })
    }
    case 'circle':
      return element(g, 'circle', m.look, { cx: m.at.x, cy: m.at.y, r: m.r })
    case 'path':
      return element(g, 'path', m.look, {
        d: m.d,
        'data-owner': m.owner,
        transform: m.at && transformOf({ k: 1, ...m.at }),
        'stroke-width': m.stroke?.width,
        'stroke-dasharray': m.stroke?.dashes,
      })
    case 'arrow':
      return drawArrow(g, m.arrow, m.small ? 6.5 / 8 : 9 / 8)
    case 'group': {
      const within = group(g, m.look)
        .attr('data-owner', m.owner ?? null)
        .attr('transform', m.at ? `translate(${m.at.x} ${m.at.y})` : null)
      for (const flag of m.flags ?? []) within.attr(`data-${flag}`, '')
      drawMarks(within, m.marks)
      return within as unknown as Drawn
    }
    default:
      return m satisfies never
  }
}

/** What is not said of an element is left to the style sheet. */
function element(
  parent: Group | Drawn,
  tag: string,
  look: string | undefined,
  says: Readonly<Record<string, string | number | null | undefined>>,
): Drawn {
  const made = (parent as Group).append<SVGGraphicsElement>(tag).attr('class', look || null)
  for (const [name, value] of Object.entries(says)) made.attr(name, value ?? null)
  return made
}

/**
 * A line and its head. The head is a shape of its own and no marker, because markers that take
 * the colour of their line are not drawn everywhere.
 */
function drawArrow(g: Group, { d, tip, angle }: Arrow, k: number): Drawn {
  const head = `M${-3.2 * k} ${6.2 * k}L0 ${-0.5 * k}L${3.2 * k} ${6.2 * k}Z`
  const transform = `translate(${tip.x} ${tip.y}) rotate(${(angle * 180) / Math.PI})`
  element(g, 'path', 'line', { d })
  return element(g, 'path', 'head', { d: head, transform })
}
