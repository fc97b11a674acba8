import { memo } from 'react'
import type { Timeline } from '../../store/types.ts'
import { heldRuns, type Scale } from '../../view/lanes.ts'
import { fillOf } from '../common/owners.ts'
import { LANES } from './laneHeights.ts'

interface Props {
  readonly timeline: Timeline
  readonly num: number
  /** Steps recorded. */
  readonly end: number
  readonly scale: Scale
  readonly width: number
}

/** Above this many, rows are too close to be told apart: they share their ground. */
const FEW = 64

/** One row a descriptor: in whose hands it was. */
export const DescLanes = memo(({ timeline, num, end, scale, width }: Props) => {
  const pitch = LANES.desc.height / num
  const height = Math.max(1, Math.min(pitch - 2, pitch * 0.75))
  return (
    <g>
      <defs>
        <pattern
          id="vs-lane-hatch"
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="7" height="7" fill="var(--filled)" />
          <rect width="3" height="7" fill="var(--hs)" />
        </pattern>
      </defs>
      {num > FEW ? (
        <rect y={LANES.desc.y} width={width} height={LANES.desc.height} fill="var(--sunk)" />
      ) : null}
      {timeline.runs.slice(0, num).map((run, desc) => {
        const held = heldRuns(run, end)
        if (num > FEW && held.length === 0) return null
        const y = LANES.desc.y + desc * pitch
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the descriptor
          <g key={desc}>
            {num > FEW ? null : (
              <rect x={0} y={y} width={width} height={height} fill="var(--sunk)" />
            )}
            {held.map(({ start, end: until, owner }) => (
              <rect
                key={start}
                x={scale.x(start)}
                y={y}
                width={(until - start) * scale.perStep}
                height={height}
                fill={owner === 'filling' ? 'url(#vs-lane-hatch)' : fillOf(owner)}
              />
            ))}
          </g>
        )
      })}
    </g>
  )
})
