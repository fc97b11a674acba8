import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useActions, useVisualizer } from '../../../store/hooks.ts'
import { MOST_STOPS, type Stop } from '../../../store/types.ts'
import { moved, nextStop, without } from '../../../view/panes/stops.ts'
import { useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { Pane } from '../Pane.tsx'
import { edit, stopHere, takeBack } from './editStops.ts'
import { SaveLesson } from './SaveLesson.tsx'
import { StopRow } from './StopRow.tsx'
import css from './Stops.module.css'

/** The steps that somebody wants to talk about: gone to, named, put in order. */
export function StopsPane({ head }: { readonly head?: ReactNode }) {
  const { t } = useWords()
  const actions = useActions()
  const frame = useVisualizer((s) => s.frame)
  const open = useVisualizer((s) => s.openStop)
  const list = useRef<HTMLOListElement>(null)
  if (!frame) return null
  const { stops, cursor } = frame
  const back = takeBack(actions, stops)

  function onKey(event: KeyboardEvent, stop: Stop, i: number) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea')
    if (event.altKey && by) void edit(actions, stops, moved(stops, stop.id, i + by))
    else if (typing) return
    else if (by) {
      const rows = list.current?.querySelectorAll<HTMLElement>('[data-go]')
      rows?.[i + by]?.focus()
    } else if (event.key === 'Delete' || event.key === 'Backspace')
      void edit(actions, stops, without(stops, stop.id))
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const walk = (isBack: boolean) => {
    const to = nextStop(stops, cursor, isBack)
    const why = to ? '' : t(isBack ? 'stops.noneBefore' : 'stops.noneBehind')
    return { why, go: () => to && actions.toStop(to.step) }
  }
  const [previous, next] = [walk(true), walk(false)]
  const isHere = stops.some(({ step }) => step === cursor)
  const full = !isHere && stops.length >= MOST_STOPS
  return (
    <Pane
      title={t('rail.stops')}
      head={head}
      className={css.pane}
      aside={stops.length > 0 ? stops.length : null}
    >
      {stops.length === 0 ? <p className={css.none}>{t('stops.none')}</p> : null}
      <ol className={css.list} ref={list} aria-label={t('rail.stops')}>
        {stops.map((stop, i) => (
          <StopRow
            key={stop.id}
            stops={stops}
            place={i}
            cursor={cursor}
            isOpen={open === stop.id}
            onKey={onKey}
          />
        ))}
      </ol>
      <div className={css.foot}>
        <Button
          hint="M"
          why={full ? t('stops.full', { most: MOST_STOPS }) : ''}
          onClick={() => stopHere(actions, stops, cursor)}
        >
          {isHere ? t('stops.edit') : t('stops.add')}
        </Button>
        {back ? (
          <Button look="quiet" onClick={back}>
            {t('stops.takeBack')}
          </Button>
        ) : null}
        <span className={css.walk}>
          <Button label={t('stops.previous')} why={previous.why} onClick={previous.go}>
            ←
          </Button>
          <Button label={t('stops.next')} why={next.why} onClick={next.go}>
            →
          </Button>
        </span>
      </div>
      {stops.length > 0 ? <SaveLesson /> : null}
    </Pane>
  )
}
