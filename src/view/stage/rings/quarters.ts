/** Where the quarters of a long ring begin: a tick each, and its slot where the pins leave room. */
import type { RingModel } from '../../model/ring.ts'
import { quarterMarks } from '../geometry/large.ts'
import { slotAngle, turn } from '../geometry/stage.ts'
import type { Group, Mark } from '../marks/mark.ts'
import { path, text } from '../marks/shapes.ts'
import type { DialPlace } from './dialPlace.ts'

export function quarters({ name, last }: RingModel, num: number, at: DialPlace): Group {
  const pin = slotAngle(last & (num - 1), num)
  return {
    key: `${name}.quarters`,
    look: 'quarters',
    instant: true,
    marks: quarterMarks(name, num).flatMap(({ slot, tick, at: { x, y } }): Mark[] => {
      const covered = Math.abs(turn(pin - (slot / num) * 2 * Math.PI)) < 0.42
      const number = text(x, y + 3.6, String(slot), at.size(10.5), {
        anchor: 'middle',
        look: 'ink3',
      })
      return covered ? [path(tick, 'tick')] : [path(tick, 'tick'), number]
    }),
  }
}
