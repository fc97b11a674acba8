import { useActions, useVisualizer } from '../../store/hooks.ts'
import { useWords } from '../context/words.tsx'
import { Select } from '../controls/form/Select.tsx'
import { GearIcon } from '../controls/icons.tsx'
import { Segments } from '../controls/Segments.tsx'
import { Switch } from '../controls/Switch.tsx'
import { ChipMenu } from './ChipMenu.tsx'
import css from './SettingsMenu.module.css'

const LANGUAGES = ['en', 'zh'] as const
const VOCABULARIES = ['linux', 'virtio', 'openamp', 'rpmsg-lite'] as const
const THEMES = ['system', 'light', 'dark'] as const
const BASES = ['dec', 'hex'] as const

/** How a person wants the page, whatever it shows. */
export function SettingsMenu() {
  const { t } = useWords()
  return (
    <ChipMenu
      name="settings"
      icon={<GearIcon />}
      label={t('settings.open')}
      title={t('settings.open')}
      heading={t('settings.title')}
    >
      <Settings />
    </ChipMenu>
  )
}

function Settings() {
  const { t } = useWords()
  const { prefer } = useActions()
  const language = useVisualizer((s) => s.language)
  const vocabulary = useVisualizer((s) => s.vocabulary)
  const theme = useVisualizer((s) => s.theme)
  const base = useVisualizer((s) => s.base)
  const letterKeys = useVisualizer((s) => s.letterKeys)
  const cellSigns = useVisualizer((s) => s.cellSigns)
  return (
    <div className={css.settings}>
      <div className={css.row}>
        <span>{t('settings.language')}</span>
        <Segments
          label={t('settings.language')}
          value={language}
          options={LANGUAGES.map((l) => [l, t(`settings.language.${l}`)])}
          onChange={(to) => prefer({ language: to })}
        />
      </div>
      <div className={css.row}>
        <span>{t('settings.theme')}</span>
        <Segments
          label={t('settings.theme')}
          value={theme}
          options={THEMES.map((it) => [it, t(`settings.theme.${it}`)])}
          onChange={(to) => prefer({ theme: to })}
        />
      </div>
      <div className={css.row}>
        <span>{t('settings.base')}</span>
        <Segments
          label={t('settings.base')}
          value={base}
          options={BASES.map((it) => [it, t(`settings.base.${it}`)])}
          onChange={(to) => prefer({ base: to })}
        />
      </div>
      <Select
        label={t('settings.vocabulary')}
        value={vocabulary}
        options={VOCABULARIES.map((v) => [v, t(`settings.vocabulary.${v}`)])}
        onChange={(to) => prefer({ vocabulary: to })}
      />
      <p className={css.note}>{t('settings.vocabulary.note')}</p>
      <Switch
        on={letterKeys}
        title={t('settings.letterKeys')}
        note={t('settings.letterKeys.note')}
        onSwitch={(on) => prefer({ letterKeys: on })}
      />
      <Switch
        on={cellSigns}
        title={t('settings.cellSigns')}
        note={t('settings.cellSigns.note')}
        onSwitch={(on) => prefer({ cellSigns: on })}
      />
      <p className={css.note}>{t('settings.kept')}</p>
    </div>
  )
}
