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

interface CardSize {
  readonly height: number
  readonly pitch: number
}
const SMALL: CardSize = { height: 25.5, pitch: 30 }
/** As large as a finger, in units of 1.25 pixels. */
const FINGER: CardSize = { height: 36, pitch: 41 }
const NARROW_TOP = 50.5

/** A chip, which message it is where that has room, and a tick at the right end. */
function shortCard(h: Held, at: Rect): Mark[] {
  const width = Math.max(22, chipWidth(h) - 6)
  const middle = at.y + at.height / 2
  // Half a name says less than none: the chip has the number.
  const fits = textWidth(h.text, 11) <= at.width - width - (h.tick ? 30 : 14)
  return [
    rect(at, 6, 'box'),
    headChip(h, { x: at.x + 4, y: middle - 8.25, width, height: 16.5 }),
    ...(fits ? [text(at.x + width + 9, middle + 4.25, h.text, 11, '', 600)] : []),
  ]
}

/** On a narrow shore: below each other, down to `bottom`. */
export function narrowCards(
  all: readonly Held[],
  at: { readonly x: number; readonly width: number; readonly bottom: number },
  fingers: boolean,
) {
  const { height, pitch } = fingers ? FINGER : SMALL
  const { x, width, bottom } = at
  const room = Math.floor((bottom - NARROW_TOP) / pitch)
  const most = all.length > room ? room - 1 : room
  const place = (i: number) => ({ x, y: NARROW_TOP + pitch * i, width, height })
  const made = cards(all, most, place, shortCard)
  return { ...made, end: NARROW_TOP + pitch * made.groups.length }
}

const CHIP = { width: 25, pitch: 28 }
const CARD = { width: 74, pitch: 79 }

/** On a strip: a row as far as `end`, of chips, or of cards that a finger ends. */
export function heldRow(
  all: readonly Held[],
  at: { readonly x: number; readonly y: number; readonly end: number },
  fingers: boolean,
) {
  const { width, pitch } = fingers ? CARD : CHIP
  const room = Math.max(1, Math.floor((at.end - at.x) / pitch))
  const most = all.length > room ? Math.max(1, room - 1) : room
  const height = fingers ? FINGER.height : 21
  const place = (i: number) => ({ x: at.x + pitch * i, y: at.y, width, height })
  const made = cards(all, most, place, fingers ? shortCard : (h, box) => [headChip(h, box)])
  return { ...made, end: at.x + pitch * made.groups.length }
}
