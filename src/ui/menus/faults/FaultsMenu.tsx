import type { FaultName } from '../../../core/memory/faultFields.ts'
import { FAULTS, type QueueLayout } from '../../../store/types.ts'
import { atMoment, type Moment } from '../../context/atMoment.tsx'
import { useCall } from '../../context/useCall.ts'
import { useShownQueue } from '../../context/useShownQueue.ts'
import { Say, useWords } from '../../context/words.tsx'
import { Switch } from '../../controls/Switch.tsx'
import { ChipMenu } from '../ChipMenu.tsx'
import { armedAt, armedValue, isEveryTime, memoryIsShort } from './armed.ts'
import { BadId } from './BadId.tsx'
import css from './FaultsMenu.module.css'
import { ImmediateFaults } from './ImmediateFaults.tsx'

/** What is to go wrong: faults that wait for their moment, and acts that harm at once. */
export const FaultsMenu = atMoment(({ frame, replica }) => {
  const { t } = useWords()
  const queue = useShownQueue(replica)
  const { queues } = replica.layout
  const namesAt = (q: QueueLayout) =>
    armedAt(replica, q).map((fault) => {
      const name = t(`fault.${fault}.short`)
      return isEveryTime(replica, q, fault) ? t('fault.every.short', { name }) : name
    })
  const armed = queues.flatMap(namesAt)
  if (memoryIsShort(replica)) armed.push(t('fault.noMemory.short'))
  return (
    <ChipMenu
      name="faults"
      label={t('faults.label')}
      value={
        armed.length > 1 ? t('faults.several', { n: armed.length }) : (armed[0] ?? t('faults.none'))
      }
      wrong={armed.length > 0}
      title={t('faults.title')}
      heading={t(`faults.heading.${queue.name || 'vq'}`)}
    >
      {FAULTS.map((fault) => (
        <FaultSwitch key={fault} fault={fault} frame={frame} replica={replica} queue={queue} />
      ))}
      <p className={css.hint}>{t('faults.once')}</p>
      {/* Those that wait at the queue that is not on the stage. */}
      {queues.map((q) =>
        q === queue || !q.name || namesAt(q).length === 0 ? null : (
          <p key={q.index} className={css.hint}>
            {t(`faults.other.${q.name}`, { names: namesAt(q).join(', ') })}
          </p>
        ),
      )}
      <ImmediateFaults frame={frame} replica={replica} queue={queue} />
    </ChipMenu>
  )
})

interface SwitchProps extends Moment {
  readonly fault: FaultName
  readonly queue: QueueLayout
}

/** One fault of a queue: on while it waits. */
function FaultSwitch({ fault, frame, replica, queue }: SwitchProps) {
  const { t } = useWords()
  const call = useCall('world')
  const every = isEveryTime(replica, queue, fault)
  const arm = (to: number, always = every) =>
    void call({ fn: 'arm', fault, q: queue.index, value: to, every: always })
  const value = armedValue(replica, queue, fault)
  // A remote that hangs does so for good.
  const often =
    value === 0 || fault === 'stopConsuming' ? null : (
      <label className={css.every}>
        <input
          type="checkbox"
          checked={every}
          onChange={(event) => arm(value, event.target.checked)}
        />
        {t('fault.every')}
      </label>
    )
  if (fault === 'badId')
    return (
      <BadId value={value} num={queue.vring.num} arm={arm}>
        {often}
      </BadId>
    )
  // The PRU library moves the index first in any case.
  const idle = fault === 'tornPublish' && frame.scenario.remote === 'ti-pru'
  const always = t('fault.tornPublish.always', { remote: t('remote.ti-pru') })
  return (
    <Switch
      on={value !== 0}
      why={idle && value === 0 ? always : ''}
      title={t(`fault.${fault}`)}
      note={idle ? always : <Say k={`fault.${fault}.note`} />}
      onSwitch={(on) => arm(on ? 1 : 0, false)}
    >
      {often}
    </Switch>
  )
}
