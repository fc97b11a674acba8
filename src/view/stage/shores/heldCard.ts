/** A buffer that the remote has in its hands, and how many of them there is room for. */
import type { Held } from '../../model/shores/remote.ts'
import { type Rect, SHORE_TEXT } from '../geometry/stage.ts'
import { textWidth } from '../geometry/text.ts'
import type { Group, Mark } from '../marks/mark.ts'
import { chip, chipBox } from '../marks/parts.ts'
import { path, rect, text } from '../marks/shapes.ts'

/** Cards as they are drawn, and how many there is no room for. */
export interface Cards {
  readonly groups: readonly Group[]
  readonly hidden: number
}

function cards(
  all: readonly Held[],
  most: number,
  place: (i: number) => Rect,
  marks: (h: Held, at: Rect) => Mark[],
): Cards {
  const groups = all.slice(0, most).map((h, i): Group => {
    const box = place(i)
    const look = h.pending ? 'card pending' : 'card'
    const subject = { is: 'desc', index: h.head } as const
    return { key: h.key, look, subject, box, marks: marks(h, box) }
  })
  return { groups, hidden: all.length - groups.length }
}

const headChip = ({ head }: Held, at: Rect): Mark => chip(String(head), at, 'inFlight')
const chipWidth = ({ head }: Held): number => chipBox(String(head)).width

/** Desktop: below each other; in two columns, as chips alone, where there are many. */
export function heldCards(all: readonly Held[], top: number, bottom: number): Cards {
  const x = SHORE_TEXT.remote.left + 0.5
  const two = all.length > Math.floor((bottom - top + 6) / 35)
  const room = Math.floor((bottom - top + 4) / 31)
  // Where they are too many, a line below them says how many more there are.
  const rows = all.length > 2 * room ? room - 1 : room
  if (two)
    return cards(
      all,
      2 * rows,
      (i) => ({ x: x + 63 * (i % 2), y: top + 31 * Math.floor(i / 2), width: 60, height: 27 }),
      (h, at) => [
        rect(at, 6, 'box'),
        headChip(h, { x: at.x + 5.5, y: at.y + 3.5, width: 24, height: 20 }),
        ...divider(h, at),
      ],
    )
  return cards(
    all,
    all.length,
    (i) => ({ x, y: top + 35 * i, width: 123, height: 29 }),
    (h, at) => {
      const width = Math.max(26, chipWidth(h) - 2)
      return [
        rect(at, 6, 'box'),
        headChip(h, { x: at.x + 5.5, y: at.y + 4.5, width, height: 20 }),
        text(at.x + width + 12.5, at.y + 19, h.text, 12, '', 600),
        ...divider(h, at),
      ]
    },
  )
}

const divider = ({ tick }: Held, { x, y, width, height }: Rect): Mark[] =>
  tick ? [path(`M${x + width - TICK} ${y + 0.5}v${height - 1}`, 'divider')] : []

/** Width of the button at the right end of a card. */
export const TICK = 31.5

const NARROW = { height: 25.5, pitch: 30, top: 50.5 }

/** Embed: below each other, down to `bottom`. */
export function narrowCards(all: readonly Held[], x: number, bottom: number) {
  const room = Math.floor((bottom - NARROW.top) / NARROW.pitch)
  const most = all.length > room ? room - 1 : room
  const made = cards(
    all,
    most,
    (i) => ({ x, y: NARROW.top + NARROW.pitch * i, width: 72, height: NARROW.height }),
    (h, at) => {
      const width = Math.max(22, chipWidth(h) - 6)
      // Half a name says less than none: the chip has the number.
      const fits = textWidth(h.text, 11) <= at.width - width - 30
      const words = text(at.x + width + 9, at.y + 17, h.text, 11, '', 600)
      return [
        rect(at, 6, 'box'),
        headChip(h, { x: at.x + 4, y: at.y + 4.5, width, height: 16.5 }),
        ...(fits ? [words] : []),
      ]
    },
  )
  return { ...made, end: NARROW.top + NARROW.pitch * made.groups.length }
}

const CHIP = { width: 25, pitch: 28 }

/** Phone: a row of chips, as far as `end`. */
export function heldChips(all: readonly Held[], x: number, y: number, end: number) {
  const room = Math.max(1, Math.floor((end - x) / CHIP.pitch))
  const most = all.length > room ? Math.max(1, room - 1) : room
  const place = (i: number) => ({ x: x + CHIP.pitch * i, y, width: CHIP.width, height: 21 })
  const made = cards(all, most, place, (h, at) => [headChip(h, at)])
  return { ...made, end: x + CHIP.pitch * made.groups.length }
}
