/** What the memory pane says of one byte. */
import type { Layout, QueueLayout } from '../../core/memory/layout.ts'
import { field, type Memory } from '../../core/memory/memory.ts'
import { type Located, type Place, placeName } from '../../core/memory/place.ts'
import type { TouchedBytes } from './memoryRows.ts'

export interface ByteInfo {
  /** Offset from the start of the vring, as `0x08a`. */
  readonly at: string
  /** Field that the byte belongs to; null and '' in the padding. */
  readonly place: Place | null
  readonly name: string
  /** Type as the virtio specification writes it. */
  readonly type: string
  readonly value: number
}

/** @returns null if the byte at `offset` (in memory) is not in the vring of `q` */
export function byteInfo(
  memory: Memory,
  layout: Layout,
  q: QueueLayout,
  offset: number,
): ByteInfo | null {
  const { vring } = q
  if (offset < vring.base || offset >= vring.end) return null
  const at = `0x${(offset - vring.base).toString(16).padStart(3, '0')}`
  const found = layout.placeAt(offset)
  if (!found) return { at, place: null, name: '', type: '', value: memory.bytes[offset] }
  return {
    at,
    ...valueAt(memory, found),
    name: placeName(found.place),
    type: `le${8 * found.width}`,
  }
}

/** What stands at any byte in memory, and its value; null where nothing has a name. */
export function placeInfo(
  memory: Memory,
  layout: Layout,
  offset: number,
): { readonly place: Place; readonly value: number } | null {
  const found = layout.placeAt(offset)
  return found && valueAt(memory, found)
}

const valueAt = (memory: Memory, { place, at, width }: Located) => ({
  place,
  value: memory.load(field(at, width as 2 | 4 | 8)),
})

/** The bytes of the field that holds the byte at `offset`; of the byte alone in the padding. */
export function fieldAround(layout: Layout, offset: number): Omit<TouchedBytes, 'write'> {
  const place = layout.placeAt(offset)
  return place ? { from: place.at, length: place.width } : { from: offset, length: 1 }
}
