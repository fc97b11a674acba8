/** What the invariants ask about one queue, gathered from the bytes in one pass. */
import { NO_TOKEN, VRING_DESC_F_NEXT } from '../memory/constants.ts'
import type { Layout, QueueLayout } from '../memory/layout.ts'
import type { Memory } from '../memory/memory.ts'

export interface QueueFacts {
  readonly memory: Memory
  readonly q: QueueLayout
  readonly num: number
  readonly numFree: number
  readonly availIdx: number
  readonly usedIdx: number
  readonly lastUsedIdx: number
  readonly lastAvailIdx: number
  /** Heads that were published and not yet taken, in the order of the available ring. */
  readonly published: readonly number[]
  /** Heads that the remote took and has not completed. */
  readonly held: readonly number[]
  /** Ids that were completed and not yet seen by the driver, in the order of the used ring. */
  readonly used: readonly number[]
  /** Descriptors that have a token, the heads of chains, and their tokens in the same order. */
  readonly heads: readonly number[]
  readonly tokens: readonly number[]
  /** Descriptors of all chains whose head has a token; one that is in two chains counts twice. */
  readonly chained: number
  /** Per descriptor: 1 if it is part of such a chain. */
  readonly inChain: Uint8Array
  /** False if a chain runs in a loop, out of the table, or into another chain. */
  readonly chainsEnd: boolean
}

/** 16-bit distance from one free-running index to a later one. */
export const distance = (from: number, to: number): number => (to - from) & 0xffff

/** Cost grows with num; windows that are longer than num are cut off there. */
export function queueFacts(memory: Memory, q: QueueLayout): QueueFacts {
  const { vring } = q
  const { num } = vring
  const availIdx = memory.load(vring.availIdx)
  const usedIdx = memory.load(vring.usedIdx)
  const lastUsedIdx = memory.load(q.lastUsedIdx)
  const lastAvailIdx = memory.load(q.lastAvailIdx)
  const published: number[] = []
  for (let n = 0, length = Math.min(distance(lastAvailIdx, availIdx), num); n < length; n++)
    published.push(memory.load(vring.availRing(vring.slot(lastAvailIdx + n))))
  const used: number[] = []
  for (let n = 0, length = Math.min(distance(lastUsedIdx, usedIdx), num); n < length; n++)
    used.push(memory.load(vring.usedId(vring.slot(lastUsedIdx + n))))
  const held: number[] = []
  const heads: number[] = []
  const tokens: number[] = []
  const inChain = new Uint8Array(num)
  let chained = 0
  let chainsEnd = true
  for (let i = 0; i < num; i++) {
    if (memory.load(q.held(i)) !== 0) held.push(i)
    const token = memory.load(q.data(i))
    if (token === NO_TOKEN) continue
    heads.push(i)
    tokens.push(token)
    const chain = markChain(memory, q, i, inChain)
    chained += chain.length
    if (!chain.ends) chainsEnd = false
  }
  return {
    memory,
    q,
    num,
    numFree: memory.load(q.numFree),
    availIdx,
    usedIdx,
    lastUsedIdx,
    lastAvailIdx,
    published,
    held,
    used,
    heads,
    tokens,
    chained,
    inChain,
    chainsEnd,
  }
}

/** Marks the descriptors of one chain as the remote would walk it. */
export function markChain(
  memory: Memory,
  { vring }: QueueLayout,
  head: number,
  marks: Uint8Array,
): { length: number; ends: boolean } {
  let length = 0
  for (let i = head; i < vring.num; i = memory.load(vring.descNext(i))) {
    if (marks[i]) return { length, ends: false }
    marks[i] = 1
    length++
    if (!(memory.load(vring.descFlags(i)) & VRING_DESC_F_NEXT)) return { length, ends: true }
  }
  return { length, ends: false }
}

/**
 * Walks `num_free` links from `free_head`.
 *
 * @returns false if the walk leaves the table, comes to a descriptor twice, or meets a chain
 */
export function freeListIsSound(facts: QueueFacts, layout: Layout): boolean {
  const { memory, q, num, numFree, inChain } = facts
  if (numFree > num) return false
  const shared = layout.scenario.kernel === 'linux-3.x'
  const seen = new Uint8Array(num)
  let i = memory.load(q.freeHead)
  for (let n = 0; n < numFree; n++) {
    if (i >= num || seen[i] || inChain[i]) return false
    seen[i] = 1
    i = memory.load(shared ? q.vring.descNext(i) : q.extraNext(i))
  }
  return true
}

/** Does no number stand in a list twice? Short lists, which most are, need no set. */
export function allDifferent(list: readonly number[]): boolean {
  if (list.length > 16) return new Set(list).size === list.length
  for (let i = 1; i < list.length; i++) if (list.indexOf(list[i]) < i) return false
  return true
}
