/** The rim of a long ring: neighbours of one look as one piece. */

import { distance } from '../../moment/context.ts'
import { CENTER, polar, RADIUS, slotPath } from '../geometry/stage.ts'
import { heldBy, type Ring } from '../rings/ring.ts'
import { fillBins, MOST_BINS } from './bins.ts'
import type { Look, SlotScene } from './types.ts'

/** From the least telling to the most. */
export const TALLEST: readonly Look[] = [
  'free',
  'used',
  'inFlight',
  'published',
  'filling',
  'broken',
]
/** Rings with more entries are drawn in bins. */
const MOST_SLOTS = 1024

/** A stretch of slots, or of bins, from `from` up to and without `to`. */
interface Run {
  readonly from: number
  readonly to: number
  readonly look: Look
}

/** The pieces of the rim, live ones last: one that is widened lies on top of its neighbours. */
export function pieces(ring: Ring, num: number): SlotScene[] {
  const count = num > MOST_SLOTS ? MOST_BINS : num
  const heights = new Uint8Array(count)
  const live = Math.min(distance(ring.last, ring.idx), num)
  fillBins(heights, num, live, (n) => {
    const slot = (ring.last + n) & (num - 1)
    return [slot, TALLEST.indexOf(ring.look(slot))]
  })
  const hidden = ring.hidden < 0 ? -1 : Math.floor((ring.hidden * count) / num)
  const at = polar(CENTER[ring.name], RADIUS.value, 0)
  const piece = ({ from, to, look }: Run, hatched: boolean): SlotScene => ({
    key: `${ring.name}.${hatched ? 'hidden' : 'run'}.${look === 'free' ? 'free.' : ''}${from}`,
    slot: hatched ? ring.hidden : Math.floor((from * num) / count),
    d: hatched
      ? slotPath(ring.name, num, ring.hidden, ring.hidden + 1, true)
      : slotPath(ring.name, count, from, to, look !== 'free'),
    hatched,
    live: look !== 'free',
    look,
    text: '',
    textAt: at,
    textSize: 0,
    number: '',
    numberAt: at,
    field: '',
  })
  const out = runs(heights).map((run) => piece(run, false))
  out.sort((a, b) => Number(a.live) - Number(b.live))
  if (hidden >= 0) out.push(piece({ from: hidden, to: hidden + 1, look: heldBy(ring) }, true))
  return out
}

/** Neighbours of the same height; the first and the last one of a ring are not joined. */
function runs(heights: Uint8Array): Run[] {
  const out: Run[] = []
  let from = 0
  for (let i = 1; i <= heights.length; i++) {
    if (i < heights.length && heights[i] === heights[from]) continue
    out.push({ from, to: i, look: TALLEST[heights[from]] })
    from = i
  }
  return out
}
