import type { ReactNode } from 'react'
import { afterMoment } from '../../context/atMoment.tsx'
import { useWords } from '../../context/words.tsx'
import { Pane } from '../Pane.tsx'
import { LinuxEndpoints } from './LinuxEndpoints.tsx'
import { Log } from './Log.tsx'
import css from './Messages.module.css'
import { HeldBuffers, RemoteEndpoints } from './RemoteEndpoints.tsx'
import { TakenBuffers } from './TakenBuffers.tsx'

/** Every message, and the endpoints between which they go. */
export const MessagesPane = afterMoment<{ readonly head?: ReactNode }>(
  ({ frame, replica, head }) => {
    const { t } = useWords()
    return (
      <Pane title={t('rail.messages')} head={head} className={css.pane}>
        <div className={css.body}>
          <Log log={frame.log} length={frame.length} />
          {frame.scenario.layer === 'rpmsg' ? <LinuxEndpoints replica={replica} /> : null}
          {replica.layout.remote ? (
            <>
              <RemoteEndpoints replica={replica} />
              <HeldBuffers replica={replica} />
              <TakenBuffers replica={replica} />
            </>
          ) : null}
        </div>
      </Pane>
    )
  },
)
