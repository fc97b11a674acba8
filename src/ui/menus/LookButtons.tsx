import { useActions, useVisualizer } from '../../store/hooks.ts'
import { otherLanguage } from '../../store/preferences.ts'
import { nextTheme } from '../../store/state.ts'
import { useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'
import { EyeIcon, MoonIcon, SunIcon, SystemIcon } from '../controls/icons.tsx'
import css from '../shell/TopBar.module.css'

const THEMES = { system: SystemIcon, light: SunIcon, dark: MoonIcon }

/** How the page is looked at: as the remote sees it, in the other language, in another theme. */
export function LookButtons() {
  const { t } = useWords()
  const { setPerspective, prefer, setTheme } = useActions()
  const remote = useVisualizer((s) => s.perspective === 'remote')
  const theme = useVisualizer((s) => s.theme)
  const other = otherLanguage(useVisualizer((s) => s.language))
  const name = t(`settings.language.${other}`)
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
        onClick={() => setPerspective(remote ? 'all' : 'remote')}
      >
        <EyeIcon />
      </button>
      <Button
        look="quiet"
        lang={other}
        title={t('settings.language.other', { name })}
        aria-keyshortcuts="L"
        onClick={() => prefer({ language: other })}
      >
        {name}
      </Button>
      <Button
        look="quiet"
        label={t('top.theme', { theme })}
        onClick={() => setTheme(nextTheme(theme))}
      >
        <Theme />
      </Button>
    </>
  )
}
