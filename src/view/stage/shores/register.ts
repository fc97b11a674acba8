/** A field by its name and value; a badge `old → new` if the step at hand has changed it. */
import type { Local } from '../../model/shores/driverCall.ts'
import type { Register } from '../../model/shores/register.ts'
import { type Rect, SHORE_TEXT } from '../geometry/stage.ts'
import type { StripLayout } from '../geometry/stageLayout.ts'
import { cutMono, monoWidth } from '../geometry/text.ts'
import type { Group, Mark, TextMark } from '../marks/mark.ts'
import { changeBadge, changeBadgeMark, chip, chipBox } from '../marks/parts.ts'
import { endText, rect, text } from '../marks/shapes.ts'

const SIZE = 10.5

const group = (r: Register, ...marks: Mark[]): Group => ({
  key: r.key,
  look: 'register',
  ...(r.field ? { field: r.field } : {}),
  ...(r.subject && { subject: r.subject }),
  marks,
})

const nameAt = (x: number, y: number, name: string, size = SIZE): TextMark =>
  text(x, y, name, size, 'mono ink2')

/** What means nothing now is faint. */
const ink = (note: string): string => (note ? 'mono value ink3' : 'mono value')

const valueAt = ({ value, note }: Register, x: number, y: number, size: number): TextMark =>
  endText(x, y, value, size, ink(note), 600)

export const changeAt = ({ before, after }: Change, x: number, y: number, size = SIZE): Mark =>
  changeBadgeMark(changeBadge(before, after, x, y, size))
type Change = NonNullable<Register['change']>

// Desktop: a line as wide as the shore.

const WIDTH = SHORE_TEXT.driver.right - SHORE_TEXT.driver.left

export function register(r: Register, shore: 'driver' | 'remote', y: number): Group {
  const { left, right } = SHORE_TEXT[shore]
  // Between name and value it is the same thing that is pointed at.
  const line = rect({ x: left, y: y - 13, width: WIDTH, height: 18 }, 0, 'hit')
  if (r.change)
    return group(r, line, nameAt(left, y, r.name), changeBeside(r.name, r.change, shore, y))
  // A long name and a long value share the line by both being smaller.
  const k = Math.min(1, WIDTH / (monoWidth(r.name, SIZE) + monoWidth(r.value, 12.5) + 5))
  const noteAt = right - r.value.length * 7.6 - 6
  return group(
    r,
    line,
    nameAt(left, y, r.name, SIZE * k),
    valueAt(r, right, y, 12.5 * k),
    ...(r.note ? [endText(noteAt, y, r.note, SIZE, 'ink3')] : []),
  )
}

/**
 * A badge that finds no room beside the name is smaller and reaches farther out; on the remote's
 * shore, where the name is long and the next line is empty, it hangs below.
 */
function changeBeside(name: string, c: Change, shore: 'driver' | 'remote', y: number): Mark {
  const { right } = SHORE_TEXT[shore]
  const wide = changeBadge(c.before, c.after, 0, 0, 11).width
  const small = changeBadge(c.before, c.after, 0, 0, 10).width
  if (wide <= WIDTH + 5 - monoWidth(name, SIZE)) return changeAt(c, right + 5 - wide, y - 4, 11)
  if (shore === 'remote') return changeAt(c, right + 5 - wide, y + 13, 11)
  // What finds no room at all reaches over the edge, never over the name.
  const { left } = SHORE_TEXT[shore]
  return changeAt(c, Math.max(right + 11 - small, left + monoWidth(name, SIZE) + 4), y - 4, 10)
}

/** A local of the call: the head by its chip, a value too wide for the line below its name. */
export function local(r: Local, y: number, top: number): Group {
  const { left, right } = SHORE_TEXT.driver
  if (r.head) return withChip(r, left, y, headBox(r, right, y - 14.5))
  if (monoWidth(r.name, SIZE) + monoWidth(r.value, 12.5) + 8 <= WIDTH)
    return register(r, 'driver', y)
  return group(r, nameAt(left, top, r.name), valueAt(r, right, top + 14, 12.5))
}

/** Where the chip of the head in hand lies, by its right and its upper edge. */
export function headBox({ value }: Local, right: number, y: number): Rect {
  const box = chipBox(value)
  return { ...box, x: right - box.width, y }
}

export const withChip = (r: Local, x: number, y: number, box: Rect): Group => ({
  ...group(r, nameAt(x, y, r.name), chip(r.value, box, r.head?.look ?? 'free', r.head ?? {})),
  box,
})

// Embed: a narrow line; while it changes, `old → new` reaches over the shore's edge.

const roomForName = (r: Register, width: number): number => width - 5 - monoWidth(r.value, 12)

export const fitsLine = (r: Register, width: number): boolean =>
  monoWidth(r.name, SIZE) <= roomForName(r, width)

/** @param above how far above its value the name stands, where there is no room beside it */
export function narrowRegister(
  r: Register,
  left: number,
  right: number,
  y: number,
  above: number,
): Group {
  const room = above > 0 ? right - left : roomForName(r, right - left)
  return group(
    r,
    nameAt(left, y - above, cutMono(r.name, SIZE, room)),
    r.change ? changeAt(r.change, right - 14, y - 4) : valueAt(r, right, y, 12),
  )
}

// On a strip: the value below its name.

export const stackedWidth = (name: string, value: string): number =>
  Math.max(monoWidth(name, SIZE), monoWidth(value, 13))

export const stackedRegister = (
  r: Register,
  x: number,
  top: number,
  { name, value }: StripLayout,
  said = r.name,
): Group =>
  group(
    r,
    nameAt(x, top + name, said),
    r.change
      ? changeAt(r.change, x - 4, top + value - 4)
      : text(x, top + value, r.value, 13, ink(r.note), 650),
  )
