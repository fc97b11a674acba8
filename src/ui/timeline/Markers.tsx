import { memo } from 'react'
import type { Timeline } from '../../store/types.ts'
import type { Scale } from '../../view/lanes.ts'
import { LANES } from './laneHeights.ts'
import css from './Timeline.module.css'

interface Props {
  readonly timeline: Timeline
  readonly scale: Scale
}

const { top, bottom } = LANES.wire

/** Kicks go down, interrupts go up, and what failed stands in a band of red. */
export const Markers = memo(({ timeline, scale }: Props) => {
  const middle = (step: number) => scale.x(step + 0.5)
  return (
    <g>
      {Array.from(timeline.errors, (step) => (
        <rect
          key={`e${step}`}
          className={css.error}
          x={scale.x(step)}
          y={4}
          width={scale.perStep}
          height={142}
        />
      ))}
      {Array.from(timeline.kicks, (step) => (
        <path
          key={`k${step}`}
          className={css.kick}
          d={`M${middle(step)} ${top}V${bottom - 1}m-3.5 -5l3.5 6 3.5-6`}
        />
      ))}
      {Array.from(timeline.interrupts, (step) => (
        <path
          key={`i${step}`}
          className={css.kick}
          d={`M${middle(step)} ${bottom}V${top + 1}m-3.5 5l3.5-6 3.5 6`}
        />
      ))}
    </g>
  )
})
