/** struct rpmsg_hdr, 16 bytes in front of each payload (Linux virtio_rpmsg_bus.c). */
import { type Field, field } from './memory.ts'
import type { Located } from './place.ts'

export const hdrSrc = (buf: number): Field => field(buf, 4)
export const hdrDst = (buf: number): Field => field(buf + 4, 4)
export const hdrReserved = (buf: number): Field => field(buf + 8, 4)
export const hdrLen = (buf: number): Field => field(buf + 12, 2)
export const hdrFlags = (buf: number): Field => field(buf + 14, 2)
/** Offset of the payload behind the header that starts at `buf`. */
export const payloadOf = (buf: number): number => buf + 16

const PARTS = [
  ['src', 0, 4],
  ['dst', 4, 4],
  ['reserved', 8, 4],
  ['len', 12, 2],
  ['flags', 14, 2],
] as const

/** The header field or payload byte at `at` bytes into the buffer `index` of the pool. */
export function headerPlaceAt(index: number, at: number): Located {
  const buffer = { of: 'buf', queue: '', index } as const
  for (const [part, start, width] of PARTS)
    if (at >= start && at < start + width) return { place: { ...buffer, part }, at: start, width }
  return { place: { ...buffer, part: 'data', byte: at - 16 }, at, width: 1 }
}

/** The field of `hdr.len` and the like in the buffer that begins at `buf`. */
export function headerField(buf: number, part: string): Field | null {
  const found = PARTS.find(([name]) => `hdr.${name}` === part)
  return found ? field(buf + found[1], found[2]) : null
}
