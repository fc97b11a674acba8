/** The store-order strip: chips in front of a gate, and the index behind it. */
import type { StripScene } from '../../view/stage/marks/types.ts'
import { type Group, group, ifChanged, joinGroups, rect, redraw, text } from './parts.ts'

export interface Strip {
  update(s: StripScene): void
}

export function createStrip(parent: Group): Strip {
  const g = group(parent, 'strip').attr('role', 'img').attr('data-key', 'strip')
  const words = group(g, 'words').attr('data-key', 'strip.words')
  const chips = group(g, 'chips')
  const gate = group(g, 'gate').attr('data-key', 'strip.gate')
  return {
    update(s) {
      g.attr('data-side', s.side)
      ifChanged(words.node()!, [s.label, s.note, s.noteAt], () => {
        redraw(words)
        g.attr('aria-label', `${s.label}: ${s.note}`)
        text(words, 188, 103, s.label, { size: 11, look: 'ink3' })
        const anchor = s.noteEnd ? 'end' : 'start'
        text(words, s.noteAt.x, s.noteAt.y, s.note, { size: 11, anchor, look: 'ink3 note' })
      })
      joinGroups(chips, s.chips, (at, c) => {
        redraw(at).attr('class', `chip ${c.state}`).attr('data-owner', c.tint)
        rect(at, 'tint', c, 5)
        const look = c.state === 'ghost' ? 'mono ink3' : 'mono'
        text(at, c.x + c.width / 2, c.y + 14.2, c.text, {
          size: 10.5,
          weight: 500,
          anchor: 'middle',
          look,
        })
      })
      ifChanged(gate.node()!, s.gate, () => drawGate(redraw(gate), s.gate))
    },
  }
}

const TOP = 86
const HEIGHT = 26

function drawGate(g: Group, gate: StripScene['gate']): void {
  g.attr('data-passed', gate?.passed ? '' : null).attr('data-skipped', gate?.skipped ? '' : null)
  if (!gate) return
  rect(g, 'gate-bed', { x: gate.x, y: TOP, width: gate.width, height: HEIGHT }, 0)
  for (const x of [gate.x + 1, gate.x + gate.width - 1])
    g.append('path')
      .attr('class', 'post')
      .attr('d', `M${x} ${TOP}V${TOP + HEIGHT}`)
  text(g, gate.x + gate.width / 2, 102.7, gate.text, {
    size: 10.5,
    weight: 600,
    anchor: 'middle',
    look: 'mono',
  })
}
