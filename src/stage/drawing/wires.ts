/** The wires between the shores: dotted, solid while ringing, barred, or cut. */
import type { WireScene } from '../../view/stage/marks/types.ts'
import { type Group, group, ifChanged, path, redraw, text } from './parts.ts'

const BELL =
  'M-5 3.2h10c-1.3-1-1.5-2.2-1.5-4.2A3.5 3.5 0 0 0 0-4.6 3.5 3.5 0 0 0-3.5-1c0 2-.2 3.2-1.5 4.2ZM-1.3 5a1.4 1.4 0 0 0 2.6 0'
const BOLT = 'M1-6.2-4 .9h3.6L-1 6.2 4-.9H.4Z'
/** Two blades and two rings, open over the line. */
const SCISSORS =
  'M-7 -4.6L5 3.2M-7 4.6L5 -3.2M5 3.2a2.3 2.3 0 1 1 1 3a2.3 2.3 0 0 1 -1 -3ZM5 -3.2a2.3 2.3 0 1 0 1 -3a2.3 2.3 0 0 0 -1 3Z'

/** Where a wire is cut, or about to be. */
const cutAt = ({ key, ends: [from, to] }: WireScene): number =>
  key === 'wire.kick' ? to - 34 : from + 32

/** Where a pulse dies: in front of the cut. */
export const deadAt = (w: WireScene): number => cutAt(w) + (w.key === 'wire.kick' ? -26 : 26)

export interface Wire {
  update(w: WireScene): void
}

export const pulseIcon = (key: WireScene['key']): string => (key === 'wire.kick' ? BELL : BOLT)
/** Where a pulse starts, rests and ends. */
export const pulseWay = ({
  key,
  ends: [from, to],
}: WireScene): readonly [number, number, number] =>
  key === 'wire.kick' ? [from, to - 70, to] : [to, from + 70, from]

export function createWire(parent: Group, key: WireScene['key']): Wire {
  const g = group(parent, 'wire').attr('role', 'img').attr('data-key', key)
  return {
    update(w) {
      ifChanged(g.node()!, w, () => drawWire(redraw(g), w))
    },
  }
}

function drawWire(g: Group, w: WireScene): void {
  const [from, to] = w.gap
  const { y } = w
  const [first, last] = w.ends
  g.attr('data-state', w.state).attr('aria-label', w.label)
  const kick = w.key === 'wire.kick'
  const cut = cutAt(w)
  const whole = w.state !== 'dropped' && !w.armed
  const [left, right] = kick ? [`M${first} ${y}H${from}`, ''] : ['', `M${to} ${y}H${last}`]
  const [start, end] = kick ? [to, last] : [first, from]
  const rest = whole
    ? `M${start} ${y}H${end}`
    : `M${start} ${y}H${cut - 11}M${cut + 11} ${y}H${end}`
  path(g, 'line', left + rest + right)
  path(g, 'tip', kick ? `M${last - 3} ${y - 4}l5 4-5 4` : `M${first + 3} ${y - 4}l-5 4 5 4`)
  const bars = kick ? last - 63 : first + 57
  if (w.state === 'suppressed') path(g, 'bars', `M${bars} ${y - 6}v12M${bars + 6} ${y - 6}v12`)
  if (w.state === 'dropped') {
    const dead = group(g, 'dead').attr('data-key', `${w.key}.cut`)
    path(dead, 'cut', `M${cut - 5.5} ${y - 6}l11 12M${cut + 5.5} ${y - 6}l-11 12`)
    drawPulse(dead, w.key, deadAt(w), y)
  } else if (w.armed) path(g, 'scissors', SCISSORS).attr('transform', `translate(${cut} ${y})`)
  if (w.state === 'ringing') drawPulse(g, w.key, pulseWay(w)[1], y)
  path(g, 'icon', pulseIcon(w.key)).attr('transform', `translate(${w.iconAt.x} ${w.iconAt.y})`)
  const words = text(g, w.textAt.x, w.textAt.y, '', { size: 11.5, look: 'ink2' })
  words.append('tspan').attr('class', 'name').text(w.title)
  words.append('tspan').attr('dx', 7).text(w.text)
}

/** The bell or the bolt on its way. */
export function drawPulse(parent: Group, key: WireScene['key'], x: number, y: number): Group {
  const g = group(parent, 'pulse').attr('transform', `translate(${x} ${y})`)
  g.append('circle').attr('r', 11)
  path(g, 'icon', pulseIcon(key)).attr('transform', 'scale(0.95)')
  return g
}
