/** The cells of an open buffer: its header as it lies in memory, and its payload. */

import { type BufferPart, HEADER, type HeaderPart } from '../../model/buffer.ts'
import type { StageModel } from '../../model/stageModel.ts'
import { term } from '../../subject/subject.ts'
import type { Rect } from '../geometry/stage.ts'
import { monoWidth } from '../geometry/text.ts'
import type { Group, Mark } from '../marks/mark.ts'
import { endText, midText, rect, text } from '../marks/shapes.ts'

export interface PlacedCell extends Rect {
  readonly key: string
  readonly part: BufferPart
  readonly label: string
  readonly value: string
  /** What stands here is older than the message in hand. */
  readonly stale: boolean
}

const PARTS = Object.keys(HEADER) as HeaderPart[]

/**
 * What the writer has stored is fresh, the rest is of last time.
 *
 * @param room of the whole tile
 */
export function openCells(m: StageModel, index: number, room: Rect): PlacedCell[] {
  const b = m.buffer(index)
  const cell = (part: BufferPart, at: Rect, label: string, value: string): PlacedCell => ({
    ...at,
    key: `buf.${index}.${part}`,
    part,
    label,
    value,
    stale: b.isStale(part),
  })
  const unit = (room.width - 35) / 8
  let x = room.x + 10
  const header = PARTS.map((part) => {
    const width = part === 'len' || part === 'flags' ? unit : 2 * unit + 2
    const at = { x, y: room.y + 39.5, width, height: 22 }
    x += width + 2
    const value = b.value(part)
    const said = part === 'src' || part === 'dst' ? `0x${value.toString(16)}` : String(value)
    return cell(part, at, part === 'reserved' ? 'rsvd' : part, said)
  })
  const at = { x: room.x + 10, y: room.y + 65.5, width: room.width - 21, height: 15 }
  const payload = payloadText(b.payload(), at.width - 50)
  return [...header, cell('data', at, m.words.t('stage.buffer.data'), payload)]
}

/** As text in quotes if it is plain ASCII, else as hex bytes; cut to fit. */
export function payloadText(bytes: Uint8Array, width: number): string {
  if (bytes.length === 0) return '—'
  const plain = bytes.every((b) => b >= 0x20 && b < 0x7f)
  const room = Math.floor(width / monoWidth('0', 11))
  const cut = (said: string, limit: number) =>
    said.length > limit ? `${said.slice(0, limit - 1)}…` : said
  if (plain) return `“${cut(String.fromCharCode(...bytes), room - 2)}”`
  const hex = Array.from(bytes.subarray(0, room), (b) => b.toString(16).padStart(2, '0')).join(' ')
  return cut(hex, room)
}

export const cellGroup = (at: PlacedCell): Group => ({
  key: at.key,
  look: 'field',
  subject: term(`hdr.${at.part}`),
  marks: at.part === 'data' ? payload(at) : field(at),
})

const typed = ({ stale }: PlacedCell): string => (stale ? 'mono ink3 typed' : 'mono typed')

const field = (at: PlacedCell): Mark[] => [
  text(at.x + 0.5, at.y - 4, at.label, 10.5, 'ink2'),
  rect(at, 3, 'slot-cell'),
  midText(at.x + at.width / 2, at.y + 15, at.value, 11, typed(at), 600),
]

const payload = (at: PlacedCell): Mark[] => [
  rect(at, 3, 'slot-cell'),
  text(at.x + 7.5, at.y + 11.5, at.value, 11, typed(at)),
  endText(at.x + at.width - 6.5, at.y + 11.5, at.label, 10.5, 'ink3'),
]
