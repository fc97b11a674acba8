/** The lines below a dial: its indexes, the slots they mean, and where the next signal is asked for. */
import type { RingModel } from '../../model/ring.ts'
import type { StageModel } from '../../model/stageModel.ts'
import { CENTER, type DialName } from '../geometry/stage.ts'
import { dialMiddle, type StageLayout } from '../geometry/stageLayout.ts'
import { monoWidth } from '../geometry/text.ts'
import type { Group, Mark } from '../marks/mark.ts'
import { circle, endText, path, text } from '../marks/shapes.ts'

interface Line {
  readonly name: string
  readonly value: number
  /** The pin it stands for; the event index has none. */
  readonly dot: 'producer' | 'consumer' | 'event'
}

/** Two lines; three, closer together, where the event index is in use. */
const TWO = [399, 416]
const THREE = [396, 410, 424]

export function readouts(model: StageModel, ring: RingModel): Group[] {
  const { num, words } = model
  const { name } = ring
  const lines = linesOf(ring)
  // Indexes of up to five digits: the wider they are, the farther left the line begins.
  const digits = Math.max(...lines.map(({ value }) => String(value).length))
  const longest = Math.max(14, ring.lastName.length)
  const left = name === 'avail' ? 99 + 6.3 * (longest - 14) : 103
  const x = CENTER[name].x - left - (name === 'avail' ? 7 * Math.max(0, digits - 2) : 0)
  const label = monoWidth('0', 10.5) * longest
  const end = x + Math.max(121, 12 + label + 9 + 7.2 * digits)
  return lines.map(({ name: field, value, dot }, i) => {
    const y = (lines.length > 2 ? THREE : TWO)[i]
    const says =
      dot === 'event'
        ? words.t('stage.readout.event', { idx: (value + 1) & 0xffff })
        : words.t('stage.readout', { mask: num - 1, slot: value & (num - 1) })
    return readout(name, field, [
      sign(dot, x, y),
      text(x + 12, y + 4, field, 10.5, 'mono ink2'),
      endText(end, y + 4, String(value), 12, 'mono value', 700),
      text(end + 7, y + 4, says, 11, 'ink2 slot-of'),
    ])
  })
}

/** In a layout with less room: the two indexes, and which slots they mean. */
export function compactReadouts(
  model: StageModel,
  ring: RingModel,
  stageLayout: StageLayout,
): Group[] {
  const { num, words } = model
  const { readoutsY } = stageLayout
  if (readoutsY === null) return []
  const left = dialMiddle(stageLayout, ring.name).x - 88
  return linesOf(ring)
    .slice(0, 2)
    .map(({ name: field, value, dot }, i) => {
      const y = readoutsY + 15 * i
      const end = left + 105 + 8 * Math.max(0, String(value).length - 1)
      const slot = words.t('stage.short.slot', { slot: value & (num - 1) })
      return readout(ring.name, field, [
        circle({ x: left, y }, 4.2, dot === 'producer' ? 'dot filled' : 'dot'),
        text(left + 9, y + 4, field, 10.5, 'mono ink2'),
        endText(end + 6, y + 4, String(value), 11.5, 'mono value', 700),
        text(end + 12, y + 4, slot, 10.5, 'ink2 slot-of'),
      ])
    })
}

/** Where the other side asks for a signal is told too, where that is in use. */
function linesOf({ name, idx, last, lastName, event }: RingModel): Line[] {
  const lines: Line[] = [
    { name: `${name}.idx`, value: idx, dot: 'producer' },
    { name: lastName, value: last, dot: 'consumer' },
  ]
  return event ? [...lines, { ...event, dot: 'event' }] : lines
}

const readout = (name: DialName, field: string, marks: readonly Mark[]): Group => ({
  key: `${name}.readout.${field}`,
  look: 'readout',
  field,
  subject: { is: 'register', name: field },
  instant: true,
  marks,
})

function sign(dot: Line['dot'], x: number, y: number): Mark {
  if (dot === 'event') return path(`M${x} ${y - 4.6}l4.6 4.6-4.6 4.6-4.6-4.6Z`, 'dot')
  return dot === 'producer' ? circle({ x, y }, 4.6, 'dot filled') : circle({ x, y }, 4, 'dot')
}
