import { useVisualizer, useVisualizerStore } from '../../store/hooks.ts'
import { nextTheme, otherLanguage, otherPerspective } from '../../store/showing.ts'
import { useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'
import { EyeIcon, MoonIcon, SunIcon, SystemIcon } from '../controls/icons.tsx'
import css from './Chip.module.css'

const THEMES = { system: SystemIcon, light: SunIcon, dark: MoonIcon }

/** How the page is looked at: as the remote sees it, in the other language, in another theme. */
export function LookButtons() {
  const { t } = useWords()
  const store = useVisualizerStore()
  const { show } = store.actions
  const remote = useVisualizer((s) => s.perspective === 'remote')
  const theme = useVisualizer((s) => s.theme)
  const language = useVisualizer((s) => s.language)
  const other = otherLanguage({ language })
  const name = t(`settings.language.${other.language}`)
  const Theme = THEMES[theme]
  return (
    <>
      <button
        type="button"
        className={css.icon}
        title={t('perspective.label')}
        aria-label={t('perspective.label')}
        aria-pressed={remote}
        aria-keyshortcuts="O"
        onClick={() => show(otherPerspective(store.getState()))}
      >
        <EyeIcon />
      </button>
      <Button
        look="quiet"
        lang={other.language}
        title={t('settings.language.other', { name })}
        aria-keyshortcuts="L"
        onClick={() => show(other)}
      >
        {name}
      </Button>
      <Button
        look="quiet"
        label={t('top.theme', { theme })}
        onClick={() => show(nextTheme(store.getState()))}
      >
        <Theme />
      </Button>
    </>
  )
}
