import { useActions, useVisualizer, useVisualizerStore } from '../../store/hooks.ts'
import { isSame } from '../../store/inspecting.ts'
import { rowsFor } from '../../view/panes/fieldHistory.ts'
import { nameText } from '../../view/subject/valueText.ts'
import { targetNow } from '../context/selectionTarget.ts'
import { useWords } from '../context/words.tsx'
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
  const hand = targetNow(store.getState())
  if (!hand) return null
  const { name } = hand
  const spot = { is: 'write', name } as const
  const stops = breakpoints?.some((b) => b.on && isSame(b.spot, spot)) ?? false
  function showOverTime(of: string) {
    const { rows } = store.getState()
    const others = rowsFor(of).filter((row) => !rows.includes(row))
    actions.show({ rows: [...others, ...rows], fieldsShown: true })
  }
  return (
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
    </div>
  )
}
