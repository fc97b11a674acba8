/** What the memory pane says of one byte. */
import type { Layout, QueueLayout } from '../../core/memory/layout.ts'
import { field, type Memory } from '../../core/memory/memory.ts'
import type { TouchedBytes } from './memoryRows.ts'

export interface ByteInfo {
  /** Offset from the start of the vring, as `0x08a`. */
  readonly at: string
  /** Field that the byte belongs to, without the queue; '' in the padding. */
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
  const place = layout.placeAt(offset)
  if (!place) return { at, name: '', type: '', value: memory.bytes[offset] }
  return {
    at,
    name: place.name.replace(/^[sr]vq\./, ''),
    type: `le${8 * place.width}`,
    value: memory.load(field(place.at, place.width as 2 | 4 | 8)),
  }
}

/** Name (without the queue) and value of any place in memory; null where nothing has a name. */
export function placeInfo(
  memory: Memory,
  layout: Layout,
  offset: number,
): { readonly name: string; readonly value: number } | null {
  const place = layout.placeAt(offset)
  if (!place) return null
  const value = memory.load(field(place.at, place.width as 2 | 4 | 8))
  return { name: place.name.replace(/^[sr]vq\./, ''), value }
}

/** The bytes of the field that holds the byte at `offset`; of the byte alone in the padding. */
export function fieldAround(layout: Layout, offset: number): Omit<TouchedBytes, 'write'> {
  const place = layout.placeAt(offset)
  return place ? { from: place.at, length: place.width } : { from: offset, length: 1 }
}
