/** The buffers as tiles; the one in hand is open and shows header and payload. */
import { bigTitleAt } from '../../view/stage/geometry/text.ts'
import type { BufferScene, FieldScene, Scene } from '../../view/stage/marks/types.ts'
import { glyph } from './glyph.ts'
import { createMap } from './map.ts'
import { type Group, group, joinGroups, rect, redraw, say, text } from './parts.ts'

export interface Buffers {
  update(scene: Scene): void
}

/** @param above layer of the caption: lines pass behind it */
export function createBuffers(parent: Group, above: Group): Buffers {
  const g = group(parent, 'buffers').attr('role', 'img')
  const caption = group(above, 'caption')
  text(caption, 437, 419, '', { size: 10.5, look: 'ink3 halo' })
  text(caption, 892, 447, '', { size: 10.5, anchor: 'end', look: 'mono ink2 note' })
  const map = createMap(g)
  const tiles = group(g, 'tiles')
  return {
    update(scene) {
      g.attr('aria-label', scene.bufferCaption)
      say(caption, 'text', scene.table.broken && !scene.bufferMap ? '' : scene.bufferCaption)
      // The map leaves room for its heading beside the buffer in hand.
      const [x, y] = scene.bufferMap ? [434, 447] : [437, 419]
      caption.select('text').attr('x', x).attr('y', y)
      say(caption, '.note', scene.bufferNote)
      map.update(scene.bufferMap)
      joinGroups(tiles, scene.buffers, drawBuffer)
    },
  }
}

function drawBuffer(g: Group, b: BufferScene): void {
  redraw(g)
    .attr('class', `buffer ${b.size}`)
    .attr('data-owner', b.look)
    .attr('data-dashed', b.dashed ? '' : null)
    .attr('data-field', `buf.${b.name}`)
    .attr('aria-label', b.label)
  if (b.size === 'big') drawBig(g, b)
  else if (b.size === 'tile') drawTile(g, b)
  else drawSlim(g, b)
}

/** The sign of who has it, or a cross where two do. */
const signOf = (b: BufferScene) => (b.wrong ? 'broken' : b.look)

function drawTile(g: Group, b: BufferScene): void {
  rect(g, 'tint', b, 6)
  glyph(g, b.x + 12.5, b.y + 14.5, 4.4, signOf(b))
  const right = b.x + b.width - 8.5
  const left = b.x + 8.5
  text(g, right, b.y + 18.5, b.name, { size: 12, weight: 700, anchor: 'end', look: 'mono' })
  if (!b.used) {
    text(g, left, b.y + 53.5, b.title, { size: 10.5, look: 'ink3' })
    return
  }
  text(g, left, b.y + 53.5, b.title, { size: 12, weight: 600 })
  text(g, left, b.y + 68.5, b.bytes, { size: 10.5, look: 'mono ink2' })
  const width = b.width - 17
  rect(g, 'track', { x: left, y: b.y + 78.5, width, height: 3 }, 1.5)
  rect(g, 'level', { x: left, y: b.y + 78.5, width: Math.max(5, width * b.fill), height: 3 }, 1.5)
}

function drawSlim(g: Group, b: BufferScene): void {
  const middle = b.x + b.width / 2
  rect(g, 'tint', b, 4)
  glyph(g, middle, b.y + 13.5, 4, signOf(b))
  text(g, middle, b.y + 47.5, b.name, { size: 11, weight: 700, anchor: 'middle', look: 'mono' })
  if (b.used) text(g, middle, b.y + 77.5, b.title, { size: 10.5, anchor: 'middle', look: 'ink2' })
}

function drawBig(g: Group, b: BufferScene): void {
  rect(g, 'tint', { x: b.x + 0.25, y: b.y + 0.25, width: b.width - 0.5, height: b.height - 0.5 }, 6)
  glyph(g, b.x + 14.5, b.y + 14.5, 4.6, signOf(b))
  text(g, b.x + 25.5, b.y + 18.5, b.name, { size: 11, weight: 700, look: 'mono' })
  text(g, b.x + bigTitleAt(b.name), b.y + 18.5, b.title, { size: 11, look: 'ink2' })
  text(g, b.x + b.width - 10.5, b.y + 18.5, b.bytes, { size: 10.5, anchor: 'end', look: 'ink2' })
  for (const f of b.fields) drawField(g, f)
  if (b.data) drawData(g, b.data)
}

function drawField(parent: Group, f: FieldScene): void {
  const g = group(parent, 'field').attr('data-key', f.key)
  text(g, f.x + 0.5, f.y - 4, f.label, { size: 10.5, look: 'ink2' })
  rect(g, 'slot-cell', f, 3)
  text(g, f.x + f.width / 2, f.y + 15, f.value, {
    size: 11,
    weight: 600,
    anchor: 'middle',
    look: f.stale ? 'mono ink3 typed' : 'mono typed',
  })
}

function drawData(parent: Group, f: FieldScene): void {
  const g = group(parent, 'field').attr('data-key', f.key)
  rect(g, 'slot-cell', f, 3)
  text(g, f.x + 7.5, f.y + 11.5, f.value, {
    size: 11,
    look: f.stale ? 'mono ink3 typed' : 'mono typed',
  })
  text(g, f.x + f.width - 6.5, f.y + 11.5, f.label, { size: 10.5, anchor: 'end', look: 'ink3' })
}
