import { useActions, useVisualizer } from '../../store/hooks.ts'
import { otherLanguage } from '../../store/preferences.ts'
import { useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'

/** The other language, under its own name. */
export function LanguageButton() {
  const { t } = useWords()
  const { prefer } = useActions()
  const other = otherLanguage(useVisualizer((s) => s.language))
  const name = t(`settings.language.${other}`)
  return (
    <Button
      look="quiet"
      lang={other}
      title={t('settings.language.other', { name })}
      aria-keyshortcuts="L"
      onClick={() => prefer({ language: other })}
    >
      {name}
    </Button>
  )
}
