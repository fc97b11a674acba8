/** A field by its name and value; a capsule `old → new` if the step at hand has changed it. */
import type { Local } from '../../model/shores/driverCall.ts'
import type { Register } from '../../model/shores/register.ts'
import { SHORE_TEXT } from '../geometry/stage.ts'
import { cutMono, monoWidth } from '../geometry/text.ts'
import type { Group, Mark, TextMark } from '../marks/mark.ts'
import type { ChipScene } from '../marks/markTypes.ts'
import { capsule, chip } from '../marks/parts.ts'
import { text } from '../marks/shapes.ts'

const SIZE = 10.5

const group = (r: Register, ...marks: Mark[]): Group => ({
  key: r.key,
  look: 'register',
  ...(r.field ? { field: r.field } : {}),
  ...(r.subject && { subject: r.subject }),
  marks,
})

const nameAt = (x: number, y: number, name: string, size = SIZE): TextMark =>
  text(x, y, name, size, { look: 'mono ink2' })

const valueAt = (
  { value, note }: Register,
  x: number,
  y: number,
  size: number,
  style: Pick<TextMark, 'weight' | 'anchor'> = { weight: 600, anchor: 'end' },
): TextMark => text(x, y, value, size, { ...style, look: note ? 'mono value ink3' : 'mono value' })

const changeAt = ({ before, after }: Change, x: number, y: number, size = SIZE): Mark => ({
  is: 'capsule',
  capsule: capsule(before, after, x, y, size),
})
type Change = NonNullable<Register['change']>

// Desktop: a line as wide as the shore.

const WIDTH = SHORE_TEXT.driver.right - SHORE_TEXT.driver.left

export function register(r: Register, shore: 'driver' | 'remote', y: number): Group {
  const { left, right } = SHORE_TEXT[shore]
  if (r.change) return group(r, nameAt(left, y, r.name), changeBeside(r.name, r.change, shore, y))
  // A long name and a long value share the line by both being smaller.
  const k = Math.min(1, WIDTH / (monoWidth(r.name, SIZE) + monoWidth(r.value, 12.5) + 5))
  const noteAt = right - r.value.length * 7.6 - 6
  return group(
    r,
    nameAt(left, y, r.name, SIZE * k),
    valueAt(r, right, y, 12.5 * k),
    ...(r.note ? [text(noteAt, y, r.note, SIZE, { anchor: 'end', look: 'ink3' })] : []),
  )
}

/**
 * A capsule that finds no room beside the name is smaller and reaches farther out; on the remote's
 * shore, where the name is long and the next line is empty, it hangs below.
 */
function changeBeside(name: string, c: Change, shore: 'driver' | 'remote', y: number): Mark {
  const { right } = SHORE_TEXT[shore]
  const wide = capsule(c.before, c.after, 0, 0, 11).width
  const small = capsule(c.before, c.after, 0, 0, 10).width
  if (wide <= WIDTH + 5 - monoWidth(name, SIZE)) return changeAt(c, right + 5 - wide, y - 4, 11)
  if (shore === 'remote') return changeAt(c, right + 5 - wide, y + 13, 11)
  return changeAt(c, right + 11 - small, y - 4, 10)
}

/** A local of the call: the head by its chip, a value too wide for the line below its name. */
export function local(r: Local, y: number, top: number): Group {
  const { left, right } = SHORE_TEXT.driver
  if (r.head) return withChip(r, left, y, headChip(r, right, y - 14.5))
  if (monoWidth(r.name, SIZE) + monoWidth(r.value, 12.5) + 8 <= WIDTH)
    return register(r, 'driver', y)
  return group(r, nameAt(left, top, r.name), valueAt(r, right, top + 14, 12.5))
}

/** The chip of the head in hand, by its right and its upper edge. */
export function headChip({ value, head }: Local, right: number, y: number): ChipScene {
  const made = chip(value, 0, 0, head?.look ?? 'free', head ?? {})
  return { ...made, x: right - made.width, y }
}

export const withChip = (r: Register, x: number, y: number, chip: ChipScene): Group => ({
  ...group(r, nameAt(x, y, r.name), { is: 'chip', chip }),
  box: chip,
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

// Phone: the value below its name.

export const stackedRegister = (r: Register, x: number, top: number): Group =>
  group(
    r,
    nameAt(x, top + 24, cutMono(r.name, SIZE, 64)),
    r.change ? changeAt(r.change, x - 4, top + 38) : valueAt(r, x, top + 42, 13, { weight: 650 }),
  )
