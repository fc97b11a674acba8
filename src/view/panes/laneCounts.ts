/** How many descriptors each state had: the minimap, and the timeline of a long ring. */
import { OWNER_NAMES, type OwnerName } from '../../core/history/owner.ts'
import type { Scale } from './lanes.ts'

/** Counts from each of some steps on: one a state, in the order of OWNER_NAMES. */
export interface Counts {
  readonly start: Uint32Array
  readonly count: Uint16Array
}

const STATES = OWNER_NAMES.length
/** The least that the whole height stands for. */
const LEAST = 32

/**
 * How many descriptors the whole height stands for: a power of two, at most the ring. Of
 * thousands of entries only so many are ever in use as there are buffers.
 *
 * @param count counts for each of some moments
 */
export function fullCount(count: Uint16Array, num: number): number {
  let most = LEAST
  for (let i = 0; i < count.length; i += STATES) {
    let used = 0
    for (let state = 1; state < STATES; state++) used += count[i + state]
    while (most < used) most *= 2
  }
  return Math.min(most, num)
}

/** What stands below what: the end of the journey at the bottom. */
const STACK: readonly OwnerName[] = ['used', 'inFlight', 'lost', 'published', 'filling']

/**
 * One path per state, stacked. Neighbours of the same height are one shape: no seam between them.
 *
 * @param full how many descriptors the whole height stands for
 */
export function countPaths(
  { start, count }: Counts,
  end: number,
  full: number,
  scale: Scale,
  lane: { readonly y: number; readonly height: number },
): { owner: OwnerName; d: string }[] {
  const floor = new Float64Array(start.length)
  const unit = lane.height / full
  return STACK.map((owner) => {
    const at = OWNER_NAMES.indexOf(owner)
    const of = (i: number) => count[i * STATES + at]
    let d = ''
    for (let i = 0, next = 0; i < start.length; i = next) {
      const [n, below] = [of(i), floor[i]]
      while (next < start.length && of(next) === n && floor[next] === below) floor[next++] += n
      const until = Math.min(end, start[next] ?? end)
      if (n === 0 || until <= start[i]) continue
      const [x, y] = [scale.x(start[i]), lane.y + lane.height - (below + n) * unit]
      const [width, height] = [two(scale.x(until) - x), two(n * unit)]
      d += `M${two(x)} ${two(y)}h${width}v${height}h${-width}z`
    }
    return { owner, d }
  })
}

const two = (value: number): number => Math.round(value * 100) / 100
