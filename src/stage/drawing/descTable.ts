/** The descriptor table: rows, the cell of free_head and the arcs of the free list. */
import { COLUMN, FREE_HEAD, TABLE } from '../../view/stage/geometry/stage.ts'
import { fitted, monoWidth } from '../../view/stage/geometry/text.ts'
import type { RowScene, TableScene } from '../../view/stage/marks/types.ts'
import { glyph } from './glyph.ts'
import { arrow } from './links.ts'
import { createMap } from './map.ts'
import { type Group, group, ifChanged, joinGroups, path, rect, redraw, text } from './parts.ts'

export interface DescTable {
  update(t: TableScene): void
}

export function createDescTable(below: Group, above: Group): DescTable {
  const g = group(below, 'table').attr('role', 'img').attr('data-key', 'desc')
  const head = group(g, 'table-head')
  const rows = group(g, 'rows')
  const map = createMap(g)
  const freeHead = group(g, 'free-head')
    .attr('data-key', 'free_head')
    .attr('data-field', 'vq.free_head')
  const arcs = group(above, 'arcs')
  const chains = group(above, 'chains')
  const broken = group(above, 'no-row')

  return {
    update(t) {
      g.attr('aria-label', t.label)
      ifChanged(head.node()!, [t.subtitle, t.headY, t.columns], () => drawHead(redraw(head), t))
      joinGroups(rows, t.rows, drawRow)
      map.update(t.map)
      ifChanged(freeHead.node()!, t.freeHead, () => drawFreeHead(redraw(freeHead), t.freeHead))
      joinGroups(arcs, t.arcs, (at, a) => arrow(redraw(at).attr('class', 'arc'), a, 'small'))
      joinGroups(chains, t.chains, (at, a) => {
        redraw(at).attr('class', 'link chain').attr('data-owner', a.look)
        arrow(at, a, 'small')
      })
      ifChanged(broken.node()!, t.broken, () => drawBroken(redraw(broken), t.broken))
    },
  }
}

function drawHead(g: Group, t: TableScene): void {
  text(g, TABLE.x, 138, 'desc[]', { size: 14, weight: 650, look: 'mono' })
  text(g, TABLE.x, 153, t.subtitle, { size: 10.5, look: 'ink3' })
  const [addr, len, flags, next, buffer] = t.columns
  text(g, COLUMN.addr, t.headY, addr, { size: 10.5, look: 'ink3' })
  text(g, COLUMN.len, t.headY, len, { size: 10.5, anchor: 'end', look: 'ink3' })
  text(g, COLUMN.flags + 2, t.headY, flags, { size: 10.5, anchor: 'end', look: 'ink3' })
  text(g, COLUMN.next + 2, t.headY, next, { size: 10.5, anchor: 'end', look: 'ink3' })
  text(g, COLUMN.buffer, t.headY, buffer, { size: 10.5, anchor: 'end', look: 'ink3' })
}

function drawRow(g: Group, r: RowScene): void {
  redraw(g)
    .attr('class', 'row')
    .attr('data-owner', r.look)
    .attr('data-hatched', r.hatched ? '' : null)
    .attr('data-field', `desc[${r.index}]`)
    .attr('data-role', r.role === 'single' ? null : r.role)
    .attr('data-wrong', r.wrong ? '' : null)
    .attr('data-table', r.table ? r.index : null)
    .attr('aria-label', r.label)
  const box = { x: TABLE.x, y: r.y, width: TABLE.width, height: r.height }
  rect(g, 'tint', box, 4)
  const middle = r.y + r.height / 2
  if (r.look !== 'free')
    path(g, 'fill', `M${TABLE.x + 4} ${r.y}a4 4 0 0 0 -4 4v${r.height - 8}a4 4 0 0 0 4 4Z`)
  if (r.wrong) glyph(g, COLUMN.glyph, middle, r.height * 0.21, 'broken')
  else if (r.role === 'member') path(g, 'elbow', `M${COLUMN.glyph - 3} ${middle - 5}v5h6`)
  else glyph(g, COLUMN.glyph, middle, r.height * 0.21, r.look)
  const base = middle + 0.35 * r.size + (r.size > 10.5 ? 0.05 : 0.1)
  const cell = { size: r.size, look: 'mono' }
  const index = String(r.index)
  // Long numbers begin a little farther left and push the address on: they stay as legible as it.
  const long = index.length > 2
  const indexAt = COLUMN.index - (long ? 2 : 0)
  const indexSize = long ? fitted(index, 10.5, 28) : r.size > 10.5 ? 13 : 12
  const weight = r.role === 'member' ? 500 : 700
  text(g, indexAt, base, index, { ...cell, size: indexSize, weight })
  const addrAt = Math.max(COLUMN.addr, indexAt + monoWidth(index, indexSize) + 4)
  const stale = r.look === 'free' ? 'mono ink3' : 'mono'
  const end = { ...cell, anchor: 'end' as const, look: stale }
  const addrSize = fitted(r.addr, 10.6, COLUMN.addr + 67 - addrAt)
  text(g, addrAt, base, r.addr, { ...cell, size: addrSize, look: stale })
  text(g, COLUMN.len, base, r.len, { ...end, size: fitted(r.len, r.size, 26) })
  text(g, COLUMN.flags, base, r.flags, { ...end, size: fitted(r.flags, r.size, 20) })
  if (r.linked) {
    const width = monoWidth(r.next, r.size) + 2
    path(g, 'linked', `M${COLUMN.next + 1 - width} ${base + 2.6}h${width}`)
  }
  text(g, COLUMN.next, base, r.next, {
    ...cell,
    anchor: 'end',
    look: r.linked ? 'mono' : 'mono ink3',
  })
  // Whose number it is not stands out: descriptor and buffer have nothing to do with each other.
  if (r.buffer)
    text(g, COLUMN.buffer, base, r.buffer, {
      ...cell,
      anchor: 'end',
      weight: r.moved ? 700 : 450,
      look: r.moved ? 'mono moved' : 'mono ink3',
    })
  if (r.wrong) rect(g, 'edge dashed', box, 4)
  else if (r.look !== 'free' && (r.hatched || r.current))
    rect(g, r.hatched ? 'edge dashed' : 'edge', box, 4)
}

function drawFreeHead(g: Group, f: TableScene['freeHead']): void {
  const wide = Math.max(FREE_HEAD.width, monoWidth(f.text, 11.5) + 10)
  const right = FREE_HEAD.x + FREE_HEAD.width
  const box = { ...FREE_HEAD, x: right - wide, width: wide }
  text(g, box.x - 4, 138, 'free_head', { size: 10.5, anchor: 'end', look: 'mono ink2' })
  rect(g, f.empty ? 'link-cell empty' : 'link-cell', box, 4)
  const look = f.empty ? 'mono ink3' : 'mono'
  text(g, TABLE.x + TABLE.width, 153, f.caption, { size: 10.5, anchor: 'end', look: 'ink3' })
  text(g, right - wide / 2, 138.5, f.text, { size: 11.5, weight: 600, anchor: 'middle', look })
}

function drawBroken(g: Group, b: TableScene['broken']): void {
  g.attr('data-owner', b ? 'broken' : null)
  if (!b) return
  const low = b.height < 20
  const size = low ? 10.5 : 13
  const box = { x: 435.75, y: b.y - b.height / 2, width: 208.5, height: b.height }
  rect(g, low ? 'edge bare' : 'edge dashed', box, 4)
  glyph(g, COLUMN.glyph, b.y, low ? 3.4 : 4.5, 'broken')
  text(g, COLUMN.index, b.y + size * 0.35, b.id, { size, weight: 700, look: 'mono alarm' })
  const x = Math.max(COLUMN.addr, COLUMN.index + monoWidth(b.id, size) + 8)
  text(g, x, b.y + 4, b.text, { size: low ? 10.5 : 11.5, weight: 550, look: 'alarm' })
}
