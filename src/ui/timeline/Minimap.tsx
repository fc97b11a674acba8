import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useActions, useAfterPaint, useVisualizer, useVisualizerStore } from '../../store/hooks.ts'
import { useWords } from '../context/words.tsx'
import { useSize } from '../controls/useSize.ts'
import { Census } from './Census.tsx'
import css from './Transport.module.css'

const HEIGHT = 20
const NARROWEST = 10

/** The whole history as stacked counts, with a brush over the part that the timeline shows. */
export function Minimap() {
  const { t } = useWords()
  const actions = useActions()
  const ref = useRef<HTMLDivElement>(null)
  const { width } = useSize(ref)
  const timeline = useAfterPaint((s) => s.timeline)
  const window = useAfterPaint((s) => s.window)
  const length = useAfterPaint((s) => s.frame?.length ?? 0)
  const num = useVisualizer((s) => s.frame?.scenario.num ?? 0)
  const branches = useVisualizer((s) => s.frame?.branches)
  const grip = useRef(0)
  const store = useVisualizerStore()

  if (length === 0)
    return (
      <div className={css.minimap} ref={ref}>
        <span className={css.empty}>{t('transport.history.empty')}</span>
      </div>
    )

  const perStep = width / length
  const left = Math.max(0, window.from) * perStep
  const right = Math.min(length, window.from + window.span) * perStep
  const brush = { x: left, width: Math.max(NARROWEST, right - left) }
  const stepAt = (event: PointerEvent) =>
    (event.clientX - (ref.current?.getBoundingClientRect().left ?? 0)) / perStep

  function begin(event: PointerEvent<HTMLDivElement>) {
    event.currentTarget.setPointerCapture(event.pointerId)
    const at = stepAt(event)
    const inside = at >= window.from && at <= window.from + window.span
    grip.current = inside ? at - window.from : window.span / 2
    if (!inside) actions.scrollTimeline(at - grip.current)
  }
  function drag(event: PointerEvent<HTMLDivElement>) {
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      actions.scrollTimeline(stepAt(event) - grip.current)
  }
  function onKey(event: KeyboardEvent) {
    const { window } = store.getState()
    const ends = { Home: 0, End: length }[event.key]
    const by = KEYS[event.key]
    if (ends === undefined && !by) return
    event.preventDefault()
    event.stopPropagation()
    actions.scrollTimeline(ends ?? window.from + by * window.span)
  }

  const from = Math.max(0, Math.round(window.from))
  const to = Math.min(length, Math.round(window.from + window.span))
  return (
    <div
      className={css.minimap}
      ref={ref}
      role="slider"
      tabIndex={0}
      aria-label={t('transport.history')}
      aria-valuemin={0}
      aria-valuemax={length}
      aria-valuenow={from}
      aria-valuetext={t('transport.history.value', { from, to, length })}
      onPointerDown={begin}
      onPointerMove={drag}
      onKeyDown={onKey}
    >
      <svg
        width={width}
        height={28}
        viewBox={`0 -4 ${width} 28`}
        data-history=""
        aria-hidden="true"
      >
        <rect width={width} height={HEIGHT} rx="3" fill="var(--sunk)" />
        {timeline ? <Census timeline={timeline} num={num} width={width} height={HEIGHT} /> : null}
        {branches?.map(({ index, at }) => (
          <path key={index} d={`M${at * perStep} -4l3 5h-6z`} fill="var(--ink)" />
        ))}
        <rect
          {...brush}
          y={-3}
          height={HEIGHT + 6}
          rx="4"
          fill="none"
          stroke="var(--ink)"
          strokeWidth="1.5"
        />
      </svg>
    </div>
  )
}

const KEYS: Record<string, number> = {
  ArrowLeft: -0.1,
  ArrowRight: 0.1,
  PageUp: -1,
  PageDown: 1,
}
