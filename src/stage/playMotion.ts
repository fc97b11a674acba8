/** Performs motions: one small performer for each kind, all on the clock of a player. */
import { easeCubicOut, easeLinear, select } from 'd3'
import { freeHeadArc } from '../view/geometryLinks.ts'
import type { Motion } from '../view/motion.ts'
import type { Scene } from '../view/sceneTypes.ts'
import { drawChip } from './chips.ts'
import { drawPin } from './dial.ts'
import { easeTravel } from './ease.ts'
import type { Ghost, Ghosts } from './ghosts.ts'
import { arrow } from './links.ts'
import { type Group, group, path, rect, redraw } from './parts.ts'
import type { Player, Spell } from './player.ts'
import { drawPulse, pulseWay } from './wires.ts'

export interface Theatre {
  readonly svg: SVGSVGElement
  /** Where things are drawn that are on their way. */
  readonly travel: Group
  readonly ghosts: Ghosts
  readonly player: Player
  readonly scene: Scene
  readonly reverse: boolean
}

type Of<K extends Motion['is']> = Extract<Motion, { is: K }>

/** Motions that take a thing from one place to another; left out when there is no time for them. */
const TRAVELS = new Set<Motion['is']>([
  'travel',
  'turn',
  'glide',
  'pulse',
  'roll',
  'type',
  'sweep',
  'shake',
  'pop',
])
/** Motions that mean nothing backwards: the old look is simply there again. */
const ONE_WAY = new Set<Motion['is']>(['appear', 'type', 'sweep', 'blink', 'shake', 'pop'])

export const isTravel = (m: Motion): boolean => TRAVELS.has(m.is)
export const isOneWay = (m: Motion): boolean => ONE_WAY.has(m.is)

export function playMotion(theatre: Theatre, m: Motion): void {
  switch (m.is) {
    case 'travel':
      return travel(theatre, m)
    case 'change':
      return change(theatre, m)
    case 'appear':
      return appear(theatre, m)
    case 'roll':
      return roll(theatre, m)
    case 'turn':
      return turnPin(theatre, m)
    case 'glide':
      return glide(theatre, m)
    case 'sweep':
      return sweep(theatre, m)
    case 'pulse':
      return pulse(theatre, m)
    case 'blink':
      return blink(theatre, m)
    case 'pop':
      return pop(theatre, m)
    case 'shake':
      return shake(theatre, m)
    case 'type':
      return type(theatre, m)
    default:
      m satisfies never
  }
}

const find = (t: Theatre, key: string) =>
  t.svg.querySelector<SVGGElement>(`[data-key="${CSS.escape(key)}"]`)
const opacity = (node: SVGElement | null, value: number | null) => {
  if (value === null) node?.removeAttribute('opacity')
  else node?.setAttribute('opacity', String(value))
}
const mix = (a: number, b: number, t: number) => a + (b - a) * t
const on = (m: Spell, ease: Spell['ease'] = easeTravel): Spell => ({ ...m, ease })

function travel({ travel: layer, player, reverse }: Theatre, m: Of<'travel'>): void {
  const g = group(layer, 'traveller').attr('opacity', 0)
  const way = path(g, 'measure', m.d).attr('fill', 'none').node()!
  const length = way.getTotalLength()
  drawChip(g, { ...m.chip, x: -m.chip.width / 2, y: -m.chip.height / 2 }, true)
  const tick = (t: number) => {
    const { x, y } = way.getPointAtLength(length * (reverse ? 1 - t : t))
    g.attr('opacity', 1).attr('transform', `translate(${x} ${y})`)
  }
  // The measured way itself must not move with the chip.
  way.remove()
  player.run(layer, on(m), tick, () => g.remove())
}

/** Old looks stay until it is time, then all dissolve together. */
function change({ ghosts, player, travel: layer }: Theatre, m: Of<'change'>): void {
  const pairs = ghosts.lay(m.keys)
  const held = (p: Ghost) => opacity(p.now, p.old && p.solid ? null : 0)
  pairs.forEach(held)
  player.run(
    layer,
    on(m, easeCubicOut),
    (t) => {
      for (const p of pairs) {
        opacity(p.old, 1 - t)
        if (!(p.old && p.solid)) opacity(p.now, t)
      }
    },
    () => {
      for (const { old, now } of pairs) {
        old?.remove()
        opacity(now, null)
      }
    },
  )
}

function appear(t: Theatre, m: Of<'appear'>): void {
  const nodes = m.keys.map((key) => find(t, key))
  for (const node of nodes) opacity(node, 0)
  t.player.run(
    t.travel,
    on(m, easeCubicOut),
    (k) => {
      for (const node of nodes) opacity(node, k)
    },
    () => {
      for (const node of nodes) opacity(node, null)
    },
  )
}

const ROLL = 14

function roll(t: Theatre, m: Of<'roll'>): void {
  const [pair] = t.ghosts.lay([m.key])
  if (!pair?.old || !pair.now) return
  const { old, now } = pair
  const way = t.reverse ? -ROLL : ROLL
  opacity(now, 0)
  t.player.run(
    t.travel,
    on(m),
    (k) => {
      old.setAttribute('transform', `translate(0 ${-way * k})`)
      opacity(old, 1 - k)
      now.setAttribute('transform', `translate(0 ${way * (1 - k)})`)
      opacity(now, k)
    },
    () => {
      old.remove()
      now.removeAttribute('transform')
      opacity(now, null)
    },
  )
}

function turnPin(t: Theatre, m: Of<'turn'>): void {
  const node = find(t, m.key)
  const pin = t.scene[m.dial].pins.find((p) => p.key === m.key)
  if (!node || !pin) return
  const g = select<SVGGElement, unknown>(node)
  const [from, to] = t.reverse ? [m.to, m.from] : [m.from, m.to]
  drawPin(g, m.dial, { ...pin, angle: from })
  t.player.run(
    t.travel,
    on(m),
    (k) => drawPin(g, m.dial, { ...pin, angle: mix(from, to, k) }),
    () => drawPin(g, m.dial, pin),
  )
}

function glide(t: Theatre, m: Of<'glide'>): void {
  const node = find(t, 'free.head')
  const rest = t.scene.table.arcs.find((a) => a.key === 'free.head')
  if (!node || !rest) return
  const g = select<SVGGElement, unknown>(node)
  const [from, to] = t.reverse ? [m.to, m.from] : [m.from, m.to]
  t.player.run(
    t.travel,
    on(m),
    (k) => arrow(redraw(g), freeHeadArc(mix(from, to, k)), 'small'),
    () => arrow(redraw(g), rest, 'small'),
  )
}

function sweep(t: Theatre, m: Of<'sweep'>): void {
  const line = path(t.travel, 'sweep', 'M0 86V112')
  t.player.run(
    t.travel,
    on(m),
    (k) => line.attr('transform', `translate(${mix(m.from, m.to, k)} 0)`),
    () => line.remove(),
  )
}

function pulse(t: Theatre, m: Of<'pulse'>): void {
  const y = m.wire === 'wire.kick' ? t.scene.kick.y : t.scene.interrupt.y
  const [start, rest] = pulseWay(m.wire)
  const [from, to] = t.reverse ? [rest, start] : [start, rest]
  const resting = find(t, m.wire)?.querySelector<SVGGElement>('.pulse') ?? null
  opacity(resting, 0)
  const moving = drawPulse(t.travel, m.wire, from, y)
  t.player.run(
    t.travel,
    on(m),
    (k) => moving.attr('transform', `translate(${mix(from, to, k)} ${y})`),
    () => {
      moving.remove()
      opacity(resting, null)
    },
  )
}

function blink(t: Theatre, m: Of<'blink'>): void {
  const x = m.shore === 'driver' ? 0 : 924
  const box = rect(t.travel, 'blink', { x, y: 0, width: 156, height: 580 }, 0).attr('opacity', 0)
  t.player.run(
    t.travel,
    on(m, easeLinear),
    (k) => box.attr('opacity', 0.1 * Math.sin(Math.PI * k)),
    () => box.remove(),
  )
}

function pop(t: Theatre, m: Of<'pop'>): void {
  const node = find(t, m.key)
  const cell = t.scene.driver.tokens.find((c) => c.key === m.key)
  if (!node || !cell) return
  const x = cell.x + cell.width / 2
  const y = cell.y + cell.height / 2
  t.player.run(
    t.travel,
    on(m, easeCubicOut),
    (k) => {
      const s = 0.7 + 0.3 * k
      node.setAttribute('transform', `translate(${x * (1 - s)} ${y * (1 - s)}) scale(${s})`)
    },
    () => node.removeAttribute('transform'),
  )
}

function shake(t: Theatre, m: Of<'shake'>): void {
  const node = find(t, m.key)
  if (!node) return
  t.player.run(
    t.travel,
    on(m, easeLinear),
    (k) => node.setAttribute('transform', `translate(${2 * Math.sin(2 * Math.PI * k)} 0)`),
    () => node.removeAttribute('transform'),
  )
}

function type(t: Theatre, m: Of<'type'>): void {
  const node = find(t, m.key)?.querySelector('.typed')
  const whole = node?.textContent ?? ''
  if (!node || whole === '') return
  node.textContent = ''
  t.player.run(
    t.travel,
    on(m, easeLinear),
    (k) => {
      node.textContent = whole.slice(0, Math.ceil(k * whole.length))
    },
    () => {
      node.textContent = whole
    },
  )
}
