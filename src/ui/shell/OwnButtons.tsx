import { useActions } from '../../store/hooks.ts'
import { useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'
import { SlideIcon } from '../controls/icons.tsx'
import css from './TopBar.module.css'

export function PresentButton() {
  const { t } = useWords()
  const { present } = useActions()
  return (
    <Button
      look="quiet"
      className={css.present}
      title={t('present.title')}
      aria-label={t('present.label')}
      aria-keyshortcuts="Shift+P"
      onClick={() => present({})}
    >
      <SlideIcon />
      <span>{t('present.label')}</span>
    </Button>
  )
}

export function ShareButton() {
  const { t } = useWords()
  const { setDialog } = useActions()
  return <Button onClick={() => setDialog('share')}>{t('top.share')}</Button>
}
