import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useActions } from '../../../store/hooks.ts'
import type { Stop, Stops } from '../../../store/types.ts'
import { isBack, moved, without } from '../../../view/panes/stops.ts'
import { useWords } from '../../context/words.tsx'
import { edit } from './editStops.ts'
import { StopEditor } from './StopEditor.tsx'
import css from './Stops.module.css'

interface Props {
  readonly stops: Stops
  /** Index in the list. */
  readonly place: number
  readonly cursor: number
  readonly isOpen: boolean
  readonly onKey: (event: KeyboardEvent, stop: Stop, place: number) => void
}

/** One stop: a press goes there and opens it. */
export function StopRow({ stops, place, cursor, isOpen, onKey }: Props) {
  const { t } = useWords()
  const actions = useActions()
  const row = useRef<HTMLLIElement>(null)
  const stop = stops[place]
  const here = stop.step === cursor
  const name = stop.name || t('stops.unnamed', { step: stop.step })

  /** The handle is dragged over the rows; the row takes the place of that which it lies on. */
  function drag(event: PointerEvent<HTMLElement>) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const rows = [...(row.current?.parentElement?.children ?? [])]
    const to = rows.findIndex((one) => {
      const { top, bottom } = one.getBoundingClientRect()
      return event.clientY >= top && event.clientY < bottom
    })
    if (to >= 0 && to !== place) void edit(actions, stops, moved(stops, stop.id, to))
  }

  return (
    <li
      ref={row}
      className={css.row}
      aria-current={here ? 'step' : undefined}
      data-open={isOpen}
      onKeyDown={(event) => onKey(event, stop, place)}
    >
      <span
        className={css.handle}
        aria-hidden="true"
        title={t('stops.move')}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
      >
        ⋮
      </span>
      <button
        type="button"
        className={css.go}
        data-go=""
        aria-expanded={isOpen}
        aria-label={t('stops.go', { n: place + 1, name, step: stop.step })}
        title={t('stops.keys')}
        onClick={() => {
          actions.show({ openStop: isOpen && here ? null : stop.id })
          if (!here) void actions.toStop(stop.step)
        }}
      >
        <span className={css.number} data-here={here}>
          {place + 1}
        </span>
        <span className={css.name}>{name}</span>
        <span className={css.step}>
          {isBack(stops, place) ? <span title={t('stops.back')}>↶ </span> : null}
          {stop.step}
        </span>
      </button>
      {isOpen ? (
        <>
          <button
            type="button"
            className={css.remove}
            aria-label={t('stops.remove', { name })}
            title={t('stops.remove', { name })}
            onClick={() => edit(actions, stops, without(stops, stop.id))}
          >
            ✕
          </button>
          <StopEditor key={stop.id} stops={stops} stop={stop} />
        </>
      ) : null}
    </li>
  )
}
