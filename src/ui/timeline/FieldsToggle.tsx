import { useActions, useVisualizer } from '../../store/hooks.ts'
import { useWords } from '../context/words.tsx'
import css from './FieldGrid.module.css'

/** Who ran, or fields over time; and which fields. */
export function FieldsToggle() {
  const { t } = useWords()
  const actions = useActions()
  const on = useVisualizer((s) => s.fieldsShown)
  return (
    <div className={css.toggle}>
      <button
        type="button"
        aria-pressed={on}
        title={t('over.show.title')}
        onClick={() => actions.show({ fieldsShown: !on })}
      >
        {t('over.show')}
      </button>
      {on ? (
        <button
          type="button"
          title={t('over.choose.title')}
          onClick={() => actions.setDialog('rows')}
        >
          {t('over.choose')}…
        </button>
      ) : null}
    </div>
  )
}
