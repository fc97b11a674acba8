/** The buffers of this direction along the lower edge, the one in hand opened to show its message. */
import { RPMSG_BUF_SIZE } from '../../../core/memory/constants.ts'
import type { StageModel } from '../../model/stageModel.ts'
import { term } from '../../subject/subject.ts'
import type { Rect } from '../geometry/stage.ts'
import type { StageLayout } from '../geometry/stageLayout.ts'
import type { Group, Part } from '../marks/mark.ts'
import { endText, text } from '../marks/shapes.ts'
import { bufferGroup, type PlacedBuffer } from './buffer.ts'
import type { MapGrid } from './map.ts'
import { bufferMap, TILES } from './maps.ts'
import { openCells } from './openBuffer.ts'

/** The buffer in hand, left of the map of all. */
const OPEN_BUFFER: Rect = { x: 188.75, y: 439.75, width: 232.5, height: 89.5 }

const GAP = 7
const COMPACT_GAP = 5.8
/** Up to here the message in a compact tile stands beside the sign of its owner, then below it. */
const WIDE = 8

/** Where the buffers lie that have a tile: of too many for tiles, the one in hand. */
export function placeBuffers(m: StageModel, stageLayout: StageLayout): PlacedBuffer[] {
  if (stageLayout.small || !stageLayout.tiles) return compactTiles(m, stageLayout)
  const open = m.openBuffer
  if (m.buffers > TILES) return open === null ? [] : [opened(m, open, OPEN_BUFFER)]
  return desktopTiles(m, open, stageLayout.tiles)
}

const opened = (m: StageModel, index: number, at: Rect): PlacedBuffer => ({
  ...at,
  index,
  size: 'big',
  cells: openCells(m, index, at),
})

function desktopTiles(m: StageModel, open: number | null, room: Rect): PlacedBuffer[] {
  const { y, width, height } = room
  const count = m.buffers
  const free = width - GAP * (count - 1)
  const even = free / count
  const big = Math.max(even, count > 8 ? 237 : 233)
  const small = open === null || count === 1 ? even : (free - big) / (count - 1)
  let { x } = room
  return Array.from({ length: count }, (_, index) => {
    const at = { x, y, width: index === open ? big : small, height }
    x += at.width + GAP
    if (index === open) return opened(m, index, at)
    return { ...at, index, size: count > 8 ? 'slim' : 'tile', cells: [] }
  })
}

/** Of the one in hand, on a tablet: its name, how full it is, and what is in it. */
const OPEN_WIDTH = 146

function compactTiles(m: StageModel, { tiles: room, fingers }: StageLayout): PlacedBuffer[] {
  const alone = m.buffers > TILES
  const open = alone || fingers ? m.openBuffer : null
  if (!room || (alone && open === null)) return []
  const count = alone ? 1 : m.buffers
  const big = fingers && open !== null && count <= WIDE && count > 1
  const free = room.width - COMPACT_GAP * (count - 1)
  const width = big ? (free - OPEN_WIDTH) / (count - 1) : free / count
  let { x } = room
  return Array.from({ length: count }, (_, i) => {
    const index = alone ? (open ?? i) : i
    const opened = big && index === open
    const at = { ...room, x, width: opened ? OPEN_WIDTH : width }
    x += at.width + COMPACT_GAP
    const size = opened ? 'opened' : 'compact'
    return { ...at, index, size, wide: count <= WIDE, alone, cells: [] }
  })
}

export function buffers(
  m: StageModel,
  stageLayout: StageLayout,
  placed: readonly PlacedBuffer[],
  map: MapGrid | null,
): Part {
  const caption = captionOf(m, placed, map)
  const all: Group = {
    key: 'buffers',
    look: 'buffers',
    instant: true,
    ...(caption && { label: caption }),
    marks: [],
    groups: [...(map ? [bufferMap(m, map)] : []), ...placed.map((at) => bufferGroup(m, at))],
  }
  if (stageLayout.small) return { body: [all] }
  const note =
    map && m.openBuffer !== null
      ? m.words.t('stage.buffer.open', { name: m.buffer(m.openBuffer).name })
      : ''
  // Lines pass behind it. A map leaves room for its heading beside the buffer in hand.
  const [x, y] = map ? [434, 447] : [437, 419]
  const hidden = !map && m.bad !== null
  const marks = [
    text(x, y, hidden ? '' : caption, 10.5, 'ink3 halo'),
    endText(892, 447, note, 10.5, 'mono ink2 note'),
  ]
  return {
    body: [all],
    front: [
      {
        key: 'caption',
        look: 'caption',
        subject: term('buffer'),
        instant: true,
        marks,
      },
    ],
  }
}

/** What they are; how many there are, where that cannot be seen. */
function captionOf(
  { receiving, words, buffers, num }: StageModel,
  placed: readonly PlacedBuffer[],
  map: MapGrid | null,
): string {
  if (!map && (placed.length === 0 || num === 16)) return ''
  const said = words.t(receiving ? 'stage.buffers.rx' : 'stage.buffers', { size: RPMSG_BUF_SIZE })
  return map ? `${buffers} ${said}` : said
}
