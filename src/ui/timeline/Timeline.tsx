import { type ComponentType, useLayoutEffect, useRef } from 'react'
import { useActions, useAfterPaint, useVisualizer } from '../../store/hooks.ts'
import type { TimelineWindow } from '../../store/timeline/timelineWindow.ts'
import type { Frame, Timeline as History } from '../../store/types.ts'
import { fullCount } from '../../view/panes/laneCounts.ts'
import { scaleOf } from '../../view/panes/lanes.ts'
import { useHost } from '../context/host.ts'
import { named } from '../context/named.ts'
import { useChain } from '../context/useChain.ts'
import { useWords } from '../context/words.tsx'
import { lazyWithWords } from '../controls/lazyWithWords.tsx'
import { useSize } from '../controls/useSize.ts'
import { Axis } from './Axis.tsx'
import { CallLanes } from './CallLanes.tsx'
import { DescLanes } from './DescLanes.tsx'
import { Flags } from './Flags.tsx'
import { LanesContext, lanesFor, NAMES, TALL, useLanes } from './laneHeights.ts'
import { Markers } from './Markers.tsx'
import { Playhead } from './Playhead.tsx'
import css from './Timeline.module.css'
import { useScrub } from './useScrub.ts'

const FieldGrid = lazyWithWords(() => import('./FieldGrid.tsx'), 'FieldGrid')

/** Pixels that one step wants; the window grows with the page. */
const PIXELS_PER_STEP = 8
const FEWEST_STEPS = 12
/** Above the lanes (Timeline.module.css). */
const AIR = 4
/** Below this width what is asked has no room here. */
const FIRST_PAGE = 560

interface Props {
  /** What stands here before the first step, where there is room. */
  readonly FirstPage?: ComponentType | null
}

/** What ran when, who held each descriptor, and the playhead that travels. */
export function Timeline({ FirstPage = null }: Props) {
  const { t } = useWords()
  const actions = useActions()
  const ref = useRef<HTMLElement>(null)
  const { width, height } = useSize(ref)
  const frame = useAfterPaint((s) => s.frame)
  const timeline = useAfterPaint((s) => s.timeline)
  const window = useAfterPaint((s) => s.window)
  const fields = useVisualizer((s) => s.fieldsShown)
  const left = fields ? NAMES.fields : width < 560 ? NAMES.narrow : NAMES.wide

  useLayoutEffect(() => {
    if (width > 0)
      actions.setSpan(Math.max(FEWEST_STEPS, Math.round((width - left) / PIXELS_PER_STEP)))
  }, [width, left, actions])

  const lanes = lanesFor(height - AIR)
  const ready = frame && frame.length > 0 && timeline && width > left
  return (
    <section className={css.timeline} ref={ref} aria-label={t('timeline.label')}>
      {frame?.length === 0 ? <Before FirstPage={width < FIRST_PAGE ? null : FirstPage} /> : null}
      {ready && fields ? <FieldGrid left={left} width={width} /> : null}
      {ready && !fields ? (
        <LanesContext value={lanes}>
          <Lanes frame={frame} timeline={timeline} window={window} left={left} width={width} />
        </LanesContext>
      ) : null}
      {ready ? <FieldsToggle on={fields} low={!fields && lanes !== TALL} /> : null}
    </section>
  )
}

/** Before the first step. */
function Before({ FirstPage }: { readonly FirstPage: ComponentType | null }) {
  const { t } = useWords()
  const { openAlone } = useHost()
  // A frame in somebody's page is about what that page says.
  return FirstPage && !openAlone ? (
    <FirstPage />
  ) : (
    <p className={css.empty}>
      <b>{t('timeline.label')}</b>
      <br />
      {t('timeline.empty')}
    </p>
  )
}

/** Who ran, or fields over time; and which fields. */
function FieldsToggle({ on, low }: { readonly on: boolean; readonly low: boolean }) {
  const { t } = useWords()
  const { show, setDialog } = useActions()
  return (
    <div className={css.toggle} data-low={low ? '' : undefined}>
      <button
        type="button"
        aria-pressed={on}
        title={t('over.show.title')}
        onClick={() => show({ fieldsShown: !on })}
      >
        {t('over.show')}
      </button>
      {on ? (
        <button type="button" title={t('over.choose.title')} onClick={() => setDialog('rows')}>
          {t('over.choose')}…
        </button>
      ) : null}
    </div>
  )
}

interface LanesProps {
  readonly frame: Frame
  readonly timeline: History
  readonly window: TimelineWindow
  /** Where the lanes begin, and the whole width, in CSS pixels. */
  readonly left: number
  readonly width: number
}

function Lanes({ frame, timeline, window, left, width }: LanesProps) {
  const { t } = useWords()
  const lanes = useLanes()
  const { calls, functions, desc, remote } = lanes
  const chain = useChain()
  const scale = scaleOf(window.from, window.span, left, width)
  const scrub = useScrub(scale, frame.length)
  const { num, senders } = frame.scenario
  const ends = scale.x(frame.length)
  // Two lines, where the rows of the descriptors are as high.
  const who = desc.height >= 30
  return (
    <svg width={width} height={lanes.height} className={css.lanes} data-history="" {...scrub}>
      <title>{t('timeline.label')}</title>
      <g className={css.names}>
        <text x={NAMES.at} y={functions ? 28 : calls.y + 11} {...named('timelineDriver')}>
          {t('timeline.driver')}
        </text>
        <text
          x={NAMES.at}
          y={desc.y + (who ? desc.height / 2 - 1 : desc.height / 2 + 4)}
          {...named('timelineDesc')}
          style={num > 9999 ? { fontSize: 10.5 } : undefined}
        >
          {t('timeline.desc', { last: num - 1 })}
        </text>
        {who ? (
          <text x={NAMES.at} y={desc.y + desc.height / 2 + 13} className={css.small}>
            {timeline.counts
              ? t('timeline.howMany', { full: fullCount(timeline.counts.count, num) })
              : t('timeline.who')}
          </text>
        ) : null}
        <text x={NAMES.at} y={remote.y + 10.5} {...named('timelineRemote')}>
          {t('timeline.remote')}
        </text>
      </g>
      <svg
        x={left}
        width={Math.max(0, width - left)}
        viewBox={`${left} 0 ${Math.max(1, width - left)} ${lanes.height}`}
      >
        <title>{t('timeline.label')}</title>
        <rect
          className={css.ground}
          x={left}
          y={calls.y - 1}
          width={width}
          height={lanes.wire.top - calls.y - 3}
        />
        <rect
          className={css.ground}
          x={left}
          y={remote.y - 2.5}
          width={width}
          height={lanes.end - remote.y + 2.5}
        />
        <DescLanes
          timeline={timeline}
          num={num}
          end={frame.length}
          scale={scale}
          width={width}
          lit={chain?.descs ?? null}
        />
        <CallLanes
          timeline={timeline}
          frame={frame}
          senders={senders}
          scale={scale}
          left={left}
          lit={chain?.names ?? null}
        />
        <Markers timeline={timeline} branches={frame.branches} scale={scale} left={left} />
        <rect
          className={css.notYet}
          x={ends}
          y={4}
          width={Math.max(0, width - ends)}
          height={lanes.end - 4}
        />
        {width - ends > 76 ? (
          <text className={css.small} x={ends + 14} y={desc.y + desc.height / 2 + 3}>
            {t('timeline.notYet')}
          </text>
        ) : null}
        <Axis from={window.from} span={window.span} scale={scale} cursor={frame.cursor} />
      </svg>
      <Flags stops={frame.stops} cursor={frame.cursor} scale={scale} left={left} width={width} />
      <Playhead cursor={frame.cursor} length={frame.length} scale={scale} left={left} />
    </svg>
  )
}
