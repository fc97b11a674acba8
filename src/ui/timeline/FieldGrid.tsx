// biome-ignore-all lint/a11y/useSemanticElements: cells lie on the axis of the timeline, which those of a table cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes to cells, not to their rows
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useActions, useVisualizer } from '../../store/hooks.ts'
import {
  type Cell,
  cellsBefore,
  cellsOf,
  type FieldRow,
  fieldRows,
  printerOf,
} from '../../view/panes/fieldHistory.ts'
import { type Scale, scaleOf } from '../../view/panes/lanes.ts'
import { isSecretField } from '../../view/predict/secret.ts'
import { shownQueue } from '../context/shownQueue.ts'
import { askedAt, useSecret } from '../context/useSecret.ts'
import { useWords } from '../context/words.tsx'
import { Axis } from './Axis.tsx'
import css from './FieldGrid.module.css'
import { TALL } from './laneHeights.ts'
import { Playhead } from './Playhead.tsx'
import { useCourses } from './useCourses.ts'
import { useScrub } from './useScrub.ts'

const ROW = 18

interface Props {
  /** Width of the names. */
  readonly left: number
  readonly width: number
}

interface Line extends FieldRow {
  readonly cells: readonly Cell[]
  readonly writes: readonly number[]
}

/** A row for each field, a column for each moment; a cell lasts as long as its value. */
export function FieldGrid({ left, width }: Props) {
  const { t } = useWords()
  const actions = useActions()
  const frame = useVisualizer((s) => s.frame)
  const window = useVisualizer((s) => s.window)
  const lines = useLines()
  const scale = scaleOf(window.from, window.span, left, width)
  const length = frame?.length ?? 0
  const cursor = frame?.cursor ?? 0
  const scrub = useScrub(scale, length, true)
  const grid = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState({ row: 0, step: cursor })
  const moved = useRef(false)

  useLayoutEffect(() => {
    if (moved.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    moved.current = false
  })

  const sighted = (cells: readonly Cell[]) =>
    cells.filter((c) => c.end > window.from && c.start < window.from + window.span)
  const row = Math.min(at.row, lines.length - 1)
  const seen = lines[row] ? sighted(lines[row].cells) : []
  const active = cellAt(seen, at.step)

  function go(to: { row?: number; step: number }) {
    moved.current = true
    setAt({ row: to.row ?? row, step: to.step })
  }

  /** Arrows go from cell to cell, Enter to the step with which a cell begins. */
  function onKey(event: KeyboardEvent) {
    const i = active ? seen.indexOf(active) : -1
    const { key } = event
    if (key === 'ArrowUp' && row > 0) go({ row: row - 1, step: at.step })
    else if (key === 'ArrowDown' && row < lines.length - 1) go({ row: row + 1, step: at.step })
    else if (key === 'ArrowRight' && seen[i + 1]) go({ step: seen[i + 1].start })
    else if (key === 'ArrowLeft' && seen[i - 1]) go({ step: seen[i - 1].start })
    else if (key === 'Home' && seen[0]) go({ step: seen[0].start })
    else if (key === 'End' && seen.length > 0) go({ step: seen[seen.length - 1].start })
    else if (key === 'PageDown' || key === 'PageUp') {
      const by = (key === 'PageDown' ? 1 : -1) * window.span
      actions.scrollTimeline(window.from + by)
      go({ step: Math.min(length, Math.max(0, Math.round(at.step + by))) })
    } else if ((key === 'Enter' || key === ' ') && active) void actions.seek(active.start)
    else if (!key.startsWith('Arrow')) return
    event.preventDefault()
    event.stopPropagation()
  }

  if (!frame) return null
  return (
    <div className={css.body} {...scrub}>
      <div
        ref={grid}
        className={css.grid}
        role="grid"
        aria-label={t('over.label')}
        aria-rowcount={lines.length}
        aria-colcount={length + 2}
        aria-readonly="true"
        onKeyDown={onKey}
      >
        {lines.map((line, r) => (
          <div key={line.name} className={css.row} role="row" aria-rowindex={r + 1}>
            <span className={css.name} style={{ width: left }} role="rowheader" title={line.label}>
              {line.label}
            </span>
            {sighted(line.cells).map((cell) => (
              <GridCell
                key={cell.start}
                name={line.label}
                cell={cell}
                scale={scale}
                left={left}
                now={cell.start <= cursor && cell.end > cursor}
                reached={r === row && cell === active}
                onSeek={() => void actions.seek(cell.start)}
              />
            ))}
            {line.writes.map((step) =>
              scale.x(step) < left ? null : (
                <i key={step} className={css.write} style={{ left: scale.x(step + 1) }} />
              ),
            )}
          </div>
        ))}
      </div>
      {lines.length === 0 ? <p className={css.none}>{t('over.none')}</p> : null}
      <svg className={css.over} width={width} height={TALL.height}>
        <title>{t('timeline.playhead')}</title>
        {scale.x(cursor) >= left - 1 ? (
          <rect
            className={css.column}
            x={scale.x(cursor)}
            y={1}
            width={scale.perStep}
            height={Math.min(ROW * lines.length, 145)}
          />
        ) : null}
        <svg
          x={left}
          width={Math.max(0, width - left)}
          viewBox={`${left} 0 ${Math.max(1, width - left)} ${TALL.height}`}
        >
          <title>{t('timeline.label')}</title>
          <Axis from={window.from} span={window.span} scale={scale} cursor={cursor} />
        </svg>
        <Playhead cursor={cursor} length={length} scale={scale} left={left} />
      </svg>
    </div>
  )
}

/** The rows that the person has chosen, with what is known of their values. */
function useLines(): readonly Line[] {
  const replica = useVisualizer((s) => s.replica)
  const queue = useVisualizer((s) => s.queue)
  const names = useVisualizer((s) => s.rows)
  const base = useVisualizer((s) => s.base)
  const length = useVisualizer((s) => s.frame?.length ?? 0)
  const asked = useVisualizer(askedAt)
  const secret = useSecret()
  const layout = replica?.layout
  const rows = useMemo(
    () => (layout ? fieldRows(layout, shownQueue(layout, queue), names) : []),
    [layout, queue, names],
  )
  const fields = useMemo(() => rows.map(({ field }) => field), [rows])
  const courses = useCourses(fields)
  return useMemo(
    () =>
      rows.map((row, i) => {
        const course = courses?.courses[i]
        if (!course || !courses || !layout) return { ...row, cells: [], writes: [] }
        const print = printerOf(layout, row.field, base)
        const cells = cellsOf(course, courses.to, length, print)
        const starts = new Set(course.start)
        // A write that changes nothing is a write all the same.
        const writes = [...course.writes].filter((step) => !starts.has(step + 1))
        if (asked === null) return { ...row, cells, writes }
        return {
          ...row,
          cells: cellsBefore(cells, asked, isSecretField(secret, row.field)),
          writes: writes.filter((step) => step < asked),
        }
      }),
    [rows, courses, layout, base, length, asked, secret],
  )
}

const cellAt = (cells: readonly Cell[], step: number): Cell | undefined =>
  cells.find((c) => c.start <= step && c.end > step) ?? cells.at(-1)

interface CellProps {
  readonly name: string
  readonly cell: Cell
  readonly scale: Scale
  readonly left: number
  /** The cursor is in it. */
  readonly now: boolean
  /** The keyboard has come to it. */
  readonly reached: boolean
  readonly onSeek: () => void
}

const NARROWEST = 9

function GridCell({ name, cell, scale, left, now, reached, onSeek }: CellProps) {
  const { t } = useWords()
  const { start, end, text, changed } = cell
  const x = Math.max(left, scale.x(start))
  const width = scale.x(end) - x
  const values = { name, value: text, from: start, to: end - 1 }
  return (
    // Keys are the grid's; a click without a pointer is that of a screen reader.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <span
      role="gridcell"
      className={css.cell}
      tabIndex={reached ? 0 : -1}
      style={{ left: x, width }}
      aria-colindex={start + 2}
      aria-colspan={end - start}
      aria-label={t('over.cell', values)}
      data-changed={changed && scale.x(start) >= left ? '' : undefined}
      data-now={now ? '' : undefined}
      onClick={(event) => event.detail === 0 && onSeek()}
    >
      {width >= NARROWEST ? text : null}
    </span>
  )
}
