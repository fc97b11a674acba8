/** A field by its name and value; a capsule `old → new` if the step at hand has changed it. */
import type { Local } from '../../model/shores/driverCall.ts'
import type { Register } from '../../model/shores/register.ts'
import { SHORE_TEXT } from '../geometry/stage.ts'
import { cutMono, monoWidth } from '../geometry/text.ts'
import type { Group, Mark } from '../marks/mark.ts'
import type { CapsuleScene, ChipScene } from '../marks/markTypes.ts'
import { capsule, chip } from '../marks/parts.ts'
import { text } from '../marks/shapes.ts'

const SIZE = 10.5
const NAME = { look: 'mono ink2' } as const

const group = (r: Register, ...marks: Mark[]): Group => ({
  key: r.key,
  look: 'register',
  ...(r.field ? { field: r.field } : {}),
  marks,
})

const valueLook = ({ note }: Register): string => (note ? 'mono value ink3' : 'mono value')

// Desktop: a line as wide as the shore.

const WIDTH = SHORE_TEXT.driver.right - SHORE_TEXT.driver.left

export function register(r: Register, shore: 'driver' | 'remote', y: number): Group {
  const { left, right } = SHORE_TEXT[shore]
  if (r.change) {
    const made = changeBeside(r.name, r.change, shore, y)
    return group(r, text(left, y, r.name, SIZE, NAME), { is: 'capsule', capsule: made })
  }
  // A long name and a long value share the line by both being smaller.
  const k = Math.min(1, WIDTH / (monoWidth(r.name, SIZE) + monoWidth(r.value, 12.5) + 5))
  const noteAt = right - r.value.length * 7.6 - 6
  return group(
    r,
    text(left, y, r.name, SIZE * k, NAME),
    text(right, y, r.value, 12.5 * k, { weight: 600, anchor: 'end', look: valueLook(r) }),
    ...(r.note ? [text(noteAt, y, r.note, SIZE, { anchor: 'end', look: 'ink3' })] : []),
  )
}

/**
 * A capsule that finds no room beside the name is smaller and reaches farther out; on the remote's
 * shore, where the name is long and the next line is empty, it hangs below.
 */
function changeBeside(
  name: string,
  { before, after }: NonNullable<Register['change']>,
  shore: 'driver' | 'remote',
  y: number,
): CapsuleScene {
  const at = (size: number, beyond: number, middle: number) => {
    const made = capsule(before, after, 0, middle, size)
    return { ...made, x: SHORE_TEXT[shore].right + beyond - made.width }
  }
  const wide = at(11, 5, y - 4)
  if (wide.width <= WIDTH + 5 - monoWidth(name, SIZE)) return wide
  return shore === 'remote' ? at(11, 5, y + 13) : at(10, 11, y - 4)
}

/** Can the name and the value of a local share a line? */
export const isNarrow = ({ name, value }: Register): boolean =>
  monoWidth(name, SIZE) + monoWidth(value, 12.5) + 8 <= WIDTH

/** A local of the call: the head by its chip, a value too wide for the line below its name. */
export function local(r: Local, y: number, top: number): Group {
  const { left, right } = SHORE_TEXT.driver
  if (r.head) return withChip(r, left, y, headChip(r, right, y - 14.5))
  if (isNarrow(r)) return register(r, 'driver', y)
  return group(
    r,
    text(left, top, r.name, SIZE, NAME),
    text(right, top + 14, r.value, 12.5, { weight: 600, anchor: 'end', look: 'mono value' }),
  )
}

/** The chip of the head in hand, by its right and its upper edge. */
export function headChip({ value, head }: Local, right: number, y: number): ChipScene {
  const made = chip(value, 0, 0, head?.look ?? 'free', head ?? {})
  return { ...made, x: right - made.width, y }
}

export const withChip = (r: Register, x: number, y: number, at: ChipScene): Group =>
  group(r, text(x, y, r.name, SIZE, NAME), { is: 'chip', chip: at })

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
    text(left, y - above, cutMono(r.name, SIZE, room), SIZE, NAME),
    r.change
      ? {
          is: 'capsule',
          capsule: capsule(r.change.before, r.change.after, right - 14, y - 4, SIZE),
        }
      : text(right, y, r.value, 12, { weight: 600, anchor: 'end', look: valueLook(r) }),
  )
}

// Phone: the value below its name.

export function stackedRegister(r: Register, x: number, top: number): Group {
  return group(
    r,
    text(x, top + 24, cutMono(r.name, SIZE, 64), SIZE, NAME),
    r.change
      ? { is: 'capsule', capsule: capsule(r.change.before, r.change.after, x - 4, top + 38, SIZE) }
      : text(x, top + 42, r.value, 13, { weight: 650, look: valueLook(r) }),
  )
}
