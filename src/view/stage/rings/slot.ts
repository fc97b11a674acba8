/** A slot of a ring: where its piece of the rim, its value and its number stand, and their marks. */
import type { RingModel, SlotModel } from '../../model/ring.ts'
import { CENTER, polar, RADIUS, slotAngle, slotPath, VALUES_SHOWN } from '../geometry/stage.ts'
import { flags, type Group, type Mark } from '../marks/mark.ts'
import { midText, path } from '../marks/shapes.ts'
import type { DialPlace } from './dialPlace.ts'

/** The slots of a ring that is short enough for each to be drawn. */
export const slots = (ring: RingModel, num: number, at: DialPlace): Group[] =>
  Array.from({ length: num }, (_, slot) => slotGroup(ring, num, ring.slot(slot), at))

function slotGroup(ring: RingModel, num: number, model: SlotModel, at: DialPlace): Group {
  const { name } = ring
  const { slot } = model
  const live = isLit(model)
  const marks: Mark[] = [path(slotPath(name, num, slot), 'fill')]
  const angle = slotAngle(slot, num)
  if (num <= VALUES_SHOWN) {
    // The consumer's pin has the number of its slot itself.
    if (slot !== (ring.last & (num - 1)) && (num <= 8 || slot % 2 === 0)) {
      const { x, y } = polar(CENTER[name], RADIUS.number, angle)
      const size = at.size(10.5 * at.grow.text)
      marks.push(midText(x, y + 3.6, String(slot), size, 'ink3'))
    }
    const { x, y } = polar(CENTER[name], RADIUS.value, angle)
    const size = num > 8 ? 13 : at.afar && num <= 4 ? 26 : 17
    marks.push(
      midText(
        x,
        y + size * 0.35,
        valueIn(model),
        at.size(size * at.grow.text),
        live ? 'mono on' : 'mono ink2',
        live ? 700 : 500,
      ),
    )
  }
  return {
    key: `${name}.slot.${slot}`,
    look: 'slot',
    owner: model.look,
    flags: flags({ hatched: model.freshness === 'hidden', live }),
    field: slotField(name, slot),
    subject: model.subject,
    marks,
  }
}

/** Who reads the ring next will come to it, now or once it is announced. */
export const isLit = ({ freshness }: SlotModel): boolean =>
  freshness === 'live' || freshness === 'hidden'

export const valueIn = ({ freshness, value }: SlotModel): string =>
  freshness === 'never' ? '·' : String(value)

/** The field that a slot shows. */
export const slotField = (name: RingModel['name'], slot: number): string =>
  name === 'avail' ? `avail.ring[${slot}]` : `used.ring[${slot}].id`
