import type { KeyboardEvent } from 'react'
import { useActions, useVisualizerStore } from '../../store/hooks.ts'
import type { Scale } from '../../view/panes/lanes.ts'
import { useWords } from '../context/words.tsx'
import { useLanes } from './laneHeights.ts'
import css from './Timeline.module.css'

interface Props {
  readonly cursor: number
  readonly length: number
  readonly scale: Scale
  /** Width of the names, which the playhead does not cover. */
  readonly left: number
}

const LEAP = 10

/** The present step, as a slider: dragged with the pointer, moved with keys. */
export function Playhead({ cursor, length, scale, left }: Props) {
  const { t } = useWords()
  const actions = useActions()
  const store = useVisualizerStore()
  const { axis, end } = useLanes()
  const x = scale.x(cursor)
  // Without numbers of steps it lies over the end of the rows.
  const foot = axis === null ? end - 15 : end + 1
  const width = 16 + 7 * String(cursor).length

  function onKey(event: KeyboardEvent) {
    // What is drawn may be a step behind a key that is held down.
    const now = store.getState().frame?.cursor ?? cursor
    const to = { Home: 0, End: length }[event.key] ?? now + (KEYS[event.key] ?? Number.NaN)
    if (Number.isNaN(to)) return
    event.preventDefault()
    event.stopPropagation()
    actions.seek(Math.min(length, Math.max(0, to)))
  }

  return (
    <g
      className={css.playhead}
      visibility={x < left - 1 ? 'hidden' : undefined}
      role="slider"
      tabIndex={0}
      aria-label={t('timeline.playhead')}
      aria-valuemin={0}
      aria-valuemax={length}
      aria-valuenow={cursor}
      aria-valuetext={t('timeline.playhead.value', { cursor, length })}
      onKeyDown={onKey}
    >
      <path d={`M${x} 0V${foot}`} />
      <rect className={css.pill} x={x - width / 2} y={foot} width={width} height={16} rx="8" />
      <text x={x} y={foot + 12}>
        {cursor}
      </text>
    </g>
  )
}

const KEYS: Record<string, number> = {
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: LEAP,
  PageDown: -LEAP,
}
