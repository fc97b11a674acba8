import { useVisualizer } from '../../../store/hooks.ts'
import type { Mirror } from '../../../store/memoryReplica.ts'
import { FAULTS, type Frame } from '../../../store/types.ts'
import { useShownQueue } from '../../context/useShownQueue.ts'
import { useWords, type Words } from '../../context/words.tsx'
import { ChipMenu } from '../ChipMenu.tsx'
import { armedAt, memoryIsShort } from './armed.ts'
import { FaultSwitch } from './FaultSwitch.tsx'
import css from './FaultsMenu.module.css'
import { ImmediateFaults } from './ImmediateFaults.tsx'

/** What is to go wrong: faults that wait for their moment, and acts that harm at once. */
export function FaultsMenu() {
  // The memory changes in place, so a new frame is what tells of it.
  const frame = useVisualizer((s) => s.frame)
  const mirror = useVisualizer((s) => s.mirror)
  return frame && mirror ? <Menu frame={frame} mirror={mirror} /> : null
}

interface Props {
  readonly frame: Frame
  readonly mirror: Mirror
}

function Menu({ frame, mirror }: Props) {
  const words = useWords()
  const { t } = words
  const queue = useShownQueue(mirror)
  const armed = allArmed(mirror, words)
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
        <FaultSwitch key={fault} fault={fault} frame={frame} mirror={mirror} queue={queue} />
      ))}
      <p className={css.hint}>{t('faults.once')}</p>
      <Elsewhere mirror={mirror} shown={queue.index} />
      <ImmediateFaults frame={frame} mirror={mirror} queue={queue} />
    </ChipMenu>
  )
}

/** Faults that wait at the queue that is not on the stage. */
function Elsewhere({ mirror, shown }: { readonly mirror: Mirror; readonly shown: number }) {
  const { t } = useWords()
  return mirror.layout.queues.map((q) => {
    const names = armedAt(mirror, q).map((fault) => t(`fault.${fault}.short`))
    if (q.index === shown || !q.name || names.length === 0) return null
    return (
      <p key={q.index} className={css.hint}>
        {t(`faults.other.${q.name}`, { names: names.join(', ') })}
      </p>
    )
  })
}

/** Short names of all that waits, at whatever queue. */
function allArmed(mirror: Mirror, { t }: Words): readonly string[] {
  const names = mirror.layout.queues.flatMap((q) =>
    armedAt(mirror, q).map((fault) => t(`fault.${fault}.short`)),
  )
  return memoryIsShort(mirror) ? [...names, t('fault.noMemory.short')] : names
}
