/** What the memory pane says of one byte. */
import type { Layout, QueueLayout } from '../../core/memory/layout.ts'
import { field, type Memory } from '../../core/memory/memory.ts'
import { type Place, placeName } from '../../core/memory/place.ts'
import type { TouchedBytes } from './memoryRows.ts'

export interface ByteInfo {
  /** Offset from the start of the vring, as `0x08a`; '' for a byte that is not in it. */
  readonly at: string
  /** Field that the byte belongs to; null and '' in the padding. */
  readonly place: Place | null
  readonly name: string
  /** Type as the virtio specification writes it. */
  readonly type: string
  readonly value: number
}

/** @returns null if the byte at `offset` (in memory) is neither in this vring nor part of a field */
export function byteInfo(
  memory: Memory,
  layout: Layout,
  { vring: { base, end } }: QueueLayout,
  offset: number,
): ByteInfo | null {
  const inside = offset >= base && offset < end
  const found = offset < 0 ? null : layout.placeAt(offset)
  if (!inside && !found) return null
  return {
    at: inside ? `0x${(offset - base).toString(16).padStart(3, '0')}` : '',
    place: found?.place ?? null,
    name: found ? placeName(found.place) : '',
    type: found ? `le${8 * found.width}` : '',
    value: found ? memory.load(field(found.at, found.width as 2 | 4 | 8)) : memory.bytes[offset],
  }
}

/** The bytes of the field that holds the byte at `offset`; of the byte alone in the padding. */
export function fieldAround(layout: Layout, offset: number): Omit<TouchedBytes, 'write'> {
  const place = layout.placeAt(offset)
  return place ? { from: place.at, length: place.width } : { from: offset, length: 1 }
}
