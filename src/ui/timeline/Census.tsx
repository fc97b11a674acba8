import { memo } from 'react'
import type { Timeline } from '../../store/types.ts'
import { countPaths, fullCount } from '../../view/panes/laneCounts.ts'
import { scaleOf } from '../../view/panes/lanes.ts'
import { fillOf } from '../context/ownerColours.ts'

interface Props {
  readonly timeline: Timeline
  readonly num: number
  readonly width: number
  readonly height: number
}

/** The whole history as stacked counts: how many descriptors were in each state at each step. */
export const Census = memo(({ timeline: { census, bins }, num, width, height }: Props) => {
  const counts = { start: Uint32Array.from({ length: bins }, (_, bin) => bin), count: census }
  const scale = scaleOf(0, bins, 0, width)
  return (
    <g opacity=".85">
      {countPaths(counts, bins, fullCount(census, num), scale, { y: 0, height }).map(
        ({ owner, d }) => (
          <path key={owner} d={d} fill={fillOf(owner)} />
        ),
      )}
    </g>
  )
})
