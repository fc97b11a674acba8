/** Motions that take a thing from one place to another, or move it where it is. */
import { path, rect } from '../../view/stage/marks/shapes.ts'
import { group } from '../drawing/parts.ts'
import { drawMark, reshaper } from '../drawing/renderer.ts'
import { find, type MotionContext, mix, type Of, opacity, type Played } from './motionContext.ts'

export function travel({ travel: layer, reverse }: MotionContext, m: Of<'travel'>): Played {
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
  return { tick, end: () => g.remove() }
}

export function morph(t: MotionContext, m: Of<'morph'>): Played {
  const node = find(t, m.key)
  if (!node) return null
  const reshape = reshaper(node)
  const tick = (k: number) => reshape(m.at(t.reverse ? 1 - k : k, t.reverse))
  tick(0)
  return { tick, end: () => reshape(null) }
}

export function sweep(t: MotionContext, m: Of<'sweep'>): Played {
  const line = drawMark(t.travel, path(m.d, 'sweep'))
  const tick = (k: number) => line.attr('transform', `translate(${mix(m.from, m.to, k)} 0)`)
  return { tick, end: () => line.remove() }
}

export function pulse(t: MotionContext, m: Of<'pulse'>): Played {
  const wire = find(t, m.key)
  if (!wire) return null
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
  const end = () => {
    moving.remove()
    opacity(resting, null)
  }
  return { tick, end }
}

export function blink(t: MotionContext, m: Of<'blink'>): Played {
  const box = drawMark(t.travel, rect(m.box, 0, 'blink')).attr('opacity', 0)
  const tick = (k: number) => box.attr('opacity', 0.1 * Math.sin(Math.PI * k))
  return { tick, end: () => box.remove() }
}

export function pop(t: MotionContext, m: Of<'pop'>): Played {
  const node = find(t, m.key)
  if (!node) return null
  const { x, y } = m.at
  const tick = (k: number) => {
    const s = 0.7 + 0.3 * k
    node.setAttribute('transform', `translate(${x * (1 - s)} ${y * (1 - s)}) scale(${s})`)
  }
  return { tick, end: () => node.removeAttribute('transform') }
}

export function shake(t: MotionContext, m: Of<'shake'>): Played {
  const node = find(t, m.key)
  if (!node) return null
  const tick = (k: number) =>
    node.setAttribute('transform', `translate(${2 * Math.sin(2 * Math.PI * k)} 0)`)
  return { tick, end: () => node.removeAttribute('transform') }
}
