/** Chains of descriptors, followed both ways. */
import { VRING_DESC_F_NEXT } from '../../core/memory/constants.ts'
import type { SceneContext } from '../moment/context.ts'

export interface ChainLinks {
  /** The descriptor that `desc.next` of a chain leads to; null where a chain ends or leaves the table. */
  next(index: number): number | null
  /** The descriptor that leads here. */
  before(index: number): number | null
  /** First descriptor of the chain that `index` is part of. */
  head(index: number): number
  /** All of the chain from `index` on. */
  from(index: number): readonly number[]
}

export function chainLinks({ ring, owners, num }: SceneContext): ChainLinks {
  const next = (i: number): number | null => {
    const desc = ring.desc[i]
    // What a free descriptor still says is old.
    if (owners[i] === 0 || !(desc.flags & VRING_DESC_F_NEXT)) return null
    // A chain is in one hand. While it is being described, its last link still leads on.
    return desc.next < num && desc.next !== i && owners[desc.next] === owners[i] ? desc.next : null
  }
  let backwards: Map<number, number> | null = null
  const before = (index: number): number | null => {
    if (!backwards) {
      backwards = new Map()
      for (let i = 0; i < num; i++) {
        const to = owners[i] === 0 ? null : next(i)
        if (to !== null) backwards.set(to, i)
      }
    }
    return backwards.get(index) ?? null
  }
  return {
    next,
    before,
    head(index) {
      const seen = new Set([index])
      let head = index
      for (let i = before(head); i !== null && !seen.has(i); i = before(head)) {
        seen.add(i)
        head = i
      }
      return head
    },
    from(index) {
      const out = [index]
      for (let i = next(index); i !== null && !out.includes(i); i = next(i)) out.push(i)
      return out
    },
  }
}
