/** The lens below the dial of a long ring: seven slots with their values. */
import type { StepInfo } from '../../../protocol/protocol.ts'
import type { SceneContext } from '../../moment/context.ts'
import { indexIn } from '../../subject/valueText.ts'
import { LENS, lensArc, lensX } from '../geometry/large.ts'
import { fitted } from '../geometry/text.ts'
import type { LensCellScene, LensScene } from '../marks/types.ts'
import { type Ring, slotLook } from '../rings/ring.ts'

/** It follows the entry that the call at hand has touched last, else the one to be written next. */
export function lens(cx: SceneContext, ring: Ring): LensScene {
  const { num, words, step } = cx
  const { name } = ring
  const held = cx.lenses[name]
  const follows = held === undefined
  const touched = (s: StepInfo | null) => (s?.name.startsWith(`${name}.ring[`) ? s : null)
  const last = cx.steps.findLast((s) => touched(s))
  const slot = (follows ? (last ? indexIn(last.name) : ring.idx) : held) & (num - 1)
  const shown = Math.min(LENS.shown, num)
  const first = (slot - LENS.before + num) & (num - 1)
  const now = touched(step)
  const at = now ? indexIn(now.name) : -1
  const cells = Array.from({ length: shown }, (_, i): LensCellScene => {
    const shownSlot = (first + i) & (num - 1)
    const look = slotLook(ring, shownSlot, num)
    const text = ring.written(shownSlot) || look.live ? String(ring.values[shownSlot]) : '·'
    const number = String(shownSlot)
    return {
      key: `${name}.lens.${shownSlot}`,
      slot: shownSlot,
      x: lensX(name, i, shown),
      y: LENS.y,
      width: LENS.width,
      height: LENS.height,
      ...look,
      text,
      textSize: fitted(text, 11.5, LENS.width - 3),
      number,
      numberSize: fitted(number, 10.5, LENS.width),
      pinned: shownSlot === (ring.idx & (num - 1)),
      touch: shownSlot !== at || !now ? null : READS.has(now.kind) ? 'read' : 'write',
      field: name === 'avail' ? `avail.ring[${shownSlot}]` : `used.ring[${shownSlot}].id`,
    }
  })
  return {
    cells,
    arc: lensArc(name, num, first, shown),
    slot,
    follows,
    label: words.t('stage.lens.label', {
      name,
      count: shown,
      num,
      first,
      follows: follows ? 'yes' : 'no',
    }),
  }
}

const READS = new Set(['load', 'read'])
