import { memo } from 'react'
import { type Scale, ticks } from '../../view/lanes.ts'
import { LANES } from './laneHeights.ts'
import css from './Timeline.module.css'

interface Props {
  readonly from: number
  readonly span: number
  readonly scale: Scale
}

const APART = 60

export const Axis = memo(({ from, span, scale }: Props) => (
  <g className={css.axis}>
    {ticks(from, span, scale.perStep, APART).map((n) => (
      <text key={n} x={scale.x(n)} y={LANES.axis}>
        {n}
      </text>
    ))}
  </g>
))
