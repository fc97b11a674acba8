/** The buffers of the direction that is drawn: who holds each, and what is in it. */
import { OWNER_NAMES, type OwnerName } from '../../core/history/owner.ts'
import { RPMSG_BUF_SIZE, RPMSG_HDR_SIZE } from '../../core/memory/constants.ts'
import { field } from '../../core/memory/memory.ts'
import {
  hdrDst,
  hdrFlags,
  hdrLen,
  hdrReserved,
  hdrSrc,
  payloadOf,
} from '../../core/memory/rpmsgHeader.ts'
import type { Subject } from '../subject/subject.ts'
import { bufferOfDesc, type Moment, ownerWord } from './moment.ts'

/** Fields of the header, as they lie in memory. */
export const HEADER = {
  src: hdrSrc,
  dst: hdrDst,
  reserved: hdrReserved,
  len: hdrLen,
  flags: hdrFlags,
} as const
export type HeaderPart = keyof typeof HEADER
export type BufferPart = HeaderPart | 'data'

export type BufferModel = Readonly<ReturnType<typeof bufferModel>>

/** Buffer of the message in hand, or null: taken, completed, being written or being read. */
export function openBuffer(m: Moment): number | null {
  const { facts } = m
  if (facts.ended || m.buffers === 0) return null
  const found = facts.buffer ?? (facts.head === null ? null : bufferOfDesc(m, facts.head))
  return found !== null && found >= 0 && found < m.buffers ? found : null
}

/**
 * @param open the one in hand
 * @param doubled heads that are in two places at once
 */
export function bufferModel(
  m: Moment,
  index: number,
  open: number | null,
  doubled: ReadonlySet<number>,
) {
  const { frame, memory, facts } = m
  const inPool = m.firstBuffer + index
  const start = m.layout.bufferAt(inPool)
  const owner = OWNER_NAMES[frame.bufferOwner[inPool] ?? 0]
  const message = frame.bufferMessage[inPool] ?? 0
  const isFilling = index === open && facts.buffer === index && facts.written.size > 0
  const known = message > 0 && (!isFilling || facts.length !== null)
  const value = (part: HeaderPart) => memory.load(HEADER[part](start))
  const subject: Subject = { is: 'buffer', index }
  return {
    subject,
    /** Counted from the first one of this direction, and in the pool. */
    index,
    inPool,
    /** `sbuf[1]` */
    name: `${m.bufferName}[${index}]`,
    /** Where it begins: the first field of its header. */
    field: field(start, 4),
    owner,
    contents: contentsOf(m, owner, message),
    /** Number of the message; 0: none. */
    message,
    /** Bytes of the message with its header; null: there is none, or its length is not written yet. */
    length: known ? RPMSG_HDR_SIZE + value('len') : null,
    /** The message in hand is in it. */
    open: index === open,
    /** Its descriptor is in two places at once. */
    wrong: [...doubled].some((head) => bufferOfDesc(m, head) === index),
    /** What stands in a field of the header. */
    value,
    /** The payload, as long as the header says. */
    payload() {
      const from = payloadOf(start)
      const length = Math.min(value('len'), RPMSG_BUF_SIZE - RPMSG_HDR_SIZE)
      return memory.bytes.subarray(from, from + length)
    },
    /** The call at hand writes into it, and what stands in this part is older than that. */
    isStale: (part: BufferPart) => isFilling && !facts.written.has(part),
  }
}

/**
 * - `message`: a message that counts; `empty`: the other side is to write into it.
 * - `taken`: somebody holds it and has not written yet; `never`: nobody has ever had it.
 */
type Contents = 'message' | 'empty' | 'taken' | 'never'

function contentsOf({ receiving }: Moment, owner: OwnerName, message: number): Contents {
  if (message > 0) return 'message'
  if (receiving && (owner === 'published' || owner === 'inFlight')) return 'empty'
  return owner === 'free' ? 'never' : 'taken'
}

/** Descriptor that carries a buffer; null: none does. What is left behind when one is free does not count. */
export function carrierOf(m: Moment, index: number): number | null {
  const head = m.memory.words(m.q.data(0), m.num).indexOf(index + m.firstBuffer)
  return head < 0 || m.owners[head] === 0 ? null : head
}

/** What a buffer is called for those who do not see it. */
export const bufferLabel = (m: Moment, { index, owner, contents, message }: BufferModel): string =>
  m.words.t('stage.buffer.label', { index, owner: ownerWord(m, owner), contents, message })
