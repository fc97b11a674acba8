import { memo } from 'react'
import type { Timeline } from '../../store/types.ts'
import { fullCount } from '../../view/panes/laneCounts.ts'
import { censusPaths } from '../../view/panes/lanes.ts'
import { fillOf } from '../context/ownerColours.ts'

interface Props {
  readonly timeline: Timeline
  readonly num: number
  readonly width: number
  readonly height: number
}

/** The whole history as stacked counts: how many descriptors were in each state at each step. */
export const Census = memo(({ timeline: { census, bins }, num, width, height }: Props) => (
  <g opacity=".85">
    {censusPaths(census, bins, fullCount(census, num), width, height).map(({ owner, d }) => (
      <path key={owner} d={d} fill={fillOf(owner)} />
    ))}
  </g>
))
