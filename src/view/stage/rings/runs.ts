/** The rim of a long ring: neighbours of one look as one piece. */

import type { Look } from '../../model/moment.ts'
import type { RingModel } from '../../model/ring.ts'
import { slotPath } from '../geometry/stage.ts'
import { flags, type Group } from '../marks/mark.ts'
import { path } from '../marks/shapes.ts'

/** From the least telling to the most. */
export const TALLEST: readonly Look[] = [
  'free',
  'used',
  'inFlight',
  'published',
  'filling',
  'broken',
]
/** One for each degree of the dial. */
export const MOST_BINS = 360

/** Rings with more entries are drawn in bins. */
const MOST_SLOTS = 1024

/** A stretch of slots, or of bins, from `from` up to and without `to`. */
interface Run {
  readonly from: number
  readonly to: number
  readonly look: Look
}

/** The pieces of the rim, live ones last: one that is widened lies on top of its neighbours. */
export function runs(ring: RingModel, num: number): Group[] {
  const count = num > MOST_SLOTS ? MOST_BINS : num
  const heights = new Uint8Array(count)
  fillBins(heights, num, ring.live, (n) => {
    const slot = (ring.last + n) & (num - 1)
    return [slot, TALLEST.indexOf(ring.look(slot))]
  })
  const slots = stretches(heights).sort((a, b) => Number(isLive(a)) - Number(isLive(b)))
  const drawn = slots.map((run) => {
    const free = run.look === 'free' ? 'free.' : ''
    const d = slotPath(ring.name, count, run.from, run.to, isLive(run))
    return piece(`${ring.name}.run.${free}${run.from}`, run.look, d)
  })
  const hidden = Array.from({ length: ring.unannounced }, (_, n) => {
    const slot = (ring.idx + n) & (num - 1)
    const bin = Math.floor((slot * count) / num)
    const d = slotPath(ring.name, num, slot, slot + 1, true)
    const made = piece(`${ring.name}.hidden.${bin}`, ring.look(slot), d, true)
    return ring.name === 'avail' ? { ...made, known: 'driver' as const } : made
  })
  return [...drawn, ...hidden]
}

const isLive = ({ look }: Run): boolean => look !== 'free'

const piece = (key: string, look: Look, d: string, hatched = false): Group => ({
  key,
  look: 'slot',
  owner: look,
  flags: flags({ hatched, live: look !== 'free' }),
  marks: [path(d, 'fill')],
})

/** Neighbours of the same height; the first and the last one of a ring are not joined. */
function stretches(heights: Uint8Array): Run[] {
  const out: Run[] = []
  let from = 0
  for (let i = 1; i <= heights.length; i++) {
    if (i < heights.length && heights[i] === heights[from]) continue
    out.push({ from, to: i, look: TALLEST[heights[from]] })
    from = i
  }
  return out
}

/**
 * Many slots in few bins: each is as tall as the tallest of its slots.
 *
 * @param heights of the bins; raised in place
 * @param num slots of the ring
 * @param live entries that are asked
 * @param entry slot of the n-th live entry, and its height
 */
export function fillBins(
  heights: Uint8Array,
  num: number,
  live: number,
  entry: (n: number) => readonly [slot: number, height: number],
): void {
  for (let n = 0; n < live; n++) {
    const [slot, height] = entry(n)
    const bin = Math.floor((slot * heights.length) / num)
    if (height > heights[bin]) heights[bin] = height
  }
}
