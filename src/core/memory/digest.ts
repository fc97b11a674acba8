import type { Layout } from './layout.ts'
import type { Memory } from './memory.ts'

/**
 * A digest of a moment (FNV-1a, 32 bits, as eight hex digits): the bytes that both sides see, and
 * the counters of the two. A link carries the one that it was made with, so that a page whose model
 * has changed since can say so. What a newer model keeps beside them changes nothing.
 */
export function digestOf(memory: Memory, { regions, queues, clock }: Layout): string {
  let hash = 0x811c9dc5
  const add = (byte: number) => {
    hash = Math.imul(hash ^ byte, 0x01000193)
  }
  for (const { owner, from, to } of regions)
    if (owner === 'shared') for (let i = from; i < to; i++) add(memory.bytes[i])
  const counters = queues.flatMap((q) => [
    q.numFree,
    q.freeHead,
    q.lastUsedIdx,
    q.availIdxShadow,
    q.lastAvailIdx,
    q.broken,
  ])
  for (const counter of [...counters, clock]) {
    const value = memory.load(counter)
    for (const shift of [0, 8, 16, 24]) add((value >>> shift) & 0xff)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
