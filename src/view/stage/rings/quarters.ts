/** Where the quarters of a long ring begin: a tick each, and its slot where the pins leave room. */
import type { RingModel } from '../../model/ring.ts'
import { at, CENTER, polar, slotAngle, turn } from '../geometry/stage.ts'
import { monoWidth } from '../geometry/text.ts'
import type { Group, Mark } from '../marks/mark.ts'
import { midText, path } from '../marks/shapes.ts'
import type { DialPlace } from './dialPlace.ts'

/** Half of the longest index in the hub of a long ring. */
const HUB = 31

export function quarters({ name, last }: RingModel, num: number, { size }: DialPlace): Group {
  const c = CENTER[name]
  const pin = slotAngle(last & (num - 1), num)
  const marks = [0, 1, 2, 3].flatMap((k): Mark[] => {
    const angle = (k * Math.PI) / 2
    const said = String((num * k) / 4)
    // A number keeps off its tick, which would make it negative.
    const { x, y } = polar(c, k % 2 === 0 ? 59 : 61.5 - 3.1 * said.length, angle)
    const tick = path(`M${at(polar(c, 69.5, angle))}L${at(polar(c, 66, angle))}`, 'tick')
    // Beside an index of five digits there is no room for as many.
    const half = monoWidth(said, size(10.5)) / 2
    const meets = k % 2 === 1 && Math.abs(x - c.x) - half < HUB
    if (meets || Math.abs(turn(pin - angle)) < 0.42) return [tick]
    return [tick, midText(x, y + 3.6, said, size(10.5), 'ink3')]
  })
  return { key: `${name}.quarters`, look: 'quarters', instant: true, marks }
}
