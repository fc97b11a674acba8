import { Fragment } from 'react'
import { useActions } from '../../store/hooks.ts'
import {
  disagrees,
  modesOf,
  optionsOf,
  REMOTES,
  withMode,
  withOption,
  withRemote,
} from '../../store/remotes.ts'
import { SCENARIO_ROWS, type Scenario, SETTINGS_ROWS, type Settings } from '../../store/types.ts'
import { Say, useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'
import { Segments } from '../controls/Segments.tsx'
import { Switch } from '../controls/Switch.tsx'
import { ChipMenu } from './ChipMenu.tsx'
import css from './Menus.module.css'
import { NumberField } from './NumberField.tsx'

const MOVERS = SETTINGS_ROWS.remote.kind.options

interface Props {
  readonly scenario: Scenario
  readonly settings: Settings
}

/** Whose code runs on the other side, how it was built, and who moves it. */
export function RemoteMenu({ scenario, settings }: Props) {
  const { t } = useWords()
  const actions = useActions()
  const { remote, remoteListening } = scenario
  const library = remote !== 'textbook'
  const set = (change: Partial<Settings>) => actions.setSettings({ ...settings, ...change })
  const moverName = (mover: Settings['remote']) =>
    t(library && mover !== 'hand' ? 'remote.itself' : `remote.${mover}`)

  async function choose(id: Scenario['remote']) {
    // Libraries complete in the order of the ring and know no other.
    if (id !== 'textbook' && settings.remote === 'outOfOrder') await set({ remote: 'inOrder' })
    await actions.restart(withRemote(scenario, id))
  }

  const endpoint = remoteListening[0]
  return (
    <ChipMenu
      name="remote"
      label={t('remote.label')}
      value={library ? t(`remote.${remote}`) : moverName(settings.remote)}
      more={library ? t('remote.mover.after', { mover: moverName(settings.remote) }) : ''}
      title={t('remote.title')}
      heading={t('remote.heading')}
    >
      <Segments
        look="list"
        label={t('remote.profile')}
        value={remote}
        options={REMOTES.map((id) => [
          id,
          <Fragment key={id}>
            <span>{t(`remote.${id}`)}</span>
            <small>
              <Say k={`remote.${id}.note`} />
            </small>
          </Fragment>,
        ])}
        onChange={(id) => id !== remote && void choose(id)}
      />
      {optionsOf(remote).length > 0 ? <h3>{t('remote.options')}</h3> : null}
      {optionsOf(remote).map((option) => (
        <Switch
          key={option}
          on={scenario.remoteOptions.includes(option)}
          title={<code>{option}</code>}
          note={<Say k={`remote.${option}`} />}
          onSwitch={(on) => actions.restart(withOption(scenario, option, on))}
        />
      ))}
      {library && endpoint ? (
        <>
          <h3>{t('remote.mode', { addr: `0x${endpoint.addr.toString(16)}` })}</h3>
          <Segments
            label={t('remote.mode', { addr: `0x${endpoint.addr.toString(16)}` })}
            value={endpoint.mode}
            options={modesOf(remote).map((mode) => [mode, t(`remote.mode.${mode}`)])}
            onChange={(mode) => actions.restart(withMode(scenario, mode))}
          />
          <p className={css.note}>{t(`remote.mode.${endpoint.mode}.note`)}</p>
        </>
      ) : null}
      {library && remote !== 'ti-pru' ? (
        <>
          <h3>{t('remote.threads')}</h3>
          <Switch
            on={scenario.remoteLocks}
            title={t('remote.locks')}
            note={t('remote.locks.note')}
            onSwitch={(remoteLocks) => actions.restart({ ...scenario, remoteLocks })}
          />
          <div className={css.fields}>
            <NumberField
              label={t('remote.tasks')}
              value={scenario.remoteTasks}
              least={0}
              most={SCENARIO_ROWS.remoteTasks.kind.most}
              note={t('remote.tasks.note')}
              onNumber={(remoteTasks) => actions.restart({ ...scenario, remoteTasks })}
            />
          </div>
        </>
      ) : null}
      <h3>{t('sees.title')}</h3>
      <Button onClick={() => actions.setDialog('sees')}>{t('sees.open')}</Button>
      <p className={css.note}>{t(disagrees(scenario) ? 'sees.otherwise' : 'sees.same')}</p>
      <h3>{t('remote.mover')}</h3>
      <Segments
        label={t('remote.mover')}
        value={settings.remote}
        options={MOVERS.slice(0, library ? 2 : 3).map((mover) => [mover, moverName(mover)])}
        onChange={(mover) => set({ remote: mover })}
      />
      <p className={css.note}>
        {t(
          library && settings.remote !== 'outOfOrder'
            ? `remote.${settings.remote}.library`
            : `remote.${settings.remote}.note`,
        )}
      </p>
      {settings.remote === 'outOfOrder' && !library ? (
        <div className={css.fields}>
          <NumberField
            label={t('remote.seed')}
            value={settings.seed}
            least={0}
            most={SETTINGS_ROWS.seed.kind.most}
            note={t('remote.seed.note')}
            onNumber={(seed) => set({ seed })}
          />
        </div>
      ) : null}
    </ChipMenu>
  )
}
