/** The lens below the dial of a long ring: seven slots with their values. */

import type { StepInfo } from '../../../protocol/protocol.ts'
import type { RingModel } from '../../model/ring.ts'
import type { StageModel } from '../../model/stageModel.ts'
import {
  CENTER,
  DIAL,
  type DialName,
  at as point,
  polar,
  slotAngle,
  turn,
} from '../geometry/stage.ts'
import { fitted, monoWidth } from '../geometry/text.ts'
import { flags, type Group, type Mark } from '../marks/mark.ts'
import { circle, midText, path, rect } from '../marks/shapes.ts'
import type { DialPlace } from './dialPlace.ts'
import { isLit, slotField, valueIn } from './slot.ts'

/** Cells of the lens: `shown` of them, the `before`th one of which is the slot it follows. */
export const LENS = { shown: 7, before: 4, y: 392, width: 26, height: 24, pitch: 28 } as const
/** From its first cell to its last one. */
const REACH = LENS.shown * LENS.pitch

type LensGrid = Readonly<Record<keyof typeof LENS, number>>

/** Fewer and wider cells where numbers are long and letters, on a small dial, larger than its scale. */
function gridOf(num: number, at: DialPlace): LensGrid {
  const widest = monoWidth(String(num - 1), at.size(LEAST)) + 2
  if (!at.small || widest <= LENS.width) return LENS
  const shown = Math.floor(REACH / (widest + 2))
  return { ...LENS, shown, before: shown >> 1, width: widest, pitch: widest + 2 }
}
const LEAST = 9.5

export function lens(model: StageModel, ring: RingModel, at: DialPlace): Group {
  const { num, words } = model
  const { name } = ring
  const grid = gridOf(num, at)
  const held = model.lenses[name]
  const slot = (held ?? followed(model, ring)) & (num - 1)
  const count = Math.min(grid.shown, num)
  const first = (slot - grid.before + num) & (num - 1)
  const label = words.t('stage.lens.label', {
    name,
    count,
    num,
    first,
    follows: held === undefined ? 'yes' : 'no',
  })
  return {
    key: `${name}.lens`,
    look: 'lens',
    instant: true,
    marks: [path(lensArc(name, num, first, count), 'bracket')],
    groups: [
      {
        key: `${name}.lens.rim`,
        look: 'lens-rim',
        instant: true,
        marks: [circle(CENTER[name], DIAL.outer - 12, 'hit-ring')],
      },
      {
        key: `${name}.lens.grip`,
        look: 'lens-grip',
        flags: flags({ held: held !== undefined }),
        slider: { max: num - 1, now: slot },
        label,
        instant: true,
        marks: frame(name, count, grid),
        groups: Array.from({ length: count }, (_, i) =>
          cell(model, ring, (first + i) & (num - 1), lensX(name, i, count, grid), grid, at),
        ),
      },
    ],
  }
}

/** The entry that the call at hand has touched last, else the one to be written next. */
function followed(model: StageModel, ring: RingModel): number {
  const last = model.steps.findLast((s) => touches(s, ring))
  return last?.place ? last.place.index : ring.idx
}

const touches = (s: StepInfo | null, ring: RingModel): boolean =>
  s?.place?.of === `${ring.name}.ring`

function frame(name: RingModel['name'], count: number, grid: LensGrid): Mark[] {
  const left = lensX(name, 0, count, grid) - 14
  const width = 2 * (CENTER[name].x - left)
  const right = left + width
  const { y, height } = grid
  const hooks = `M${left + 5} ${y}q-5 0 -5 5v14q0 5 5 5M${right - 5} ${y}q5 0 5 5v14q0 5 -5 5`
  return [rect({ x: left, y: y - 2, width, height: height + 20 }, 4, 'hit'), path(hooks, 'bracket')]
}

/** A slot of a ring too long for values on its rim. */
function cell(
  model: StageModel,
  ring: RingModel,
  slot: number,
  x: number,
  grid: LensGrid,
  at: DialPlace,
): Group {
  const { num, step } = model
  const shown = ring.slot(slot)
  const live = isLit(shown)
  const { y, width, height } = grid
  const box = { x, y, width, height }
  const middle = x + width / 2
  const marks: Mark[] = [rect(box, 4, 'fill')]
  if (step && touches(step, ring) && step.place?.index === slot)
    marks.push(rect(box, 4, READS.has(step.kind) ? 'touch read' : 'touch write'))
  const said = valueIn(shown)
  const size = at.size(fitted(said, 11.5, width - 3))
  marks.push(
    midText(
      middle,
      y + 12 + size * 0.37,
      said,
      size,
      live ? 'mono on' : 'mono ink2',
      live ? 700 : 450,
    ),
  )
  // The number of the producer's slot stands in a pin.
  const pinned = slot === (ring.idx & (num - 1))
  const numberSize = at.size(fitted(String(slot), pinned ? 9.5 : 10.5, width - 2))
  if (pinned) marks.push(rect({ ...box, y: y + 28, height: 15 }, 7.5, 'pin-pill'))
  marks.push(
    midText(
      middle,
      y + 39,
      String(slot),
      numberSize,
      pinned ? 'inverse' : 'ink3',
      pinned ? 700 : 450,
    ),
  )
  return {
    key: `${ring.name}.lens.${slot}`,
    look: 'slot lens-slot',
    owner: shown.look,
    flags: flags({ hatched: shown.freshness === 'hidden' }),
    field: slotField(ring.name, slot),
    subject: shown.subject,
    marks,
  }
}

const READS = new Set(['load', 'read'])

/** Left edge of the cell of the lens that is `i` places from its first one. */
const lensX = (name: DialName, i: number, shown: number, { pitch }: LensGrid): number =>
  CENTER[name].x - (shown * pitch - 2) / 2 + i * pitch

/** The stretch of the rim that the lens shows, as an arc outside of it. */
function lensArc(name: DialName, num: number, first: number, shown: number): string {
  const r = DIAL.outer + 4.5
  const mid = slotAngle(first + (shown - 1) / 2, num)
  // Of a long ring it stands for less than could be seen.
  const half = Math.max((Math.PI * shown) / num, 0.03)
  const from = polar(CENTER[name], r, mid - half)
  return `M${point(from)}A${r} ${r} 0 ${half > Math.PI / 2 ? 1 : 0} 1 ${point(polar(CENTER[name], r, mid + half))}`
}

/** Slot of a ring of `num` entries at an angle of its dial. */
export const slotAt = (angle: number, num: number): number => {
  const part = turn(angle) / (2 * Math.PI)
  return Math.floor((part < 0 ? part + 1 : part) * num) % num
}
