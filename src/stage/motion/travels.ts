/** Motions that take a thing from one place to another, or move it where it is. */
import { easeCubicOut, easeLinear } from 'd3'
import { path, rect } from '../../view/stage/marks/shapes.ts'
import { group } from '../drawing/parts.ts'
import { drawMark, reshaper } from '../drawing/renderer.ts'
import { find, mix, type Of, opacity, type Theatre } from './motionContext.ts'

export function travel({ travel: layer, player, reverse }: Theatre, m: Of<'travel'>): void {
  const g = group(layer, 'traveller').attr('opacity', 0)
  const way = drawMark(g, path(m.d, 'measure')).attr('fill', 'none').node() as SVGGeometryElement
  const length = way.getTotalLength()
  drawMark(g, m.chip)
  const tick = (t: number) => {
    const { x, y } = way.getPointAtLength(length * (reverse ? 1 - t : t))
    g.attr('opacity', 1).attr('transform', `translate(${x} ${y})`)
  }
  // The measured way itself must not move with the chip.
  way.remove()
  player.run(m, tick, () => g.remove())
}

export function morph(t: Theatre, m: Of<'morph'>): void {
  const node = find(t, m.key)
  if (!node) return
  const reshape = reshaper(node)
  const tick = (k: number) => reshape(m.at(t.reverse ? 1 - k : k, t.reverse))
  tick(0)
  t.player.run(m, tick, () => reshape(null))
}

export function sweep(t: Theatre, m: Of<'sweep'>): void {
  const line = drawMark(t.travel, path(m.d, 'sweep'))
  t.player.run(
    m,
    (k) => line.attr('transform', `translate(${mix(m.from, m.to, k)} 0)`),
    () => line.remove(),
  )
}

export function pulse(t: Theatre, m: Of<'pulse'>): void {
  const wire = find(t, m.key)
  if (!wire) return
  const [from, to] = t.reverse ? [m.to, m.from] : [m.from, m.to]
  const resting = wire.querySelector<SVGGElement>('.pulse')
  opacity(resting, 0)
  const moving = group(t.travel, 'pulse-on-its-way')
  drawMark(moving, m.sign)
  const tick = (k: number) => {
    moving.attr('transform', `translate(${mix(from, to, k)} ${m.y})`)
    // It goes out in front of the cut, and comes to life there when time runs back.
    if (m.dies) moving.attr('opacity', Math.min(1, 2.5 * (t.reverse ? k : 1 - k)))
  }
  tick(0)
  t.player.run(m, tick, () => {
    moving.remove()
    opacity(resting, null)
  })
}

export function blink(t: Theatre, m: Of<'blink'>): void {
  const box = drawMark(t.travel, rect(m.box, 0, 'blink')).attr('opacity', 0)
  t.player.run(
    { ...m, ease: easeLinear },
    (k) => box.attr('opacity', 0.1 * Math.sin(Math.PI * k)),
    () => box.remove(),
  )
}

export function pop(t: Theatre, m: Of<'pop'>): void {
  const node = find(t, m.key)
  if (!node) return
  const { x, y } = m.at
  t.player.run(
    { ...m, ease: easeCubicOut },
    (k) => {
      const s = 0.7 + 0.3 * k
      node.setAttribute('transform', `translate(${x * (1 - s)} ${y * (1 - s)}) scale(${s})`)
    },
    () => node.removeAttribute('transform'),
  )
}

export function shake(t: Theatre, m: Of<'shake'>): void {
  const node = find(t, m.key)
  if (!node) return
  t.player.run(
    { ...m, ease: easeLinear },
    (k) => node.setAttribute('transform', `translate(${2 * Math.sin(2 * Math.PI * k)} 0)`),
    () => node.removeAttribute('transform'),
  )
}
