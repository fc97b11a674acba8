/** The lines below a dial: its indexes, the slots they mean, and where the next signal is asked for. */

import type { SceneContext } from '../../moment/context.ts'
import { CENTER, type DialName } from '../geometry/stage.ts'
import { monoWidth } from '../geometry/text.ts'
import type { ReadoutScene } from '../marks/types.ts'

/** What the remote calls its place in the available ring. */
export const cursorName = ({ library }: SceneContext): string =>
  library && library.id !== 'ti-pru' ? 'vq_available_idx' : 'last_avail_idx'

/** Two lines; three, closer together, where the event index is in use. */
const TWO = [399, 416, 0]
const THREE = [396, 410, 424]

/** The indexes of a ring, whichever it is. */
export interface Indexes {
  readonly name: DialName
  readonly idx: number
  readonly last: number
  readonly lastName: string
}

export function readouts(cx: SceneContext, ring: Indexes): ReadoutScene[] {
  const { num, words, layout } = cx
  const { name } = ring
  const event = layout.scenario.features.eventIdx ? eventOf(cx, name) : null
  const [first, second, third] = event ? THREE : TWO
  // Indexes of up to five digits: the wider they are, the farther left the line begins.
  const values = [ring.idx, ring.last, event?.value ?? 0]
  const digits = Math.max(...values.map((value) => String(value).length))
  const longest = Math.max(14, ring.lastName.length)
  const left = name === 'avail' ? 99 + 6.3 * (longest - 14) : 103
  const x = CENTER[name].x - left - (name === 'avail' ? 7 * Math.max(0, digits - 2) : 0)
  const label = monoWidth('0', 10.5) * longest
  const valueEnd = x + Math.max(121, 12 + label + 9 + 7.2 * digits)
  const line = (
    field: string,
    value: number,
    y: number,
    mark: ReadoutScene['mark'],
    slot = words.t('stage.readout', { mask: num - 1, slot: value & (num - 1) }),
  ): ReadoutScene => ({
    key: `${name}.readout.${field}`,
    at: { x, y },
    mark,
    name: field,
    value: String(value),
    valueEnd,
    slot,
  })
  const lines = [
    line(`${name}.idx`, ring.idx, first, 'producer'),
    line(ring.lastName, ring.last, second, 'consumer'),
  ]
  if (!event) return lines
  const says = words.t('stage.readout.event', { idx: (event.value + 1) & 0xffff })
  return [...lines, line(event.field, event.value, third, 'event', says)]
}

/** Each side writes behind its own ring when the other one's index should ring a bell. */
const eventOf = ({ ring }: SceneContext, name: DialName) =>
  name === 'avail'
    ? { field: 'used_event', value: ring.avail.usedEvent }
    : { field: 'avail_event', value: ring.used.availEvent }
