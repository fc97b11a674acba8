import { useActions } from '../../store/hooks.ts'
import { featuresOf, mostBuffers, poolSize } from '../../store/remotes.ts'
import { SCENARIO_ROWS, type Scenario } from '../../store/types.ts'
import { Say, useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'
import { Select } from '../controls/form/Select.tsx'
import { Switch } from '../controls/Switch.tsx'
import { ChipMenu } from './ChipMenu.tsx'
import css from './Menus.module.css'
import { NumberField } from './NumberField.tsx'

/** Six sends before a free-running index of 16 bits is 0 again. */
const BEFORE_THE_WRAP = 65530

const MOST_PLACES = SCENARIO_ROWS.mailbox.kind.of.places.kind.most
const FULL = ['blocks', 'fails'] as const

const FEATURES = [
  ['eventIdx', 'eventIdx'],
  ['indirectDesc', 'indirect'],
] as const
/** What the chip says: without and with event indices, without and with indirect descriptors. */
const VALUES = [
  ['features.none', 'features.indirect'],
  ['features.eventIdx', 'features.both'],
] as const

/** What both sides agreed on, and the sizes that 3.x and 6.x would choose by themselves. */
export function FeaturesMenu({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useWords()
  const actions = useActions()
  const { eventIdx, indirectDesc } = scenario.features
  const needed = poolSize(scenario)
  const known = featuresOf(scenario.remote)
  const restart = (change: Partial<Scenario>) => actions.restart({ ...scenario, ...change })
  const older = t('features.newer')
  const unknown = t('features.unknown', { remote: t(`remote.${scenario.remote}`) })

  return (
    <ChipMenu
      name="features"
      label={t('features.label')}
      value={t(VALUES[eventIdx ? 1 : 0][indirectDesc ? 1 : 0])}
      title={t('features.title')}
      heading={t('features.label')}
    >
      {FEATURES.map(([name, words]) => (
        <Switch
          key={name}
          on={scenario.features[name]}
          why={known[name] || scenario.features[name] ? '' : unknown}
          title={t(`features.${words}.name`)}
          note={known[name] ? <Say k={`features.${words}.note`} /> : unknown}
          onSwitch={(on) => restart({ features: { ...scenario.features, [name]: on } })}
        />
      ))}
      {(['validateUsedLen', 'wrapsAtNum'] as const).map((name) => (
        <Switch
          key={name}
          on={scenario[name]}
          why={name === 'validateUsedLen' && scenario.kernel === 'linux-3.x' ? older : ''}
          title={t(`features.${name}.name`)}
          note={<Say k={`features.${name}.note`} />}
          onSwitch={(on) => restart({ [name]: on })}
        />
      ))}
      <div className={css.fields}>
        <NumberField
          label={t('features.start')}
          value={scenario.startIdx}
          least={0}
          most={65535}
          note={t('features.start.note')}
          onNumber={(startIdx) => restart({ startIdx })}
        />
        <div className={css.preset}>
          <Button onClick={() => restart({ startIdx: BEFORE_THE_WRAP })}>{BEFORE_THE_WRAP}</Button>
          <p>{t('features.wrap.note')}</p>
        </div>
        <NumberField
          label={t('features.mailbox')}
          value={scenario.mailbox.places}
          least={0}
          most={MOST_PLACES}
          note={t('features.mailbox.note')}
          onNumber={(places) => restart({ mailbox: { ...scenario.mailbox, places } })}
        />
        {scenario.mailbox.places > 0 ? (
          <Select
            label={t('features.mailbox.full')}
            value={scenario.mailbox.full}
            options={FULL.map((full) => [full, t(`features.mailbox.${full}`)])}
            onChange={(full) => restart({ mailbox: { ...scenario.mailbox, full } })}
          />
        ) : null}
        <NumberField
          label={t('features.senders')}
          value={scenario.senders}
          least={1}
          most={SCENARIO_ROWS.senders.kind.most}
          note={t('features.senders.note')}
          onNumber={(senders) => restart({ senders })}
        />
        <NumberField
          label={t('features.buffers')}
          value={scenario.buffers}
          least={1}
          most={mostBuffers(scenario)}
          note={t(`features.buffers.${scenario.kernel}`, { usual: scenario.num })}
          onNumber={(buffers) => restart({ buffers })}
        />
        <NumberField
          label={t('features.pool')}
          value={scenario.pool ?? needed}
          least={0}
          most={SCENARIO_ROWS.pool.kind.most}
          note={t('features.pool.note', { needed })}
          onNumber={(pool) => restart({ pool: pool < needed ? pool : null })}
        />
      </div>
      <div className={css.foot}>
        <Button onClick={() => actions.setDialog('scenario')}>{t('features.text')}</Button>
        <span>{t('features.text.note')}</span>
      </div>
    </ChipMenu>
  )
}
