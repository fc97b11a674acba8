/** Which fields differ between two moments of one memory. */
import type { Layout } from '../core/memory/layout.ts'
import { field, Memory } from '../core/memory/memory.ts'
import { fullName } from '../core/memory/place.ts'
import type { Changed } from './facts.ts'

/** So many are told by name; the others are counted. */
export const MOST_CHANGED = 100

interface Changes {
  readonly changed: readonly Changed[]
  readonly more: number
}

/** @param before,after all bytes of the memory at two moments */
export function changedBetween(layout: Layout, before: Uint8Array, after: Uint8Array): Changes {
  const changed: Changed[] = []
  const [was, is] = [new Memory(before), new Memory(after)]
  let more = 0
  const [wordsWas, wordsIs] = [wordsOf(before), wordsOf(after)]
  for (let at = 0; at < after.length; at++) {
    // A large ring has megabytes that are as they were.
    if (at % 4 === 0)
      while (wordsIs[at / 4] === wordsWas[at / 4] && at / 4 < wordsIs.length) at += 4
    if (before[at] === after[at]) continue
    const found = layout.placeAt(at)
    if (!found) continue
    const end = found.at + found.width
    if (changed.length >= MOST_CHANGED) more++
    else {
      const width = ([8, 4, 2, 1] as const).find((bytes) => bytes <= found.width) ?? 1
      const f = field(found.at, width)
      changed.push({ field: fullName(found.place), before: was.load(f), after: is.load(f) })
    }
    at = Math.max(at, end - 1)
  }
  return { changed, more }
}

/** As many whole words as there are. */
function wordsOf({ buffer, byteOffset, length }: Uint8Array): Uint32Array {
  return byteOffset % 4 === 0
    ? new Uint32Array(buffer, byteOffset, length >> 2)
    : new Uint32Array(0)
}
