import { memo } from 'react'
import { type Scale, ticks } from '../../view/panes/lanes.ts'
import { useLanes } from './laneHeights.ts'
import css from './Timeline.module.css'

interface Props {
  readonly from: number
  readonly span: number
  readonly scale: Scale
  /** Where the playhead's own number stands; numbers below it are left out. */
  readonly cursor: number
}

const APART = 60
const PILL = 34
/** Numbers nearer to the names of the rows would be cut. */
const EDGE = 12
/** And so would numbers at the other end. */
const END = 22

export const Axis = memo(({ from, span, scale, cursor }: Props) => {
  const { axis } = useLanes()
  if (axis === null) return null
  return (
    <g className={css.axis}>
      {ticks(from, span, scale.perStep, APART)
        .filter((n) => Math.abs(n - cursor) * scale.perStep > PILL)
        .filter((n) => n - from > EDGE / scale.perStep && from + span - n > END / scale.perStep)
        .map((n) => (
          <text key={n} x={scale.x(n)} y={axis}>
            {n}
          </text>
        ))}
    </g>
  )
})
