import { NUMS, withRing } from '../../store/defaults.ts'
import { useActions, useVisualizer } from '../../store/hooks.ts'
import { KERNELS, type KernelId } from '../../store/types.ts'
import { useLayout } from '../context/layout.ts'
import { useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'
import { Logo } from '../controls/icons.tsx'
import { Badge } from '../dialogs/proof/Badge.tsx'
import { ChipSelect } from '../menus/ChipSelect.tsx'
import { FeaturesMenu } from '../menus/FeaturesMenu.tsx'
import { FaultsMenu } from '../menus/faults/FaultsMenu.tsx'
import { LookButtons } from '../menus/LookButtons.tsx'
import { RemoteMenu } from '../menus/RemoteMenu.tsx'
import { SettingsMenu } from '../menus/SettingsMenu.tsx'
import { OpenAlone } from './OpenAlone.tsx'
import { PresentButton, ShareButton } from './OwnButtons.tsx'
import css from './TopBar.module.css'

const KICKS = ['send', 'hand'] as const

/**
 * What is modelled, what goes wrong, who moves what; then the page's own controls. Where it is opened
 * from a head, it leaves out what stands there.
 */
export function TopBar() {
  const { t } = useWords()
  const actions = useActions()
  const { room } = useLayout()
  return (
    <header className={css.bar}>
      {room === 'desk' ? (
        <h1 className={css.logo}>
          <Logo />
          {t('ui.app')}
        </h1>
      ) : null}
      <Chips />
      <div className={css.own}>
        <Badge />
        <LookButtons />
        <SettingsMenu />
        <Button
          look="quiet"
          className={css.keys}
          label={t('top.keys')}
          onClick={() => actions.setDialog('keys')}
        >
          ?
        </Button>
        {room === 'tablet' ? null : <PresentButton />}
        {room === 'desk' ? <OpenAlone /> : null}
        {room === 'tablet' ? null : <ShareButton />}
      </div>
    </header>
  )
}

function Chips() {
  const { t } = useWords()
  const actions = useActions()
  const scenario = useVisualizer((s) => s.frame?.scenario)
  const settings = useVisualizer((s) => s.frame?.settings)
  const undo = useVisualizer((s) => s.frame?.canUndoRestart ?? false)
  if (!scenario || !settings) return null
  return (
    <div className={css.chips}>
      <ChipSelect
        label={t('top.num')}
        term="num"
        title={t('top.num.title')}
        value={scenario.num}
        options={NUMS.map((n) => [n, String(n)])}
        onChange={(num) => actions.restart(withRing(scenario, num, scenario.kernel))}
      />
      <ChipSelect
        label={t('top.kernel')}
        term="kernel"
        title={`${t('top.kernel.title')} ${t('top.kernel.same')} ${t('top.kernel.before')}`}
        value={scenario.kernel}
        options={KERNELS.map((k: KernelId) => [k, t(`top.kernel.${k}`)])}
        onChange={(kernel) => actions.restart(withRing(scenario, scenario.num, kernel))}
      />
      <FeaturesMenu scenario={scenario} />
      <FaultsMenu />
      <RemoteMenu scenario={scenario} settings={settings} />
      <ChipSelect
        label={t('top.kick')}
        term="kickPolicy"
        title={t('top.kick.title')}
        value={settings.kick}
        options={KICKS.map((k) => [k, t(`top.kick.${k}`)])}
        onChange={(kick) => actions.setSettings({ ...settings, kick })}
      />
      {undo ? (
        <Button
          look="quiet"
          className={css.undo}
          label={t('top.undoRestart')}
          onClick={actions.undoRestart}
        >
          {t('menu.undo')}
        </Button>
      ) : null}
    </div>
  )
}
