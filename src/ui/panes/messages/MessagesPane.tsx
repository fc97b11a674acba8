import type { ReactNode } from 'react'
import { useAfterPaint } from '../../../store/hooks.ts'
import type { Mirror } from '../../../store/memoryReplica.ts'
import type { Frame } from '../../../store/types.ts'
import { useWords } from '../../context/words.tsx'
import { Pane } from '../Pane.tsx'
import { HeldBuffers } from './HeldBuffers.tsx'
import { LinuxEndpoints } from './LinuxEndpoints.tsx'
import { Log } from './Log.tsx'
import css from './Messages.module.css'
import { RemoteEndpoints } from './RemoteEndpoints.tsx'

/** Every message, and the endpoints between which they go. */
export function MessagesPane({ head }: { readonly head?: ReactNode }) {
  const frame = useAfterPaint((s) => s.frame)
  const mirror = useAfterPaint((s) => s.mirror)
  return frame && mirror ? <Messages frame={frame} mirror={mirror} head={head} /> : null
}

interface Props {
  readonly frame: Frame
  readonly mirror: Mirror
  readonly head: ReactNode
}

function Messages({ frame, mirror, head }: Props) {
  const { t } = useWords()
  const rpmsg = frame.scenario.layer === 'rpmsg'
  return (
    <Pane title={t('rail.messages')} head={head} className={css.pane}>
      <div className={css.body}>
        <Log log={frame.log} length={frame.length} />
        {rpmsg ? <LinuxEndpoints mirror={mirror} /> : null}
        {mirror.layout.remote ? (
          <>
            <RemoteEndpoints mirror={mirror} />
            <HeldBuffers mirror={mirror} />
          </>
        ) : null}
      </div>
    </Pane>
  )
}
