/**
 * A map: a cell for each of up to about a thousand things, above that rows of dashes, one line
 * for each state in a row. What has not changed is not touched.
 */
import { pointer, select } from 'd3'
import type { MapScene } from '../../view/stage/marks/types.ts'
import { CELLS_DRAWN, cellKey, cellRect, LOOKS } from '../../view/stage/memory/map.ts'
import { type Group, group, ifChanged, path, rect, redraw, text } from './parts.ts'

export interface MapDrawing {
  update(map: MapScene | null): void
}

export function createMap(parent: Group): MapDrawing {
  const g = group(parent, 'map').attr('role', 'img')
  const ground = group(g, 'map-ground')
  const cells = group(g, 'map-cells')
  const probe = group(g, 'map-probe')
  const marks = group(g, 'map-marks')
  const ring = group(g, 'map-ring')
  let drawn: MapScene | null = null

  // Small cells are no elements: an invisible one is put under the pointer, and asked.
  g.on('pointermove', (event: PointerEvent) => {
    if (!drawn || drawn.states.length <= CELLS_DRAWN) return
    const [x, y] = pointer(event, g.node())
    const column = Math.floor((x - drawn.x) / drawn.pitch.x)
    const row = Math.floor((y - drawn.y) / drawn.pitch.y)
    const i = row * drawn.wide + column
    if (column < 0 || column >= drawn.wide || i < 0 || i >= drawn.states.length) return
    const field = `${drawn.field}[${i * drawn.each}]`
    if (probe.attr('data-field') === field) return
    redraw(probe).attr('data-field', field)
    rect(probe, 'hit', cellRect(drawn, i), 0)
  })

  return {
    update(map) {
      g.attr('display', map ? null : 'none')
      if (!map) {
        redraw(cells)
        drawn = null
        return
      }
      if (!drawn || !sameShape(drawn, map)) {
        redraw(cells)
        redraw(probe).attr('data-field', null)
        drawn = null
      }
      drawStates(cells, drawn, map)
      ifChanged(ground.node()!, [map.label, shapeOf(map)], () => {
        g.attr('aria-label', map.label).classed('numbered', map.numbered)
        const rows = Math.ceil(map.states.length / map.wide)
        const size = { width: map.wide * map.pitch.x, height: rows * map.pitch.y }
        rect(redraw(ground), 'hit', { x: map.x, y: map.y, ...size }, 0)
      })
      ifChanged(marks.node()!, map.marks, () => {
        redraw(marks)
        for (const m of map.marks) {
          const size = m.text.length > 3 ? 9 : 10.5
          text(marks, m.x, m.y, m.text, { size, look: 'mono ink3' })
        }
      })
      ring.attr('data-key', `${map.key}.current`)
      ifChanged(ring.node()!, [map.current, shapeOf(map)], () => {
        redraw(ring)
        if (map.current === null) return
        const box = cellRect(map, map.current)
        const grow = map.cell.width > 8 ? 2 : 1.5
        const width = box.width + 2 * grow
        const height = box.height + 2 * grow
        rect(ring, 'in-hand', { x: box.x - grow, y: box.y - grow, width, height }, 3.5)
      })
      drawn = map
    },
  }
}

const shapeOf = ({ x, y, wide, pitch, states, field }: MapScene) => [
  x,
  y,
  wide,
  pitch,
  states.length,
  field,
]

const sameShape = (a: MapScene, b: MapScene): boolean =>
  JSON.stringify(shapeOf(a)) === JSON.stringify(shapeOf(b))

function drawStates(cells: Group, before: MapScene | null, map: MapScene): void {
  const { states, wide } = map
  const byRow = states.length > CELLS_DRAWN
  const nodes = cells.node()!.children
  const unit = byRow ? wide : 1
  for (let i = 0; i < states.length; i += unit) {
    if (before && isSame(before.states, states, i, i + unit)) continue
    const node = nodes[i / unit] as SVGGElement | undefined
    const g: Group = node ? select(node) : cells.append('g')
    if (!node) g.attr('data-key', cellKey(map, i)).attr('class', byRow ? 'cell map-row' : 'cell')
    if (byRow) drawRow(redraw(g), map, i)
    else drawCell(g, map, i, !node)
  }
}

function isSame(a: Uint8Array, b: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (a[i] !== b[i]) return false
  return true
}

function drawCell(g: Group, map: MapScene, i: number, isNew: boolean): void {
  g.attr('data-owner', LOOKS[map.states[i]])
  if (!isNew) return
  g.attr('data-field', `${map.field}[${i}]`.replace('buf[', 'buf.').replace(/^(buf\.\d+)\]/, '$1'))
  const box = cellRect(map, i)
  rect(g, 'fill', box, Math.min(4, 0.18 * Math.min(box.width, box.height)))
  if (!map.numbered) return
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 + 3.8 }
  const size = box.height < 14 ? 9 : 10.5
  text(g, middle.x, middle.y, String(i), { size, anchor: 'middle', look: 'mono on' })
}

/** A row of small cells: lines broken into dashes, one for each state in it. */
function drawRow(g: Group, map: MapScene, from: number): void {
  const { x, pitch, cell, states, wide } = map
  const y = cellRect(map, from).y + cell.height / 2
  const lines = new Map<number, string>()
  for (let i = 0; i < wide; ) {
    const state = states[from + i]
    let to = i + 1
    while (to < wide && states[from + to] === state) to++
    const end = x + to * pitch.x - (pitch.x - cell.width)
    lines.set(state, `${lines.get(state) ?? ''}M${r(x + i * pitch.x)} ${r(y)}H${r(end)}`)
    i = to
  }
  for (const [state, d] of lines)
    path(g, 'dashes', d)
      .attr('data-owner', LOOKS[state])
      .attr('stroke-width', r(cell.height))
      .attr('stroke-dasharray', `${r(cell.width)} ${r(pitch.x - cell.width)}`)
}

const r = (value: number): number => Math.round(value * 1000) / 1000
