import { useRef, useState } from 'react'
import { useActions, useVisualizer, useVisualizerStore } from '../../store/hooks.ts'
import { isSame } from '../../store/inspecting.ts'
import { rowsFor } from '../../view/panes/fieldHistory.ts'
import { ringFieldsOf } from '../../view/subject/ringFieldsOf.ts'
import { nameText } from '../../view/subject/selection.ts'
import { targetNow } from '../context/selectionTarget.ts'
import { useWords } from '../context/words.tsx'
import { Overwrite } from '../controls/form/Overwrite.tsx'
import { useRoving } from '../controls/useRoving.ts'
import { FieldCalls } from './FieldCalls.tsx'
import css from './Tooltip.module.css'

/** What can be done with the field that is pinned: through its history, and to stop at it. */
export function FieldActs() {
  const { t } = useWords()
  const actions = useActions()
  const store = useVisualizerStore()
  const breakpoints = useVisualizer((s) => s.frame?.breakpoints)
  const roving = useRoving()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const state = store.getState()
  const hand = targetNow(state)
  if (!hand || !state.replica) return null
  const { layout, memory } = state.replica
  const part = ringFieldsOf(layout, hand)
  const { name } = hand
  const spot = { is: 'write', name } as const
  const stops = breakpoints?.some((b) => b.on && isSame(b.spot, spot)) ?? false
  function showOverTime(of: string) {
    const { rows } = store.getState()
    const others = rowsFor(of).filter((row) => !rows.includes(row))
    actions.show({ rows: [...others, ...rows], fieldsShown: true })
  }
  const acts = (
    <div
      className={css.acts}
      role="toolbar"
      aria-label={t('field.acts', { name: nameText(name) })}
      {...roving}
    >
      <button
        type="button"
        title={t('field.previous')}
        onClick={() => void actions.toChange(hand, true)}
      >
        <span aria-hidden="true">←</span>
        <span className={css.hidden}>{t('field.previous')}</span>
      </button>
      <button type="button" onClick={() => void actions.toChange(hand, false)}>
        {t('field.next')} <span aria-hidden="true">→</span>
      </button>
      <button type="button" onClick={() => void actions.toWriter(hand.from)}>
        {t('field.writer')}
      </button>
      {name === '' ? null : (
        <button type="button" aria-pressed={stops} onClick={() => void actions.toggleBreak(spot)}>
          {t('field.break')}
        </button>
      )}
      {name === '' ? null : (
        <button type="button" onClick={() => showOverTime(name)}>
          {t('field.over')}
        </button>
      )}
      <FieldCalls from={hand.from} />
      {part ? (
        <button ref={button} type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('field.overwrite')}
        </button>
      ) : null}
    </div>
  )
  function onWritten() {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <>
      {acts}
      {part && open ? (
        <div className={css.form}>
          <Overwrite queue={layout.queues[part.q]} memory={memory} {...part} onDone={onWritten} />
        </div>
      ) : null}
    </>
  )
}
