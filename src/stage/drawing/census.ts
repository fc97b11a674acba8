/** The bar on top of the island and the legend: one row of states, counted. */
import { ISLAND } from '../../view/stage/geometry/stage.ts'
import type { Scene } from '../../view/stage/marks/types.ts'
import { glyph } from './glyph.ts'
import { type Group, group, ifChanged, path, rect, redraw, text } from './parts.ts'

export interface Census {
  update(scene: Scene): void
}

/** @param clip id of the clip path with the island's round corners */
export function createCensus(parent: Group, clip: string): Census {
  const bars = group(parent, 'census')
    .attr('data-key', 'census.bars')
    .attr('clip-path', `url(#${clip})`)
  const legend = group(parent, 'legend').attr('role', 'img').attr('data-key', 'census.legend')
  return {
    update({ census }) {
      ifChanged(bars.node()!, census.bars, () => {
        redraw(bars)
        for (const b of census.bars)
          rect(bars, 'bar', { x: b.x, y: ISLAND.y, width: b.width, height: 4 }, 0)
            .attr('data-owner', b.look)
            .attr('data-unseen', b.unseen ? '' : null)
      })
      ifChanged(legend.node()!, census, () => {
        redraw(legend).attr('aria-label', census.label)
        text(legend, census.title.end, 70, census.title.text, {
          size: 11.5,
          anchor: 'end',
          look: 'ink3',
        })
        for (const s of census.legend) {
          const state = group(legend, 'state').attr('data-unseen', s.unseen ? '' : null)
          glyph(state, s.x + 6, 66, 5, s.look)
          text(state, s.x + 17, 70, s.label, { size: 11.5, look: 'ink2' })
          text(state, s.countAt, 70, s.count, { size: 12, weight: 700, look: 'mono' }).attr(
            'data-count',
            s.look,
          )
          if (s.chevronAt) path(legend, 'chevron', `M${s.chevronAt - 1.8} 62.6l3.5 3.5l-3.5 3.5`)
        }
      })
    },
  }
}
