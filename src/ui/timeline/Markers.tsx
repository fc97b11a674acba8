import { memo } from 'react'
import { useActions } from '../../store/hooks.ts'
import type { BranchInfo, Timeline } from '../../store/types.ts'
import type { Scale } from '../../view/panes/lanes.ts'
import { BESIDE, type Mark, named } from '../../view/panes/markers.ts'
import { named as termed } from '../context/named.ts'
import { useWords } from '../context/words.tsx'
import { useLanes } from './laneHeights.ts'
import css from './Timeline.module.css'

interface Props {
  readonly timeline: Timeline
  readonly branches: readonly BranchInfo[]
  readonly scale: Scale
  /** Width of the names of the rows. */
  readonly left: number
}

const LETTER = 5.6

/**
 * Kicks go down, interrupts go up, what failed stands in a band of red, and a branch leaves at a
 * dotted line. Each has its word where there is room; a press on it goes there.
 */
export const Markers = memo(({ timeline, branches, scale, left }: Props) => {
  const { t } = useWords()
  const {
    end,
    wire: { top, bottom },
  } = useLanes()
  const actions = useActions()
  const middle = (step: number) => scale.x(step + 0.5)
  const marks = (about: Mark['about'], steps: Iterable<number>) =>
    Array.from(steps, (step): Mark => ({ about, x: middle(step) + BESIDE, of: step }))
  // Behind it stands the playhead, or what has not been run.
  const right = scale.x(timeline.to)
  const width = (about: Mark['about']) => t(`marker.${about}`).length * LETTER
  const above = named(
    [
      ...marks('error', timeline.errors),
      ...marks('interrupt', timeline.interrupts),
      ...branches.map(
        ({ index, at }): Mark => ({ about: 'branch', x: scale.x(at) + BESIDE, of: index }),
      ),
    ],
    width,
    left,
    right,
  )
  const below = named(marks('kick', timeline.kicks), width, left, right)

  const word = (mark: Mark, y: number) => {
    const branch = mark.about === 'branch' ? branches.find((b) => b.index === mark.of) : null
    const { at, length } = branch ?? { at: 0, length: 0 }
    const values = { step: mark.of + 1, at, length }
    return (
      // With the keyboard, the playhead goes to each of them, and the list of branches.
      // biome-ignore lint/a11y/noStaticElementInteractions: see above
      <text
        key={`${mark.about}${mark.of}`}
        className={css.label}
        data-about={mark.about}
        data-slice=""
        {...(mark.about === 'kick' || mark.about === 'interrupt' ? termed(mark.about) : {})}
        x={mark.x}
        y={y}
        onClick={() => (branch ? actions.toBranch(branch.index) : actions.seek(mark.of + 1))}
      >
        <title>{t(`marker.${mark.about}.at`, values)}</title>
        {t(`marker.${mark.about}`)}
      </text>
    )
  }

  const wires = (steps: Iterable<number>, from: number, to: number) =>
    Array.from(steps, (step) => (
      <Wire key={`${from} ${step}`} x={middle(step)} from={from} to={to} />
    ))

  return (
    <g>
      {Array.from(timeline.errors, (step) => (
        <rect
          key={`e${step}`}
          className={css.error}
          x={scale.x(step)}
          y={4}
          width={scale.perStep}
          height={end - 4}
        />
      ))}
      {wires(timeline.kicks, top, bottom)}
      {wires(timeline.interrupts, bottom, top)}
      {branches.map(({ index, at }) => (
        <path key={`b${index}`} className={css.leaves} d={`M${scale.x(at)} 4V${end}`} />
      ))}
      {above.map((mark) => word(mark, top + 6.5))}
      {below.map((mark) => word(mark, bottom - 2))}
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
