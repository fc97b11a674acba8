/** The timeline of a long ring: how many descriptors each had, stacked. */
import { OWNER_NAMES, type OwnerName } from '../../core/history/ownershipFromBytes.ts'
import { type Scale, STACK } from './lanes.ts'

/** Counts from each of some steps on: five a step, in the order of OWNER_NAMES. */
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
 * @param count five counts for each of some moments
 */
export function fullCount(count: Uint16Array, num: number): number {
  let most = LEAST
  for (let i = 0; i < count.length; i += STATES) {
    const used = count[i + 1] + count[i + 2] + count[i + 3] + count[i + 4]
    while (most < used) most *= 2
  }
  return Math.min(most, num)
}

/** One path per state, the end of the journey at the bottom. */
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
    let d = ''
    for (let i = 0; i < start.length; i++) {
      const n = count[i * STATES + at]
      const until = Math.min(end, start[i + 1] ?? end)
      if (n > 0 && until > start[i]) {
        const top = lane.y + lane.height - (floor[i] + n) * unit
        d += `M${two(scale.x(start[i]))} ${two(top)}H${two(scale.x(until))}v${two(n * unit)}H${two(scale.x(start[i]))}z`
      }
      floor[i] += n
    }
    return { owner, d }
  })
}

const two = (value: number): number => Math.round(value * 100) / 100
