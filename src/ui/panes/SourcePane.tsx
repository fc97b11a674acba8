import { memo, useCallback, useLayoutEffect, useMemo } from 'react'
import { type Line, runBy, sitesToStopAt, siteToRunTo, type Token } from '../../listings/index.ts'
import { useActions } from '../../store/hooks.ts'
import type { SiteName } from '../../store/types.ts'
import { isQuiet, sourceView } from '../../view/panes/listing.ts'
import { afterMoment } from '../context/atMoment.tsx'
import { useWords } from '../context/words.tsx'
import { keepInSight } from '../controls/keepInSight.ts'
import { useRoving } from '../controls/useRoving.ts'
import { BreakpointsButton } from '../menus/breakpoints/BreakpointsButton.tsx'
import { armedAt } from '../menus/faults/armed.ts'
import { Pane } from './Pane.tsx'
import css from './SourcePane.module.css'

/** A line is reached by the arrows; the number beside it does what it does with ⇧ and Enter. */
const LINES = 'button[data-line]'

/** The listing of the function that the step is in; a click on a line runs to it, one beside it stops there. */
export const SourcePane = afterMoment(({ frame, replica }) => {
  const { t } = useWords()
  const actions = useActions()
  const { listing, current, values } = useMemo(() => sourceView(frame), [frame])
  const { kernel } = frame.scenario
  const stops = new Set(
    frame.breakpoints.flatMap(({ on, spot }) =>
      on && spot.is === 'line' && spot.fn === listing.fn ? [spot.line] : [],
    ),
  )
  const toggle = useCallback(
    (line: number) => {
      const sites = sitesToStopAt(kernel, listing, line - 1)
      void actions.toggleBreak({ is: 'line', fn: listing.fn, line, sites })
    },
    [actions, kernel, listing],
  )
  // The memory changes in place, so a new frame is what tells of it.
  const armed = useMemo(
    () => (frame ? replica.layout.queues.flatMap((q) => armedAt(replica, q)) : []),
    [frame, replica],
  )
  const who = runBy(listing)
  const roving = useRoving<HTMLOListElement>(LINES)
  const scroller = roving.ref

  useLayoutEffect(() => {
    const list = scroller.current
    const [first, last] = current ?? [0, 0]
    // A statement of several lines is in sight when its last and its first line are.
    for (const i of [last, first]) {
      const line = list?.children[i]
      if (list && line instanceof HTMLElement) keepInSight(list, line)
    }
  }, [current, scroller])

  return (
    <Pane
      title={listing.file}
      className={css.pane}
      aside={
        <>
          {who === 'linux'
            ? t('source.kind', { version: t(`top.kernel.${kernel}`) })
            : t(`source.kind.${who}`)}
          <BreakpointsButton />
        </>
      }
    >
      <ol className={css.lines} {...roving}>
        {listing.lines.map((line, i) => {
          const isCurrent = current !== null && i >= current[0] && i <= current[1]
          const isStop = stops.has(i + 1)
          return (
            <CodeLine
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
              key={`${listing.fn}.${i}`}
              number={i + 1}
              line={line}
              hidden={!isCurrent && !isStop && isQuiet(line, armed)}
              current={isCurrent}
              value={values[i]}
              site={siteToRunTo(kernel, listing, i)}
              stops={isStop}
              runTo={actions.runTo}
              toggle={toggle}
            />
          )
        })}
      </ol>
    </Pane>
  )
})

interface LineProps {
  readonly number: number
  readonly line: Line
  /** Left out; the others keep their numbers. */
  readonly hidden: boolean
  readonly current: boolean
  readonly value: string | null
  readonly site: SiteName | null
  /** A run stops here. */
  readonly stops: boolean
  readonly runTo: (site: SiteName) => void
  readonly toggle: (line: number) => void
}

const CodeLine = memo((props: LineProps) => {
  const { number, line, hidden, current, value, site, stops, runTo, toggle } = props
  const { t } = useWords()
  const code = (
    <span className={css.text}>
      <code>
        {line.tokens.map((token, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
          <CodeToken key={k} token={token} />
        ))}
      </code>
      {value === null ? null : <em>{value}</em>}
    </span>
  )
  return (
    <li
      className={current ? css.current : undefined}
      hidden={hidden}
      aria-current={current ? 'step' : undefined}
    >
      {site === null ? (
        <>
          <i className={css.gutter}>{number}</i>
          <span className={css.line}>{code}</span>
        </>
      ) : (
        <>
          <button
            type="button"
            className={css.gutter}
            // The line itself does the same with ⇧ and Enter.
            tabIndex={-1}
            aria-pressed={stops}
            aria-label={t(stops ? 'break.gutter.clear' : 'break.gutter.set', { line: number })}
            title={t(stops ? 'break.gutter.clear' : 'break.gutter.set', { line: number })}
            onClick={() => toggle(number)}
          >
            {number}
          </button>
          <button
            type="button"
            className={css.line}
            data-line=""
            title={t('source.runTo', { line: number })}
            aria-keyshortcuts="Shift+Enter"
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !event.shiftKey) return
              event.preventDefault()
              toggle(number)
            }}
            onClick={() => runTo(site)}
          >
            {code}
          </button>
        </>
      )}
    </li>
  )
})

const CodeToken = ({ token: [text, cls] }: { readonly token: Token }) =>
  cls === '' ? text : <span className={css[cls]}>{text}</span>
