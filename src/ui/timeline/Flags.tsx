import { memo } from 'react'
import { useActions } from '../../store/hooks.ts'
import type { Stops } from '../../store/types.ts'
import type { Scale } from '../../view/panes/lanes.ts'
import { flagsOf } from '../../view/panes/stops.ts'
import css from './Flags.module.css'

interface Props {
  readonly stops: Stops
  readonly cursor: number
  readonly scale: Scale
  /** Where the lanes begin, and the whole width, in CSS pixels. */
  readonly left: number
  readonly width: number
}

const HEIGHT = 15
/** They stand above the calls, as far as there is room: in the air above the lanes. */
const TOP = -4

/** The stops, at the upper edge of the timeline; a press goes to the first of a flag. */
export const Flags = memo(({ stops, cursor, scale, left, width: whole }: Props) => {
  const actions = useActions()
  return (
    <svg
      x={left}
      y={TOP}
      width={Math.max(0, whole - left)}
      height={HEIGHT}
      viewBox={`${left} ${TOP} ${Math.max(1, whole - left)} ${HEIGHT}`}
      aria-hidden="true"
    >
      {flagsOf(stops, cursor, scale.x).map(({ stops: joined, x, width, text, state }) => (
        // The list of stops has the same for the keyboard.
        // biome-ignore lint/a11y/noStaticElementInteractions: see above
        <g
          key={joined[0].id}
          className={css.flag}
          data-state={state}
          data-slice=""
          onClick={() => {
            actions.show({ pane: 'stops', openStop: joined[0].id })
            void actions.toStop(joined[0].step)
          }}
        >
          <title>{joined.map(({ name, step }) => name || String(step)).join(' · ')}</title>
          <rect x={x + 0.75} y={TOP + 0.75} width={width - 1.5} height={HEIGHT - 1.5} rx="3" />
          <text x={x + width / 2} y={TOP + 11}>
            {text}
          </text>
        </g>
      ))}
    </svg>
  )
})
