import type { ReactNode } from 'react'
import { RING_FIELD_NAMES } from '../../../store/ringFields.ts'
import { factsAt, isGone, type QueueLayout, whyNot } from '../../../store/types.ts'
import { letter } from '../../context/actors.ts'
import type { Moment } from '../../context/atMoment.tsx'
import { useCall } from '../../context/useCall.ts'
import { Say, useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { Overwrite } from '../../controls/form/Overwrite.tsx'
import { useReasons } from '../../controls/why.ts'
import { memoryIsShort } from './armed.ts'
import css from './FaultsMenu.module.css'

interface Props extends Moment {
  readonly queue: QueueLayout
}

/** The driver leaves the device, or takes it again. */
const DRIVER = {
  remove: { fn: 'remove' },
  probe: { fn: 'probe', nameService: true },
} as const

/** What does not wait for its moment. */
export function ImmediateFaults({ frame, replica, queue }: Props) {
  const { t } = useWords()
  const byWorld = useCall('world')
  const byRemote = useCall('remote')
  const byHand = useCall('hand')
  const reason = useReasons()
  const facts = factsAt(frame, replica)
  const driver = isGone(facts) ? 'probe' : 'remove'
  const { scenario, actors } = frame
  const asleep = actors.filter((a) => a.state === 'asleep' && a.index < scenario.senders)
  const short = memoryIsShort(replica)
  return (
    <section className={css.once}>
      <h3>{t('once.title')}</h3>
      <Act note={<Say k="once.restart.note" />}>
        <Button onClick={() => byRemote({ fn: 'remoteRestart', mode: 'crash' })}>
          {t('once.restart')}
        </Button>
      </Act>
      {replica.layout.remote ? (
        <Act note={<Say k="once.cleanRestart.note" />}>
          <Button onClick={() => byRemote({ fn: 'remoteRestart', mode: 'clean' })}>
            {t('once.cleanRestart')}
          </Button>
        </Act>
      ) : null}
      <Act note={<Say k={`once.${driver}.note`} />}>
        <Button
          why={reason(whyNot({ name: 'call', by: 'hand', call: DRIVER[driver] }, facts))}
          onClick={() => byHand(DRIVER[driver])}
        >
          {t(`once.${driver}`)}
        </Button>
      </Act>
      {asleep.map(({ index }) => (
        <Act key={index} note={<Say k="once.signal.note" />}>
          <Button onClick={() => byWorld({ fn: 'signal', actor: index })}>
            {t('once.signal', { letter: letter(index) })}
          </Button>
        </Act>
      ))}
      {scenario.features.indirectDesc ? (
        <Act note={t(short ? 'once.noMemory.waits' : 'once.noMemory.note')}>
          <Button
            why={short ? t('once.noMemory.waits') : ''}
            onClick={() => byWorld({ fn: 'failAlloc' })}
          >
            {t('once.noMemory')}
          </Button>
        </Act>
      ) : null}
      <div className={css.act}>
        <b>{t('overwrite')}</b>
        <p>{t('overwrite.note')}</p>
        <Overwrite queue={queue} memory={replica.memory} fields={RING_FIELD_NAMES} entry={null} />
      </div>
    </section>
  )
}

function Act({ note, children }: { readonly note: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={css.act}>
      {children}
      <p>{note}</p>
    </div>
  )
}
