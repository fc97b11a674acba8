/** The buffers of the direction that is drawn: who holds each, and what is in it. */
import { OWNER_NAMES, type OwnerName } from '../../core/history/ownershipFromBytes.ts'
import { RPMSG_BUF_SIZE, RPMSG_HDR_SIZE } from '../../core/memory/constants.ts'
import { type Field, field } from '../../core/memory/memory.ts'
import {
  hdrDst,
  hdrFlags,
  hdrLen,
  hdrReserved,
  hdrSrc,
  payloadOf,
} from '../../core/memory/rpmsgHeader.ts'
import { bufferOfDesc, ownerWord, type SceneContext } from '../moment/context.ts'
import type { Subject } from '../subject/subject.ts'

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

export interface BufferModel {
  readonly subject: Subject
  /** Counted from the first one of this direction, and in the pool. */
  readonly index: number
  readonly inPool: number
  /** `sbuf[1]` */
  readonly name: string
  /** Where it begins: the first field of its header. */
  readonly field: Field
  readonly owner: OwnerName
  /**
   * - `message`: a message that counts; `empty`: the other side is to write into it.
   * - `taken`: somebody holds it and has not written yet; `never`: nobody has ever had it.
   */
  readonly contents: 'message' | 'empty' | 'taken' | 'never'
  /** Number of the message; 0: none. */
  readonly message: number
  /** Bytes of the message with its header; null: there is none, or its length is not written yet. */
  readonly length: number | null
  /** The message in hand is in it. */
  readonly open: boolean
  /** Its descriptor is in two places at once. */
  readonly wrong: boolean
  /** What stands in a field of the header. */
  value(part: HeaderPart): number
  /** The payload, as long as the header says. */
  payload(): Uint8Array
  /** The call at hand writes into it, and what stands in this part is older than that. */
  isStale(part: BufferPart): boolean
}

/** Buffer of the message in hand, or null: taken, completed, being written or being read. */
export function openBuffer(m: SceneContext): number | null {
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
  m: SceneContext,
  index: number,
  open: number | null,
  doubled: ReadonlySet<number>,
): BufferModel {
  const { frame, memory, facts } = m
  const inPool = m.firstBuffer + index
  const start = m.layout.bufferAt(inPool)
  const owner = OWNER_NAMES[frame.bufferOwner[inPool] ?? 0]
  const message = frame.bufferMessage[inPool] ?? 0
  const isFilling = index === open && facts.buffer === index && facts.written.size > 0
  const known = message > 0 && (!isFilling || facts.length !== null)
  const value = (part: HeaderPart) => memory.load(HEADER[part](start))
  return {
    subject: { is: 'buffer', index },
    index,
    inPool,
    name: `${m.bufferName}[${index}]`,
    field: field(start, 4),
    owner,
    contents: contentsOf(m, owner, message),
    message,
    length: known ? RPMSG_HDR_SIZE + value('len') : null,
    open: index === open,
    wrong: [...doubled].some((head) => bufferOfDesc(m, head) === index),
    value,
    payload() {
      const from = payloadOf(start)
      const length = Math.min(value('len'), RPMSG_BUF_SIZE - RPMSG_HDR_SIZE)
      return memory.bytes.subarray(from, from + length)
    },
    isStale: (part) => isFilling && !facts.written.has(part),
  }
}

function contentsOf(
  { receiving }: SceneContext,
  owner: OwnerName,
  message: number,
): BufferModel['contents'] {
  if (message > 0) return 'message'
  if (receiving && (owner === 'published' || owner === 'inFlight')) return 'empty'
  return owner === 'free' ? 'never' : 'taken'
}

/** Descriptor that carries a buffer; null: none does. What is left behind when one is free does not count. */
export function carrierOf(m: SceneContext, index: number): number | null {
  const head = m.memory.words(m.q.data(0), m.num).indexOf(index + m.firstBuffer)
  return head < 0 || m.owners[head] === 0 ? null : head
}

/** What a buffer is called for those who do not see it. */
export const bufferLabel = (
  m: SceneContext,
  { index, owner, contents, message }: BufferModel,
): string =>
  m.words.t('stage.buffer.label', { index, owner: ownerWord(m, owner), contents, message })
