import { useActions } from '../../store/hooks.ts'
import { useWords } from '../context/words.tsx'
import css from './FindButton.module.css'

/** Opens the search for a field; what is found and stands nowhere on the page is told beside it. */
export function FindButton() {
  const { t } = useWords()
  const actions = useActions()
  return (
    <button
      type="button"
      className={css.button}
      aria-label={t('find.open')}
      title={`${t('find.open')} /`}
      data-find=""
      onClick={() => actions.setDialog('find')}
    >
      <svg width="13" height="13" viewBox="0 0 13 13" aria-hidden="true">
        <path d="M9 9l3 3M5.5 10a4.5 4.5 0 1 1 0-9 4.5 4.5 0 0 1 0 9Z" />
      </svg>
    </button>
  )
}
