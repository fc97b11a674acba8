/** A shore: what only the CPU on it can see. */

import { monoWidth } from '../../view/stage/geometry/text.ts'
import type {
  EndpointScene,
  HeldScene,
  LineScene,
  PillScene,
  RegisterScene,
  ShoreScene,
  TokenScene,
} from '../../view/stage/marks/types.ts'
import { drawCapsule, drawChip } from './chips.ts'
import { glyph } from './glyph.ts'
import { type Group, group, ifChanged, joinGroups, path, rect, redraw, text } from './parts.ts'

export interface Shore {
  update(s: ShoreScene): void
}

export function createShore(parent: Group, key: 'driver' | 'remote'): Shore {
  const g = group(parent, 'shore-words').attr('role', 'img').attr('data-key', `${key}.shore`)
  const words = group(g, 'words')
  // What is known on this shore alone.
  const own = group(g, 'own').attr('data-key', `${key}.own`)
  const headings = group(own, 'headings')
  const lines = group(own, 'lines')
  const tokens = group(own, 'tokens')
  const sleepers = group(own, 'sleepers')
  const endpoints = group(own, 'endpoints')
  const held = group(own, 'held')
  const registers = group(own, 'registers')
  const lock = group(own, 'lock').attr('data-key', `${key}.lock`)
  return {
    update(s) {
      g.attr('aria-label', s.label)
      ifChanged(words.node()!, [s.title, s.status, s.alarm, s.clock], () =>
        drawWords(redraw(words), s),
      )
      ifChanged(headings.node()!, s.headings, () => drawHeadings(redraw(headings), s))
      ifChanged(lock.node()!, s.lock, () => drawLock(redraw(lock), s.lock))
      joinGroups(registers, s.registers, (at, r) => drawRegister(redraw(at), r, s.x))
      joinGroups(lines, s.lines, (at, l) => drawLine(redraw(at), l, s.x))
      joinGroups(tokens, s.tokens, drawToken)
      joinGroups(sleepers, s.sleepers, (at, p) => {
        drawPill(redraw(at).attr('class', p.woken ? 'sleeper woken' : 'sleeper'), p, p.woken)
      })
      joinGroups(endpoints, s.endpoints, (at, p) => {
        redraw(at)
          .attr('class', p.receiving ? 'endpoint receiving' : 'endpoint')
          .attr('data-field', p.field)
        drawPill(at, p, p.receiving)
      })
      joinGroups(held, s.held, drawHeld)
    },
  }
}

function drawWords(g: Group, s: ShoreScene): void {
  text(g, s.x, 26, s.title, { size: 14, weight: 650 })
  text(g, s.x, 42, s.status, {
    size: 11,
    weight: s.alarm ? 600 : 400,
    look: s.alarm ? 'status alarm' : 'status ink2',
  })
  if (s.clock)
    text(g, s.x + 124, 26, s.clock, { size: 10.5, anchor: 'end', look: 'mono ink2 clock' })
}

function drawHeadings(g: Group, s: ShoreScene): void {
  for (const h of s.headings) text(g, s.x, h.y, h.text, { size: 10.5, weight: 500, look: 'ink3' })
}

function drawLock(g: Group, lock: ShoreScene['lock']): void {
  if (!lock) return
  const { x, y } = lock.at
  path(g, 'padlock', `M${x - 10.5} ${y - 5.2}v-1.6a2.5 2.5 0 0 1 5 0v1.6`)
  rect(g, 'padlock-body', { x: x - 12, y: y - 5.2, width: 8, height: 6 }, 1.4)
  text(g, x, y, lock.text, { size: 10.5, look: 'mono ink2' })
}

function drawRegister(g: Group, r: RegisterScene, x: number): void {
  const right = x + 124
  g.attr('class', 'register').attr('data-field', r.field)
  // A long name and a long value share the line by both being smaller.
  const wanted = monoWidth(r.name, 10.5) + monoWidth(r.value, 12.5) + 5
  const k = r.chip || r.capsule ? 1 : Math.min(1, 124 / wanted)
  text(g, x, r.y, r.name, { size: 10.5 * k, look: 'mono ink2' })
  if (r.chip) drawChip(g, r.chip)
  else if (r.capsule) drawCapsule(g, r.capsule)
  else {
    const look = r.note ? 'mono value ink3' : 'mono value'
    text(g, right, r.y, r.value, { size: 12.5 * k, weight: 600, anchor: 'end', look })
    const noteAt = right - r.value.length * 7.6 - 6
    if (r.note) text(g, noteAt, r.y, r.note, { size: 10.5, anchor: 'end', look: 'ink3' })
  }
}

function drawLine(g: Group, l: LineScene, x: number): void {
  if (l.glyph) glyph(g, x + 5, l.y - 4, 4.4, l.glyph)
  const size = l.alarm ? 11 : l.glyph ? 11.5 : 12
  text(g, l.glyph ? x + 15 : x, l.y, l.text, {
    size,
    weight: l.alarm ? 600 : 450,
    look: l.alarm ? 'alarm fault' : 'ink2',
  })
}

function drawToken(g: Group, t: TokenScene): void {
  redraw(g).attr('class', t.empty ? 'token empty' : 'token')
  rect(g, 'box', t, 4)
  const look = t.empty ? 'mono ink3' : 'mono'
  text(g, t.x + 14, t.y + t.height / 2 + 3.9, t.text, {
    size: 11,
    weight: 500,
    anchor: 'middle',
    look,
  })
}

function drawPill(g: Group, p: PillScene | EndpointScene, strong: boolean): void {
  rect(g, 'box', p, 11)
  const look = strong ? '' : 'ink2'
  text(g, p.x + p.width / 2, p.y + p.height / 2 + 4.3, p.text, {
    size: 11,
    weight: 600,
    anchor: 'middle',
    look,
  })
}

function drawHeld(g: Group, h: HeldScene): void {
  redraw(g).attr('class', h.pending ? 'card pending' : 'card')
  rect(g, 'box', h, 6)
  drawChip(g, h.chip)
  text(g, h.chip.x + h.chip.width + 7, h.y + 19, h.text, { size: 12, weight: 600 })
  if (h.end) path(g, 'divider', `M${h.x + h.width - 31.5} ${h.y + 0.5}v${h.height - 1}`)
}
