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
        <Wire key={`k${step}`} x={middle(step)} from={top} to={bottom} />
      ))}
      {Array.from(timeline.interrupts, (step) => (
        <Wire key={`i${step}`} x={middle(step)} from={bottom} to={top} />
      ))}
    </g>
  )
})

/** A dotted line with a head at `to`. */
function Wire({ x, from, to }: { readonly x: number; readonly from: number; readonly to: number }) {
  const back = to > from ? -7 : 7
  return (
    <g className={css.wire}>
      <path className={css.dots} d={`M${x} ${from}V${to + back}`} />
      <path className={css.tip} d={`M${x} ${to}l-4 ${back}h8z`} />
    </g>
  )
}
