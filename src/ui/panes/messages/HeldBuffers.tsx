import { useActions } from '../../../store/hooks.ts'
import type { Mirror } from '../../../store/memoryReplica.ts'
import { heldHandles } from '../../../view/moment/remoteTables.ts'
import { useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import css from './Messages.module.css'

/** Received buffers that the application on a library keeps, until it releases them. */
export function HeldBuffers({ mirror }: { readonly mirror: Mirror }) {
  const { t } = useWords()
  const actions = useActions()
  const held = heldHandles(mirror.memory, mirror.layout)
  if (held.length === 0) return null
  return (
    <section className={css.part}>
      <h3>{t('held.title')}</h3>
      <ul className={css.rows}>
        {held.map(({ handle, buffer, count }) => (
          <li key={handle} data-held={handle}>
            <code>{bufferName(mirror, buffer)}</code>
            <span>{t('held.times', { n: count })}</span>
            {mirror.scenario.remote === 'openamp' ? (
              <Button
                onClick={() =>
                  actions.act({
                    name: 'call',
                    by: 'remote',
                    call: { fn: 'remoteHold', held: handle },
                  })
                }
              >
                {t('held.hold')}
              </Button>
            ) : null}
            <Button
              onClick={() =>
                actions.act({
                  name: 'call',
                  by: 'remote',
                  call: { fn: 'remoteRelease', held: handle },
                })
              }
            >
              {t('held.release')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `sbuf[3]`, as the stage calls it. */
const bufferName = ({ scenario: { buffers } }: Mirror, buffer: number): string =>
  buffer < buffers ? `rbuf[${buffer}]` : `sbuf[${buffer - buffers}]`
