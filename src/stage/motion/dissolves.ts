/** Motions in which things keep their places and change their looks. */
import { easeCubicOut, easeLinear } from 'd3'
import { find, type Of, opacity, type Theatre } from './motionContext.ts'
import type { Ghost } from './outgoingCopies.ts'

/** Old looks stay until it is time, then all dissolve together. */
export function change({ ghosts, player }: Theatre, m: Of<'change'>): void {
  const pairs = ghosts.lay(m.keys)
  const held = (p: Ghost) => opacity(p.now, p.old && p.solid ? null : 0)
  pairs.forEach(held)
  player.run(
    { ...m, ease: easeCubicOut },
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

export function appear(t: Theatre, m: Of<'appear'>): void {
  const nodes = m.keys.map((key) => find(t, key))
  for (const node of nodes) opacity(node, 0)
  t.player.run(
    { ...m, ease: easeCubicOut },
    (k) => {
      for (const node of nodes) opacity(node, k)
    },
    () => {
      for (const node of nodes) opacity(node, null)
    },
  )
}

const ROLL = 14

export function roll(t: Theatre, m: Of<'roll'>): void {
  const [pair] = t.ghosts.lay([m.key])
  if (!pair?.old || !pair.now) return
  const { old, now } = pair
  const way = t.reverse ? -ROLL : ROLL
  opacity(now, 0)
  t.player.run(
    m,
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

export function type(t: Theatre, m: Of<'type'>): void {
  const node = find(t, m.key)?.querySelector('.typed')
  const whole = node?.textContent ?? ''
  if (!node || whole === '') return
  node.textContent = ''
  t.player.run(
    { ...m, ease: easeLinear },
    (k) => {
      node.textContent = whole.slice(0, Math.ceil(k * whole.length))
    },
    () => {
      node.textContent = whole
    },
  )
}
