import { useActions, useVisualizer } from '../../store/hooks.ts'
import { CHOICES, type Preferences } from '../../store/preferences.ts'
import { type MessageKey, useWords } from '../context/words.tsx'
import { Select } from '../controls/form/Select.tsx'
import { GearIcon } from '../controls/icons.tsx'
import { Segments } from '../controls/Segments.tsx'
import { Switch } from '../controls/Switch.tsx'
import { ChipMenu } from './ChipMenu.tsx'
import css from './SettingsMenu.module.css'

/** What can be chosen of each, and how it is called. */
const FEW = {
  language: { en: 'settings.language.en', zh: 'settings.language.zh' },
  theme: {
    system: 'settings.theme.system',
    light: 'settings.theme.light',
    dark: 'settings.theme.dark',
  },
  base: { dec: 'settings.base.dec', hex: 'settings.base.hex' },
} as const satisfies {
  readonly [N in 'language' | 'theme' | 'base']: Readonly<Record<Preferences[N], MessageKey>>
}
const NAMES = Object.keys(FEW) as (keyof typeof FEW)[]
const SWITCHES = ['letterKeys', 'cellSigns'] as const

/** How a person wants the page, whatever it shows. */
export function SettingsMenu() {
  const { t } = useWords()
  const { show } = useActions()
  const vocabulary = useVisualizer((s) => s.vocabulary)
  return (
    <ChipMenu
      name="settings"
      icon={<GearIcon />}
      label={t('settings.open')}
      title={t('settings.open')}
      heading={t('settings.title')}
    >
      <div className={css.settings}>
        {NAMES.map((name) => (
          <OneOfFew key={name} name={name} />
        ))}
        <Select
          label={t('settings.vocabulary')}
          value={vocabulary}
          options={CHOICES.vocabulary.map((v) => [v, t(`settings.vocabulary.${v}`)])}
          onChange={(to) => show({ vocabulary: to })}
        />
        <p className={css.note}>{t('settings.vocabulary.note')}</p>
        {SWITCHES.map((name) => (
          <OnOrOff key={name} name={name} />
        ))}
        <p className={css.note}>{t('settings.kept')}</p>
      </div>
    </ChipMenu>
  )
}

function OneOfFew({ name }: { readonly name: keyof typeof FEW }) {
  const { t } = useWords()
  const { show } = useActions()
  return (
    <div className={css.row}>
      <span>{t(`settings.${name}`)}</span>
      <Segments<string>
        label={t(`settings.${name}`)}
        value={useVisualizer((s) => s[name])}
        options={Object.entries<MessageKey>(FEW[name]).map(([it, called]) => [it, t(called)])}
        onChange={(to) => show({ [name]: to })}
      />
    </div>
  )
}

function OnOrOff({ name }: { readonly name: (typeof SWITCHES)[number] }) {
  const { t } = useWords()
  const { show } = useActions()
  return (
    <Switch
      on={useVisualizer((s) => s[name])}
      title={t(`settings.${name}`)}
      note={t(`settings.${name}.note`)}
      onSwitch={(on) => show({ [name]: on })}
    />
  )
}
