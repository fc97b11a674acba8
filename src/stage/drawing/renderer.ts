/** The one renderer: groups of marks become SVG. It knows shapes and keys, and no ring. */
import { create, select } from 'd3'
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
import { arrow } from './arrow.ts'
import { drawCapsule, drawChip } from './chips.ts'
import { glyph } from './glyph.ts'
import { type Group, group, path, rect, text } from './parts.ts'

export interface Renderer {
  /** Draws what is not drawn yet; groups that show the same are not touched. */
  update(layers: Layers): void
}

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

export function createRenderer(parents: Readonly<Record<Layer, Group>>): Renderer {
  let last: Layers | null = null
  return {
    update(layers) {
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

function drawMark(g: Group, m: Mark): void {
  switch (m.is) {
    case 'text': {
      const made = text(g, m.x, m.y, m.spans ? '' : m.text, m)
      for (const { text: said, look, dx } of m.spans ?? [])
        made
          .append('tspan')
          .attr('class', look ?? null)
          .attr('dx', dx ?? null)
          .text(said)
      break
    }
    case 'rect':
      rect(g, m.look, m, m.r).attr('data-owner', m.owner ?? null)
      break
    case 'circle':
      g.append('circle').attr('class', m.look).attr('cx', m.at.x).attr('cy', m.at.y).attr('r', m.r)
      break
    case 'path':
      path(g, m.look, m.d)
        .attr('data-owner', m.owner ?? null)
        .attr('transform', m.at ? transformOf({ k: 1, ...m.at }) : null)
        .attr('stroke-width', m.stroke?.width ?? null)
        .attr('stroke-dasharray', m.stroke?.dashes ?? null)
      break
    case 'glyph':
      glyph(g, m.at.x, m.at.y, m.size, m.look)
      break
    case 'chip':
      drawChip(g, m.chip, m.halo)
      break
    case 'capsule':
      drawCapsule(g, m.capsule)
      break
    case 'arrow':
      arrow(g, m.arrow, m.small ? 'small' : 'normal')
      break
    case 'group': {
      const at = group(g, m.look).attr('data-unseen', m.unseen ? '' : null)
      drawMarks(at, m.marks)
      break
    }
    default:
      m satisfies never
  }
}
