/** struct rpmsg_std_hdr: RPMsg-Lite divides the word that Linux calls `reserved`. */
import { type Field, field } from '../../memory/memory.ts'

/** hdr.reserved.idx, its upper half: the head of a buffer that is held, or was taken. */
export const hdrIndex = (buf: number): Field => field(buf + 10, 2)
