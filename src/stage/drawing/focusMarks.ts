/** Marks of the step at hand: one outline, one capsule, the way a value took. */
import { transformOf } from '../../view/stage/geometry/stageLayout.ts'
import type { FocusScene, OutlineShape } from '../../view/stage/marks/types.ts'
import { drawCapsule, drawChip } from './chips.ts'
import { arrow } from './links.ts'
import { type Group, group, ifChanged, path, rect, redraw } from './parts.ts'

export interface FocusMarks {
  update(f: FocusScene): void
}

export function createFocusMarks(parent: Group): FocusMarks {
  const trail = group(parent, 'trail').attr('data-key', 'focus.trail')
  const outline = group(parent, 'outline').attr('data-key', 'focus.outline')
  const capsule = group(parent, 'focus-capsule').attr('data-key', 'focus.capsule')
  return {
    update(f) {
      ifChanged(trail.node()!, f.trail, () => {
        redraw(trail)
        if (!f.trail) return
        const { d, tip } = f.trail
        if (tip) arrow(trail, { d, tip, angle: Math.PI / 2 })
        else path(trail, 'line', d)
        drawChip(group(trail, 'rest').attr('data-key', 'focus.rest'), f.trail.chip, true)
      })
      ifChanged(outline.node()!, f.outline, () => {
        redraw(outline)
          .attr('data-kind', f.outline?.kind ?? null)
          .attr('data-wrong', f.outline?.wrong ? '' : null)
          .attr('transform', f.outline?.place ? transformOf(f.outline.place) : null)
          .style('--k', f.outline?.place?.k ?? 1)
        if (f.outline) drawOutline(outline, f.outline.shape)
      })
      ifChanged(capsule.node()!, f.capsule, () => {
        redraw(capsule)
        if (f.capsule) drawCapsule(capsule, f.capsule)
      })
    },
  }
}

function drawOutline(g: Group, shape: OutlineShape): void {
  switch (shape.is) {
    case 'path':
      path(g, 'line', shape.d)
      break
    case 'circle':
      g.append('circle')
        .attr('class', 'line')
        .attr('cx', shape.at.x)
        .attr('cy', shape.at.y)
        .attr('r', shape.r)
      break
    case 'rect':
      rect(g, 'line', shape, shape.r)
      break
    default:
      shape satisfies never
  }
}
