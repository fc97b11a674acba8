import type { FaultName } from '../../../core/memory/faultFields.ts'
import type { Mirror } from '../../../store/memoryReplica.ts'
import type { Frame, QueueLayout } from '../../../store/types.ts'
import { Say, useWords } from '../../context/words.tsx'
import { Switch } from '../../controls/Switch.tsx'
import { armedValue } from './armed.ts'
import { BadId } from './BadId.tsx'
import { useArm } from './useArm.ts'

interface Props {
  readonly fault: FaultName
  readonly frame: Frame
  readonly mirror: Mirror
  readonly queue: QueueLayout
}

/** One fault of a queue: on while it waits. */
export function FaultSwitch({ fault, frame, mirror, queue }: Props) {
  const { t } = useWords()
  const arm = useArm(queue.index)
  const value = armedValue(mirror, queue, fault)
  if (fault === 'badId') return <BadId value={value} num={queue.vring.num} arm={arm} />
  // The PRU library moves the index first in any case.
  const idle = fault === 'tornPublish' && frame.scenario.remote === 'ti-pru'
  const always = t('fault.tornPublish.always', { remote: t('remote.ti-pru') })
  return (
    <Switch
      on={value !== 0}
      why={idle && value === 0 ? always : ''}
      title={t(`fault.${fault}`)}
      note={idle ? always : <Say k={`fault.${fault}.note`} />}
      onSwitch={(on) => arm(fault, on ? 1 : 0)}
    />
  )
}
