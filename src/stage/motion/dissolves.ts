/** Motions in which things keep their places and change their looks. */
import { find, type MotionContext, type Of, opacity, type Played } from './motionContext.ts'

/** Old looks stay until it is time, then all dissolve together. */
export function change({ copies }: MotionContext, m: Of<'change'>): Played {
  const pairs = copies.lay(m.keys)
  for (const { old, now, solid } of pairs) opacity(now, old && solid ? null : 0)
  return {
    tick(t) {
      for (const { old, now, solid } of pairs) {
        opacity(old, 1 - t)
        if (!(old && solid)) opacity(now, t)
      }
    },
    end() {
      for (const { old, now } of pairs) {
        old?.remove()
        opacity(now, null)
      }
    },
  }
}

export function appear(t: MotionContext, m: Of<'appear'>): Played {
  const nodes = m.keys.map((key) => find(t, key))
  const show = (value: number | null) => {
    for (const node of nodes) opacity(node, value)
  }
  show(0)
  return { tick: show, end: () => show(null) }
}

const ROLL = 14

export function roll(t: MotionContext, m: Of<'roll'>): Played {
  const [pair] = t.copies.lay([m.key])
  if (!pair?.old || !pair.now) return null
  const { old, now } = pair
  const way = t.reverse ? -ROLL : ROLL
  opacity(now, 0)
  return {
    tick(k) {
      old.setAttribute('transform', `translate(0 ${-way * k})`)
      opacity(old, 1 - k)
      now.setAttribute('transform', `translate(0 ${way * (1 - k)})`)
      opacity(now, k)
    },
    end() {
      old.remove()
      now.removeAttribute('transform')
      opacity(now, null)
    },
  }
}

export function type(t: MotionContext, m: Of<'type'>): Played {
  const node = find(t, m.key)?.querySelector('.typed')
  const whole = node?.textContent ?? ''
  if (!node || whole === '') return null
  const show = (k: number) => {
    node.textContent = whole.slice(0, Math.ceil(k * whole.length))
  }
  show(0)
  return { tick: show, end: () => show(1) }
}
