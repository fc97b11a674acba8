import { useActions, useVisualizer } from '../../store/hooks.ts'
import { useWords } from '../context/words.tsx'
import { EyeIcon } from '../controls/icons.tsx'
import css from '../shell/TopBar.module.css'

/** Shows the stage as the remote sees it. */
export function PerspectiveButton() {
  const { t } = useWords()
  const actions = useActions()
  const remote = useVisualizer((s) => s.perspective === 'remote')
  return (
    <button
      type="button"
      className={css.icon}
      title={t('perspective.label')}
      aria-label={t('perspective.label')}
      aria-pressed={remote}
      aria-keyshortcuts="O"
      onClick={() => actions.setPerspective(remote ? 'all' : 'remote')}
    >
      <EyeIcon />
    </button>
  )
}
