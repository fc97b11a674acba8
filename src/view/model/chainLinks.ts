/** Chains of descriptors, followed both ways. */
import { VRING_DESC_F_NEXT } from '../../core/memory/constants.ts'
import { once } from './lazy.ts'
import type { Moment } from './moment.ts'

export type ChainLinks = Readonly<ReturnType<typeof chainLinks>>

export function chainLinks({ ring, owners, num }: Moment) {
  /** The descriptor that `desc.next` of a chain leads to; null where a chain ends or leaves the table. */
  const next = (i: number): number | null => {
    const desc = ring.desc[i]
    // What a free descriptor still says is old.
    if (owners[i] === 0 || !(desc.flags & VRING_DESC_F_NEXT)) return null
    // A chain is in one hand. While it is being described, its last link still leads on.
    return desc.next < num && desc.next !== i && owners[desc.next] === owners[i] ? desc.next : null
  }
  const backwards = once(() => {
    const leaders = new Map<number, number>()
    for (let i = 0; i < num; i++) {
      const to = next(i)
      if (to !== null) leaders.set(to, i)
    }
    return leaders
  })
  /** The descriptor that leads here. */
  const before = (index: number): number | null => backwards().get(index) ?? null
  /** What comes one after the other from `index` on; a chain that runs in a circle ends. */
  const follow = (index: number, step: (i: number) => number | null): number[] => {
    const out = [index]
    for (let i = step(index); i !== null && !out.includes(i); i = step(i)) out.push(i)
    return out
  }
  return {
    next,
    before,
    /** First descriptor of the chain that `index` is part of. */
    head: (index: number): number => follow(index, before).at(-1) ?? index,
    /** All of the chain from `index` on. */
    from: (index: number): readonly number[] => follow(index, next),
  }
}
