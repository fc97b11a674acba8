/** The buffers of this direction along the lower edge, the one in hand opened to show its message. */

import { OWNER_NAMES } from '../../../core/history/ownershipFromBytes.ts'
import { RPMSG_BUF_SIZE, RPMSG_HDR_SIZE } from '../../../core/memory/constants.ts'
import {
  hdrDst,
  hdrFlags,
  hdrLen,
  hdrReserved,
  hdrSrc,
  payloadOf,
} from '../../../core/memory/rpmsgHeader.ts'
import { bufferLabel } from '../../model/buffer.ts'
import type { StageModel } from '../../model/stageModel.ts'
import { bufferOfDesc } from '../../moment/context.ts'
import { doubledHeads } from '../../moment/duplicateHeads.ts'
import { OPEN_BUFFER } from '../geometry/large.ts'
import type { Rect } from '../geometry/stage.ts'
import { bigTitleAt, monoWidth, textWidth } from '../geometry/text.ts'
import type { BufferScene, FieldScene, Look, MapScene } from '../marks/types.ts'
import { bufferMap } from './bufferMap.ts'

const LEFT = 188.5
const WIDTH = 703
const GAP = 7
const TOP = 434.5
const HEIGHT = 89
/** Buffers that get a tile; more become the cells of a map. */
const TILES = 16

/** Buffer of the message in hand, or null: taken, completed, being written or being read. */
export function openBuffer(cx: StageModel): number | null {
  const { facts } = cx
  if (facts.ended || cx.buffers === 0) return null
  const found = facts.buffer ?? (facts.head === null ? null : bufferOfDesc(cx, facts.head))
  return found !== null && found >= 0 && found < cx.buffers ? found : null
}

export interface Buffers {
  readonly tiles: BufferScene[]
  /** Of all, when there are too many for tiles; then the one in hand is the only tile. */
  readonly map: MapScene | null
  /** Which one is in hand, for the heading of the map. */
  readonly note: string
}

export function buffers(cx: StageModel): Buffers {
  if (cx.buffers === 0) return { tiles: [], map: null, note: '' }
  const heads = Array.from(doubledHeads(cx), (head) => bufferOfDesc(cx, head))
  const twice = new Set(heads.filter((b): b is number => b !== null))
  if (cx.buffers > TILES) return mapped(cx, twice)
  const all = tiles(cx)
  const marked = all.map((b) => ({ ...b, wrong: twice.has(Number(b.key.slice('buf.'.length))) }))
  return { tiles: twice.size === 0 ? all : marked, map: null, note: '' }
}

function mapped(cx: StageModel, twice: ReadonlySet<number>): Buffers {
  const open = openBuffer(cx)
  const map = bufferMap(cx, open, twice)
  if (open === null) return { tiles: [], map, note: '' }
  const note = cx.words.t('stage.buffer.open', { name: `${cx.bufferName}[${open}]` })
  return { tiles: [tile(cx, open, OPEN_BUFFER, 'big')], map, note }
}

function tiles(cx: StageModel): BufferScene[] {
  const count = cx.buffers
  const open = openBuffer(cx)
  const even = (WIDTH - GAP * (count - 1)) / count
  const big = Math.max(even, count > 8 ? 237 : 233)
  const small =
    open === null || count === 1 ? even : (WIDTH - GAP * (count - 1) - big) / (count - 1)
  const out: BufferScene[] = []
  let x = LEFT
  for (let i = 0; i < count; i++) {
    const width = i === open ? big : small
    const box = { x, y: TOP, width, height: HEIGHT }
    out.push(tile(cx, i, box, i === open ? 'big' : count > 8 ? 'slim' : 'tile'))
    x += width + GAP
  }
  return out
}

function tile(cx: StageModel, i: number, box: Rect, size: BufferScene['size']): BufferScene {
  const { frame, layout, memory } = cx
  const b = cx.firstBuffer + i
  const look: Look = OWNER_NAMES[frame.bufferOwner[b] ?? 0]
  const message = frame.bufferMessage[b]
  const length = RPMSG_HDR_SIZE + memory.load(hdrLen(layout.bufferAt(b)))
  const used = message > 0 && !isEmpty(cx, i, look)
  const big = size === 'big'
  const name = big ? `${cx.bufferName}[${i}]` : String(i)
  const known = used && (!big || !isFilling(cx, i) || cx.facts.length !== null)
  const said = bytes(cx, known, length, big)
  return {
    key: `buf.${i}`,
    ...box,
    size,
    look,
    dashed: look === 'filling' || look === 'free',
    used,
    wrong: false,
    name,
    title: big
      ? bigTitle(cx, used ? message : 0, look, name, said, box.width)
      : title(cx, used ? message : 0, look, false, box.width),
    bytes: said,
    fill: known ? length / RPMSG_BUF_SIZE : 0,
    fields: big ? fields(cx, i, box) : [],
    data: big ? data(cx, i, box) : null,
    label: bufferLabel(cx, cx.buffer(i)),
  }
}

/** What Linux offers to be written into is empty, whatever it held before. */
function isEmpty(cx: StageModel, i: number, look: Look): boolean {
  const { facts, receiving } = cx
  if (!receiving || look === 'published') return receiving
  const taken = facts.head !== null && bufferOfDesc(cx, facts.head) === i
  return look === 'inFlight' && taken && facts.phase === 'taking'
}

/** Is a message being written into it by the call at hand? */
const isFilling = ({ facts }: StageModel, i: number): boolean =>
  facts.buffer === i && facts.written.size > 0

/** Below this width a tile has no room for two words. */
const NARROW = 72

function title(
  { words, receiving }: StageModel,
  message: number,
  look: Look,
  big: boolean,
  width: number,
): string {
  if (message > 0) return big ? words.t('stage.buffer.message', { message }) : `#${message}`
  if (receiving && /published|inFlight/.test(look)) return words.t('stage.buffer.empty')
  if (look !== 'free') return words.t('stage.buffer.taken')
  return words.t(width < NARROW ? 'stage.buffer.unused' : 'stage.buffer.never')
}

/** Between the name and the number of bytes; a message goes without the word where that is tight. */
function bigTitle(
  cx: StageModel,
  message: number,
  look: Look,
  name: string,
  said: string,
  width: number,
): string {
  const full = title(cx, message, look, true, width)
  const end = width - 10.5 - textWidth(said, 10.5) - 8
  return message > 0 && bigTitleAt(name) + textWidth(full, 11) > end ? `#${message}` : full
}

function bytes({ words }: StageModel, known: boolean, length: number, big: boolean): string {
  if (!big) return known ? `${length} B` : ''
  const text = known ? String(length) : '—'
  return words.t('stage.buffer.bytes', { length: text, size: RPMSG_BUF_SIZE })
}

const PARTS = [
  ['src', hdrSrc],
  ['dst', hdrDst],
  ['reserved', hdrReserved],
  ['len', hdrLen],
  ['flags', hdrFlags],
] as const

/** The header as it lies in memory; what the writer has stored is fresh, the rest is of last time. */
function fields(cx: StageModel, i: number, box: Rect): FieldScene[] {
  const start = cx.layout.bufferAt(cx.firstBuffer + i)
  const filling = isFilling(cx, i)
  const unit = (box.width - 35) / 8
  let x = box.x + 10
  return PARTS.map(([part, field]) => {
    const width = part === 'len' || part === 'flags' ? unit : 2 * unit + 2
    const value = cx.memory.load(field(start))
    const f: FieldScene = {
      key: `buf.${i}.${part}`,
      x,
      y: box.y + 39.5,
      width,
      height: 22,
      label: part === 'reserved' ? 'rsvd' : part,
      value: part === 'src' || part === 'dst' ? `0x${value.toString(16)}` : String(value),
      stale: filling && !cx.facts.written.has(part),
    }
    x += width + 2
    return f
  })
}

function data(cx: StageModel, i: number, box: Rect): FieldScene {
  const start = cx.layout.bufferAt(cx.firstBuffer + i)
  const length = Math.min(cx.memory.load(hdrLen(start)), RPMSG_BUF_SIZE - RPMSG_HDR_SIZE)
  const from = payloadOf(start)
  const width = box.width - 21
  return {
    key: `buf.${i}.data`,
    x: box.x + 10,
    y: box.y + 65.5,
    width,
    height: 15,
    label: cx.words.t('stage.buffer.data'),
    value: payloadText(cx.memory.bytes.subarray(from, from + length), width - 50),
    stale: isFilling(cx, i) && !cx.facts.written.has('data'),
  }
}

/** As text in quotes if it is plain ASCII, else as hex bytes; cut to fit. */
export function payloadText(bytes: Uint8Array, width: number): string {
  if (bytes.length === 0) return '—'
  const plain = bytes.every((b) => b >= 0x20 && b < 0x7f)
  const room = Math.floor(width / monoWidth('0', 11))
  const cut = (text: string, limit: number) =>
    text.length > limit ? `${text.slice(0, limit - 1)}…` : text
  if (plain) return `“${cut(String.fromCharCode(...bytes), room - 2)}”`
  const hex = Array.from(bytes.subarray(0, room), (b) => b.toString(16).padStart(2, '0')).join(' ')
  return cut(hex, room)
}
