import { memo } from 'react'
import { useActions } from '../../store/hooks.ts'
import type { Frame, Timeline } from '../../store/types.ts'
import { FUNCTION_NAMES } from '../../view/functionNames.ts'
import type { Scale } from '../../view/lanes.ts'
import { useWords } from '../words.tsx'
import { LANES } from './laneHeights.ts'
import { Slice } from './Slice.tsx'

interface Props {
  readonly timeline: Timeline
  readonly frame: Frame
  readonly senders: number
  readonly scale: Scale
  /** A slice that begins further left begins here, so that its name stays in sight. */
  readonly left: number
}

/** What ran: calls of the driver with their functions below, and the remote's calls. */
export const CallLanes = memo(({ timeline, frame, senders, scale, left }: Props) => {
  const { t } = useWords()
  const actions = useActions()
  const { kernel } = frame.scenario
  const remote = senders + 1
  const running = frame.step?.call ?? -1
  const slices = timeline.slices.filter(
    (s) => s.depth <= 1 && scale.x(s.end) > left && s.start < timeline.to,
  )
  return (
    <g>
      {slices.map((slice) => {
        const ofRemote = slice.actor === remote
        if (ofRemote && slice.depth > 0) return null
        const name = FUNCTION_NAMES[slice.fn as keyof typeof FUNCTION_NAMES][kernel]
        const lane = ofRemote ? LANES.remote : slice.depth === 0 ? LANES.calls : LANES.functions
        const words =
          slice.depth === 0 && slice.message > 0
            ? [
                t('timeline.send', { n: slice.message }),
                t('timeline.sendShort', { n: slice.message }),
              ]
            : ofRemote
              ? [t(`timeline.remote.${slice.fn === 'take' ? 'take' : 'complete'}`)]
              : [name, name.replace(/(_ctx)?_split$/, '')]
        const look = ofRemote || slice.depth > 0 ? 'part' : slice.call === running ? 'now' : 'call'
        return (
          <Slice
            key={`${slice.call}.${slice.depth}.${slice.start}`}
            x={Math.max(left, scale.x(slice.start))}
            width={scale.x(slice.end) - Math.max(left, scale.x(slice.start))}
            lane={lane}
            look={look}
            words={words}
            title={t('timeline.slice', { name, start: slice.start + 1, end: slice.end })}
            onPick={() => actions.seek(slice.start + 1)}
          />
        )
      })}
    </g>
  )
})
