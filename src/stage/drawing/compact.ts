/** The groups that a plan draws short, from their pieces. */
import type { Piece, Shape } from '../../view/stage/compact/compactTypes.ts'
import { drawCapsule, drawChip } from './chips.ts'
import { glyph } from './glyph.ts'
import { type Group, group, joinGroups, path, rect, redraw, text } from './parts.ts'

export interface Short {
  update(pieces: readonly Piece[]): void
}

export function createShort(parent: Group): Short {
  const g = group(parent, 'short')
  return {
    update: (pieces) => joinGroups(g, pieces, (at, p) => drawPiece(at, p)),
  }
}

function drawPiece(g: Group, p: Piece): void {
  redraw(g)
    .attr('class', p.look)
    .attr('data-owner', p.owner)
    .attr('data-hatched', p.hatched ? '' : null)
    .attr('data-dashed', p.dashed ? '' : null)
    .attr('data-wrong', p.wrong ? '' : null)
    .attr('data-field', p.field ?? null)
    .attr('role', p.label ? 'img' : null)
    .attr('aria-label', p.label ?? null)
  for (const shape of p.shapes) drawShape(g, shape)
}

function drawShape(g: Group, s: Shape): void {
  switch (s.is) {
    case 'text':
      text(g, s.at.x, s.at.y, s.text, s)
      break
    case 'rect':
      rect(g, s.look, s, s.r).attr('data-owner', s.owner ?? null)
      break
    case 'path':
      path(g, s.look, s.d)
      break
    case 'glyph':
      glyph(g, s.at.x, s.at.y, s.size, s.look)
      break
    case 'chip':
      drawChip(g, s.chip)
      break
    case 'capsule':
      drawCapsule(g, s.capsule)
      break
    case 'unseen': {
      const faint = group(g, 'faint').attr('data-unseen', '')
      for (const shape of s.shapes) drawShape(faint, shape)
      break
    }
    default:
      s satisfies never
  }
}
