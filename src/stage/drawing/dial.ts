/** One ring as a dial: slots on the rim, counter in the hub, pins that say which slot is next. */

import { longPin } from '../../view/stage/geometry/large.ts'
import { CENTER, consumerPin, DIAL, producerPin } from '../../view/stage/geometry/stage.ts'
import { fitted } from '../../view/stage/geometry/text.ts'
import type { DialScene, PinScene, ReadoutScene, SlotScene } from '../../view/stage/marks/types.ts'
import { createLens } from './lens.ts'
import {
  type Group,
  group,
  ifChanged,
  joinGroups,
  path,
  rect,
  redraw,
  say,
  sized,
  text,
} from './parts.ts'

export interface Dial {
  update(d: DialScene): void
  /** Groups that stand above the links. */
  readonly front: Group
}

/** @param onLens puts the lens of a long ring around a slot, or lets it follow; without it there is none */
export function createDial(
  below: Group,
  above: Group,
  name: 'avail' | 'used',
  onLens?: (slot: number | null) => void,
): Dial {
  const c = CENTER[name]
  const back = group(below, 'dial').attr('role', 'img').attr('data-key', name)
  const title = text(back, c.x, 138, name, {
    size: 14,
    weight: 650,
    anchor: 'middle',
    look: 'mono',
  })
  const subtitle = text(back, c.x, 153, '', { size: 10.5, anchor: 'middle', look: 'ink3' })
  back
    .append('circle')
    .attr('class', 'panel')
    .attr('cx', c.x)
    .attr('cy', c.y)
    .attr('r', DIAL.outer + 0.5)
  const slots = group(back, 'slots')
  const quarters = group(back, 'quarters')
  const front = group(above, 'dial-front')
  const hub = group(front, 'hub').attr('data-key', `${name}.hub`)
  const field = text(hub, c.x, 253, '', { size: 10.5, anchor: 'middle', look: 'mono ink2' })
  // A small dial has room for its second half only.
  field.append('tspan').attr('class', 'whose').text(`${name}.`)
  field.append('tspan').text('idx')
  const count = group(hub, 'count').attr('data-key', `${name}.idx`)
  text(count, c.x, 280.8, '', { size: 30, weight: 560, anchor: 'middle', look: 'counter' })
  text(hub, c.x, 295.2, '', { size: 10.5, anchor: 'middle', look: 'ink2 lap' })
  const beside = group(hub, 'beside')
  const pins = group(front, 'pins')
  const readouts = group(front, 'readouts')
  const lens = onLens ? createLens(front, name, onLens) : null

  return {
    front,
    update(d) {
      ifChanged(back.node()!, [d.label, d.subtitle, d.num], () => {
        back.attr('aria-label', d.label)
        // Slots narrower than an eighth bring the pins right under the title.
        title.attr('y', d.num > 8 ? 131 : 138)
        subtitle.attr('y', d.num > 8 ? 145.5 : 153).text(d.subtitle)
      })
      joinGroups(slots, d.slots, drawSlot)
      say(count, 'text', d.idx)
      // Five digits stay between the numbers of the slots.
      const size = d.lens ? (d.num > 1024 ? 26 : 34) : 30
      count.select('text').style('font-size', sized(fitted(d.idx, size, d.lens ? 58 : 76)))
      say(hub, '.lap', d.lap)
      ifChanged(beside.node()!, d.beside, () => {
        redraw(beside)
        if (!d.beside) return
        const { name: field, text: said, y } = d.beside
        const own = group(beside, 'own').attr('data-field', field)
        const size = fitted(said, 10.5, 62)
        text(own, c.x, y, said, { size, anchor: 'middle', look: 'mono ink2' })
      })
      joinGroups(pins, d.pins, (g, p) => drawPin(g, name, p))
      joinGroups(readouts, d.readouts, drawReadout)
      ifChanged(quarters.node()!, d.quarters, () => drawQuarters(redraw(quarters), d.quarters))
      lens?.update(d)
    },
  }
}

function drawQuarters(g: Group, marks: DialScene['quarters']): void {
  for (const m of marks) {
    path(g, 'tick', m.tick)
    if (m.text)
      text(g, m.at.x, m.at.y + 3.6, m.text, { size: 10.5, anchor: 'middle', look: 'ink3' })
  }
}

function drawSlot(g: Group, s: SlotScene): void {
  redraw(g)
    .attr('class', 'slot')
    .attr('data-owner', s.look)
    .attr('data-hatched', s.hatched ? '' : null)
    .attr('data-live', s.live ? '' : null)
    .attr('data-field', s.field)
  path(g, 'fill', s.d)
  if (s.number)
    text(g, s.numberAt.x, s.numberAt.y + 3.6, s.number, {
      size: 10.5,
      anchor: 'middle',
      look: 'ink3',
    })
  if (s.text)
    text(g, s.textAt.x, s.textAt.y + s.textSize * 0.35, s.text, {
      size: s.textSize,
      weight: s.live ? 700 : 500,
      anchor: 'middle',
      look: s.live ? 'mono on' : 'mono ink2',
    })
}

/** A pin at its angle; also called while it turns. */
export function drawPin(g: Group, name: 'avail' | 'used', p: PinScene): void {
  redraw(g)
    .attr('class', `pin ${p.kind}`)
    .attr('data-angle', Math.round((p.angle * 1800) / Math.PI) / 10)
  if (p.long) {
    const { box, size, stem } = longPin(name, p.kind, p.angle, p.text, p.grow, p.edge)
    path(g, 'stem', stem)
    rect(g, p.kind === 'producer' ? 'pill' : 'drop', box, box.height / 2)
    const ink = p.kind === 'producer' ? 'inverse' : ''
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 + size * 0.36 }
    text(g, middle.x, middle.y, p.text, { size, weight: 700, anchor: 'middle', look: ink })
    return
  }
  const grow = p.grow ?? 1
  const look = { size: 11 * grow, weight: 700, anchor: 'middle' as const }
  if (p.kind === 'producer') {
    const { middle, width, height, beak } = producerPin(name, p.angle, p.text, p.grow)
    path(g, 'beak', beak)
    const pill = { x: middle.x - width / 2, y: middle.y - height / 2, width, height }
    rect(g, 'pill', pill, height / 2)
    text(g, middle.x, middle.y + 3.8 * grow, p.text, { ...look, look: 'inverse' })
  } else {
    const { middle, drop } = consumerPin(name, p.angle, p.grow)
    path(g, 'drop', drop)
    text(g, middle.x, middle.y + 3.8 * grow, p.text, look)
  }
}

function drawReadout(g: Group, r: ReadoutScene): void {
  redraw(g).attr('data-field', r.name)
  const { x } = r.at
  if (r.mark === 'event') path(g, 'dot', `M${x} ${r.at.y - 4.6}l4.6 4.6-4.6 4.6-4.6-4.6Z`)
  else
    g.append('circle')
      .attr('class', r.mark === 'producer' ? 'dot filled' : 'dot')
      .attr('cx', x)
      .attr('cy', r.at.y)
      .attr('r', r.mark === 'producer' ? 4.6 : 4)
  const y = r.at.y + 4
  const look = 'mono value'
  text(g, r.at.x + 12, y, r.name, { size: 10.5, look: 'mono ink2' })
  text(g, r.valueEnd, y, r.value, { size: 12, weight: 700, anchor: 'end', look })
  text(g, r.valueEnd + 7, y, r.slot, { size: 11, look: 'ink2 slot-of' })
}
