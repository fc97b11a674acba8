import { memo } from 'react'
import type { OwnerName } from '../../core/history/owner.ts'
import { useActions } from '../../store/hooks.ts'
import type { Timeline } from '../../store/types.ts'
import { countPaths, fullCount } from '../../view/panes/laneCounts.ts'
import { heldRuns, type Scale } from '../../view/panes/lanes.ts'
import { subjectName } from '../../view/subject/subject.ts'
import { fillOf } from '../context/ownerColours.ts'
import { useLanes } from './laneHeights.ts'
import css from './Timeline.module.css'

const fill = (owner: OwnerName): string =>
  owner === 'filling' ? 'url(#vs-lane-hatch)' : fillOf(owner)

interface Props {
  readonly timeline: Timeline
  readonly num: number
  /** Steps recorded. */
  readonly end: number
  readonly scale: Scale
  readonly width: number
  /** Descriptors that are lit up; null: none is singled out. */
  readonly lit: readonly number[] | null
}

/** One row a descriptor: in whose hands it was. Of more than 32: how many are in whose. */
export const DescLanes = memo(({ timeline, num, end, scale, width, lit }: Props) => {
  const actions = useActions()
  const { desc: rows } = useLanes()
  const pitch = rows.height / num
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
      {timeline.counts ? (
        <>
          <rect y={rows.y} width={width} height={rows.height} fill="var(--sunk)" />
          {countPaths(timeline.counts, end, fullCount(timeline.counts.count, num), scale, rows).map(
            ({ owner, d }) => (
              <path key={owner} d={d} fill={fill(owner)} />
            ),
          )}
        </>
      ) : null}
      {timeline.runs.slice(0, num).map((run, desc) => {
        const held = heldRuns(run, end)
        const y = rows.y + desc * pitch
        return (
          <g
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is the descriptor
            key={desc}
            className={lit && !lit.includes(desc) ? css.faded : undefined}
            data-lane={desc}
            data-linked={lit?.includes(desc) ? '' : undefined}
            data-origin={lit?.includes(desc) ? '' : undefined}
            onPointerEnter={() =>
              actions.link(subjectName({ is: 'desc', index: desc }), 'timeline')
            }
            onPointerLeave={() => actions.link(null, 'timeline')}
          >
            <rect x={0} y={y} width={width} height={height} fill="var(--sunk)" />
            {held.map(({ start, end: until, owner }) => (
              <rect
                key={start}
                x={scale.x(start)}
                y={y}
                width={(until - start) * scale.perStep}
                height={height}
                fill={fill(owner)}
              />
            ))}
          </g>
        )
      })}
    </g>
  )
})
