/** A buffer: as a tile, as a slim one, open with header and payload, or as a compact tile. */
import { RPMSG_BUF_SIZE } from '../../../core/memory/constants.ts'
import { type BufferModel, bufferLabel } from '../../model/buffer.ts'
import type { StageModel } from '../../model/stageModel.ts'
import type { Rect } from '../geometry/stage.ts'
import { bigTitleAt, monoWidth, textWidth } from '../geometry/text.ts'
import { flags, type Group, type Mark } from '../marks/mark.ts'
import { endText, glyph, midText, rect, text } from '../marks/shapes.ts'
import { cellGroup, type PlacedCell, payloadText } from './openBuffer.ts'

export interface PlacedBuffer extends Rect {
  /** Counted from the first one of the direction that is drawn. */
  readonly index: number
  readonly size: 'tile' | 'slim' | 'big' | 'compact' | 'opened'
  /** A compact one has room for its number and its message beside each other. */
  readonly wide?: boolean
  /** It stands for itself, beside no other: by its whole name. */
  readonly alone?: boolean
  /** Of one that is open: header and payload. */
  readonly cells: readonly PlacedCell[]
}

export function bufferGroup(m: StageModel, at: PlacedBuffer): Group {
  const { index, size } = at
  const b = m.buffer(index)
  const { owner } = b
  return {
    key: `buf.${index}`,
    look: size === 'compact' || size === 'opened' ? 'buffer' : `buffer ${size}`,
    owner,
    flags: flags({ dashed: owner === 'filling' || owner === 'free' }),
    subject: b.subject,
    label: bufferLabel(m, b),
    marks: MARKS[size](m, at, b),
    groups: at.cells.map(cellGroup),
  }
}

type Draw = (m: StageModel, at: PlacedBuffer, b: BufferModel) => Mark[]

const MARKS: Record<PlacedBuffer['size'], Draw> = { tile, slim, big, compact, opened }

/** The sign of who has it, or a cross where two do. */
const signOf = (b: BufferModel) => (b.wrong ? 'broken' : b.owner)

function tile(m: StageModel, at: PlacedBuffer, b: BufferModel): Mark[] {
  const { x, y, width, index } = at
  const [left, right] = [x + 8.5, x + width - 8.5]
  const title = b.message > 0 ? `#${b.message}` : emptyTitle(m, b, width)
  const marks = [
    rect(at, 6, 'tint'),
    glyph(x + 12.5, y + 14.5, 4.4, signOf(b)),
    endText(right, y + 18.5, String(index), 12, 'mono', 700),
  ]
  if (b.message === 0) return [...marks, text(left, y + 53.5, title, 10.5, 'ink3')]
  const room = { x: left, y: y + 78.5, width: width - 17, height: 3 }
  // A header may say more than there is room for.
  const part = Math.min(1, (b.length ?? 0) / RPMSG_BUF_SIZE)
  return [
    ...marks,
    text(left, y + 53.5, title, 12, '', 600),
    text(left, y + 68.5, `${b.length} B`, 10.5, 'mono ink2'),
    rect(room, 1.5, 'track'),
    rect({ ...room, width: Math.max(5, room.width * part) }, 1.5, 'level'),
  ]
}

/** Below this width a tile has no room for two words. */
const NARROW = 72

/** What stands where a message has its number. */
function emptyTitle({ words }: StageModel, { contents }: BufferModel, width: number): string {
  if (contents === 'empty' || contents === 'taken') return words.t(`stage.buffer.${contents}`)
  return words.t(width < NARROW ? 'stage.buffer.unused' : 'stage.buffer.never')
}

function slim(_: StageModel, at: PlacedBuffer, b: BufferModel): Mark[] {
  const { x, y, width, index } = at
  const middle = x + width / 2
  const marks = [
    rect(at, 4, 'tint'),
    glyph(middle, y + 13.5, 4, signOf(b)),
    midText(middle, y + 47.5, String(index), 11, 'mono', 700),
  ]
  if (b.message > 0) marks.push(midText(middle, y + 77.5, `#${b.message}`, 10.5, 'ink2'))
  return marks
}

/** Header and payload are things of their own: values are typed into them. */
function big(m: StageModel, at: PlacedBuffer, b: BufferModel): Mark[] {
  const { x, y, width, height } = at
  const { name } = b
  const length = b.length === null ? '—' : String(b.length)
  const bytes = m.words.t('stage.buffer.bytes', { length, size: RPMSG_BUF_SIZE })
  const right = x + width - 10.5
  const title = openTitle(m, b, width, right - x - textWidth(bytes, 10.5) - 8 - bigTitleAt(name))
  return [
    rect({ x: x + 0.25, y: y + 0.25, width: width - 0.5, height: height - 0.5 }, 6, 'tint'),
    glyph(x + 14.5, y + 14.5, 4.6, signOf(b)),
    text(x + 25.5, y + 18.5, name, 11, 'mono', 700),
    text(x + bigTitleAt(name), y + 18.5, title, 11, 'ink2'),
    endText(right, y + 18.5, bytes, 10.5, 'ink2'),
  ]
}

/** Between the name and the number of bytes; a message goes without the word where that is tight. */
function openTitle(m: StageModel, b: BufferModel, width: number, room: number): string {
  if (b.message === 0) return emptyTitle(m, b, width)
  const full = m.words.t('stage.buffer.message', { message: b.message })
  return textWidth(full, 11) > room ? `#${b.message}` : full
}

/** On a tablet the one in hand has two lines, the others are as they are. */
function opened(m: StageModel, { x, y, width, height }: PlacedBuffer, b: BufferModel): Mark[] {
  const right = x + width - 8
  const bytes = m.words.t('stage.buffer.bytes', {
    length: b.length ?? '—',
    size: RPMSG_BUF_SIZE,
  })
  const fits = 30 + monoWidth(b.name, 11) + textWidth(bytes, 10.5) < width - 8
  const title = b.message > 0 ? `#${b.message}` : ''
  const from = x + 8 + (title ? textWidth(title, 11.5) + 7 : 0)
  return [
    rect({ x, y, width, height }, 6, 'tint'),
    glyph(x + 12.5, y + 13, 4.4, signOf(b)),
    text(x + 23, y + 17, b.name, 11, 'mono', 700),
    ...(fits ? [endText(right, y + 17, bytes, 10.5, 'ink2')] : []),
    text(x + 8, y + 34, title, 11.5, '', 600),
    text(from, y + 34, payloadText(b.payload(), right - from), 11, 'mono'),
  ]
}

/** By number and message; what is in it is for larger stages. */
function compact(_: StageModel, at: PlacedBuffer, b: BufferModel): Mark[] {
  const { x, y, width, height, index, wide, alone } = at
  const middle = x + width / 2
  const said = b.message > 0 ? `#${b.message}` : ''
  const ground = rect(at, 6, 'tint')
  if (!wide || textWidth(said, 12) > width - 26)
    return [
      ground,
      glyph(middle, y + 11, 4.4, signOf(b)),
      midText(middle, y + 31, said, 10.5, '', 600),
    ]
  const name = alone ? b.name : String(index)
  const line = y + height / 2
  return [
    ground,
    glyph(x + 12.5, line, 4.4, signOf(b)),
    text(x + 23, line + 4, said, 12, '', 600),
    endText(x + width - 5.5, y + 12.5, name, 10.5, 'mono ink2'),
  ]
}
