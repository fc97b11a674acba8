import { useActions, useVisualizer } from '../../store/hooks.ts'
import { nextTheme } from '../../store/state.ts'
import { useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'
import { MoonIcon, SunIcon, SystemIcon } from '../controls/icons.tsx'

const ICONS = { system: SystemIcon, light: SunIcon, dark: MoonIcon }

/** Goes round: as the system, light, dark. */
export function ThemeButton() {
  const { t } = useWords()
  const actions = useActions()
  const theme = useVisualizer((s) => s.theme)
  const Icon = ICONS[theme]
  const title = t('top.theme', { theme })
  return (
    <Button
      look="quiet"
      title={title}
      aria-label={title}
      onClick={() => actions.setTheme(nextTheme(theme))}
    >
      <Icon />
    </Button>
  )
}
