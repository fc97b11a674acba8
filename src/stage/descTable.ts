/** The descriptor table: rows, the cell of free_head and the arcs of the free list. */
import { COLUMN, FREE_HEAD, TABLE } from '../view/geometry.ts'
import { monoWidth } from '../view/geometryText.ts'
import type { CellScene, RowScene, TableScene } from '../view/sceneTypes.ts'
import { glyph } from './glyph.ts'
import { arrow } from './links.ts'
import { type Group, group, ifChanged, joinGroups, path, rect, redraw, text } from './parts.ts'

export interface DescTable {
  update(t: TableScene): void
}

export function createDescTable(below: Group, above: Group): DescTable {
  const g = group(below, 'table').attr('role', 'img').attr('data-key', 'desc')
  const head = group(g, 'table-head')
  const rows = group(g, 'rows')
  const cells = group(g, 'cells')
  const freeHead = group(g, 'free-head')
    .attr('data-key', 'free_head')
    .attr('data-field', 'vq.free_head')
  const arcs = group(above, 'arcs')
  const broken = group(above, 'no-row')

  return {
    update(t) {
      g.attr('aria-label', t.label)
      ifChanged(head.node()!, [t.subtitle, t.headY, t.columns, t.freeHead.caption], () =>
        drawHead(redraw(head), t),
      )
      joinGroups(rows, t.rows, drawRow)
      joinGroups(cells, t.cells, drawCell)
      ifChanged(freeHead.node()!, t.freeHead, () => drawFreeHead(redraw(freeHead), t.freeHead))
      joinGroups(arcs, t.arcs, (at, a) => arrow(redraw(at).attr('class', 'arc'), a, 'small'))
      ifChanged(broken.node()!, t.broken, () => drawBroken(redraw(broken), t.broken))
    },
  }
}

function drawHead(g: Group, t: TableScene): void {
  text(g, TABLE.x, 138, 'desc[]', { size: 14, weight: 650, look: 'mono' })
  text(g, TABLE.x, 153, t.subtitle, { size: 10.5, look: 'ink3' })
  text(g, TABLE.x + TABLE.width, 153, t.freeHead.caption, {
    size: 10.5,
    anchor: 'end',
    look: 'ink3',
  })
  const [addr, len, flags, next] = t.columns
  text(g, COLUMN.addr, t.headY, addr, { size: 10.5, look: 'ink3' })
  text(g, COLUMN.len, t.headY, len, { size: 10.5, anchor: 'end', look: 'ink3' })
  text(g, COLUMN.flags + 2, t.headY, flags, { size: 10.5, anchor: 'end', look: 'ink3' })
  text(g, COLUMN.next + 2, t.headY, next, { size: 10.5, anchor: 'end', look: 'ink3' })
}

function drawRow(g: Group, r: RowScene): void {
  redraw(g)
    .attr('class', 'row')
    .attr('data-owner', r.look)
    .attr('data-hatched', r.hatched ? '' : null)
    .attr('data-field', `desc[${r.index}]`)
    .attr('aria-label', r.label)
  const box = { x: TABLE.x, y: r.y, width: TABLE.width, height: r.height }
  rect(g, 'tint', box, 4)
  const middle = r.y + r.height / 2
  if (r.look !== 'free')
    path(g, 'fill', `M${TABLE.x + 4} ${r.y}a4 4 0 0 0 -4 4v${r.height - 8}a4 4 0 0 0 4 4Z`)
  glyph(g, COLUMN.glyph, middle, r.height * 0.21, r.look)
  const base = middle + 0.35 * r.size + (r.size > 10.5 ? 0.05 : 0.1)
  const cell = { size: r.size, look: 'mono' }
  const index = String(r.index)
  // Five digits still end before the address.
  const indexSize = Math.min(r.size > 10.5 ? 13 : 12.5, 19 / (0.6 * index.length))
  text(g, COLUMN.index, base, index, { ...cell, size: indexSize, weight: 700 })
  const stale = r.look === 'free' ? 'mono ink3' : 'mono'
  text(g, COLUMN.addr, base, r.addr, { ...cell, look: stale })
  text(g, COLUMN.len, base, r.len, { ...cell, anchor: 'end', look: stale })
  text(g, COLUMN.flags, base, r.flags, { ...cell, anchor: 'end', look: stale })
  if (r.linked) {
    const width = monoWidth(r.next, r.size) + 2
    path(g, 'linked', `M${COLUMN.next + 1 - width} ${base + 2.6}h${width}`)
  }
  text(g, COLUMN.next, base, r.next, {
    ...cell,
    anchor: 'end',
    look: r.linked ? 'mono' : 'mono ink3',
  })
  if (r.look !== 'free' && (r.hatched || r.current))
    rect(g, r.hatched ? 'edge dashed' : 'edge', box, 4)
}

function drawCell(g: Group, c: CellScene): void {
  redraw(g).attr('class', 'cell').attr('data-owner', c.look)
  rect(g, 'fill', c, Math.min(2, c.width / 4))
}

function drawFreeHead(g: Group, f: TableScene['freeHead']): void {
  const wide = Math.max(FREE_HEAD.width, monoWidth(f.text, 11.5) + 10)
  const right = FREE_HEAD.x + FREE_HEAD.width
  const box = { ...FREE_HEAD, x: right - wide, width: wide }
  text(g, box.x - 4, 138, 'free_head', { size: 10.5, anchor: 'end', look: 'mono ink2' })
  rect(g, f.empty ? 'link-cell empty' : 'link-cell', box, 4)
  const look = f.empty ? 'mono ink3' : 'mono'
  text(g, right - wide / 2, 138.5, f.text, { size: 11.5, weight: 600, anchor: 'middle', look })
}

function drawBroken(g: Group, b: TableScene['broken']): void {
  g.attr('data-owner', b ? 'broken' : null)
  if (!b) return
  rect(g, 'edge dashed', { x: 435.75, y: b.y - 12, width: 208.5, height: 24 }, 4)
  glyph(g, COLUMN.glyph, b.y, 4.5, 'broken')
  text(g, COLUMN.index, b.y + 4.5, b.id, { size: 13, weight: 700, look: 'mono alarm' })
  const x = Math.max(COLUMN.addr, COLUMN.index + monoWidth(b.id, 13) + 8)
  text(g, x, b.y + 4, b.text, { size: 11.5, weight: 550, look: 'alarm' })
}
