/** struct rpmsg_hdr, 16 bytes in front of each payload (Linux virtio_rpmsg_bus.c). */
import { type Field, field } from './memory.ts'

export const hdrSrc = (buf: number): Field => field(buf, 4)
export const hdrDst = (buf: number): Field => field(buf + 4, 4)
export const hdrReserved = (buf: number): Field => field(buf + 8, 4)
export const hdrLen = (buf: number): Field => field(buf + 12, 2)
export const hdrFlags = (buf: number): Field => field(buf + 14, 2)
/** Offset of the payload behind the header that starts at `buf`. */
export const payloadOf = (buf: number): number => buf + 16

const PARTS = [
  ['hdr.src', 0, 4],
  ['hdr.dst', 4, 4],
  ['hdr.reserved', 8, 4],
  ['hdr.len', 12, 2],
  ['hdr.flags', 14, 2],
] as const

/** Name of the header field or payload byte at `at` bytes into a buffer. */
export function headerNameAt(at: number): { name: string; at: number; width: number } {
  for (const [name, start, width] of PARTS)
    if (at >= start && at < start + width) return { name, at: start, width }
  return { name: at === 16 ? 'data' : `data[${at - 16}]`, at, width: 1 }
}
