import { NUMS, withRing } from '../../store/defaults.ts'
import { useActions, useVisualizer } from '../../store/hooks.ts'
import { KERNELS, type KernelId, type Settings } from '../../store/types.ts'
import { Button } from '../common/Button.tsx'
import { Logo } from '../icons.tsx'
import { useWords } from '../words.tsx'
import { ChipSelect } from './ChipSelect.tsx'
import { SeedField } from './SeedField.tsx'
import { ThemeButton } from './ThemeButton.tsx'
import css from './TopBar.module.css'

const REMOTES = ['hand', 'inOrder', 'outOfOrder'] as const
const KICKS = ['send', 'hand'] as const

/** What is modelled and who moves it; then the page's own controls. */
export function TopBar() {
  const { t } = useWords()
  const actions = useActions()
  const undo = useVisualizer((s) => s.frame?.canUndoRestart ?? false)
  return (
    <header className={css.bar}>
      <h1 className={css.logo}>
        <Logo />
        {t('ui.app')}
      </h1>
      <Chips />
      {undo ? (
        <Button look="quiet" className={css.undo} onClick={actions.undoRestart}>
          {t('top.undoRestart')}
        </Button>
      ) : null}
      <span className={css.space} />
      <ThemeButton />
      <Button
        look="quiet"
        className={css.keys}
        title={t('top.keys')}
        aria-label={t('top.keys')}
        onClick={() => actions.setDialog('keys')}
      >
        ?
      </Button>
      <Button onClick={() => actions.setDialog('share')}>{t('top.share')}</Button>
    </header>
  )
}

function Chips() {
  const { t } = useWords()
  const actions = useActions()
  const scenario = useVisualizer((s) => s.frame?.scenario)
  const settings = useVisualizer((s) => s.frame?.settings)
  if (!scenario || !settings) return null
  const set = (change: Partial<Settings>) => actions.setSettings({ ...settings, ...change })
  return (
    <div className={css.chips}>
      <ChipSelect
        label={t('top.num')}
        title={t('top.num.title')}
        value={scenario.num}
        options={NUMS.map((n) => [n, String(n)])}
        onChange={(num) => actions.restart(withRing(scenario, num, scenario.kernel))}
      />
      <ChipSelect
        label={t('top.kernel')}
        title={t('top.kernel.title')}
        value={scenario.kernel}
        options={KERNELS.map((k: KernelId) => [k, t(`top.kernel.${k}`)])}
        onChange={(kernel) => actions.restart(withRing(scenario, scenario.num, kernel))}
      />
      <ChipSelect
        label={t('top.remote')}
        title={t('top.remote.title')}
        value={settings.remote}
        options={REMOTES.map((r) => [r, t(`top.remote.${r}`)])}
        onChange={(remote) => set({ remote })}
      />
      {settings.remote === 'outOfOrder' ? (
        <SeedField value={settings.seed} onChange={(seed) => set({ seed })} />
      ) : null}
      <ChipSelect
        label={t('top.kick')}
        title={t('top.kick.title')}
        value={settings.kick}
        options={KICKS.map((k) => [k, t(`top.kick.${k}`)])}
        onChange={(kick) => set({ kick })}
      />
    </div>
  )
}
