import { useActions, useVisualizer } from '../../../store/hooks.ts'
import { useWords } from '../../context/words.tsx'
import css from './BreakpointsButton.module.css'

/** Opens the list of breakpoints; says how many there are. */
export function BreakpointsButton() {
  const { t } = useWords()
  const actions = useActions()
  const n = useVisualizer((s) => s.frame?.breakpoints.length ?? 0)
  const text = t('break.open', { n })
  return (
    <button
      type="button"
      className={css.button}
      aria-label={text}
      title={text}
      onClick={() => actions.setDialog('breakpoints')}
    >
      <span aria-hidden="true" data-some={n > 0 ? '' : undefined} />
      {n > 0 ? n : null}
    </button>
  )
}
