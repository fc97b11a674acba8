import type { ReactNode } from 'react'
import { useVisualizer } from '../../store/hooks.ts'
import { Pane } from '../rail/Pane.tsx'
import { useWords } from '../words.tsx'
import { HeldBuffers } from './HeldBuffers.tsx'
import { LinuxEndpoints } from './LinuxEndpoints.tsx'
import { Log } from './Log.tsx'
import css from './Messages.module.css'
import { RemoteEndpoints } from './RemoteEndpoints.tsx'

/** Every message, and the endpoints between which they go. */
export function MessagesPane({ head }: { readonly head?: ReactNode }) {
  const { t } = useWords()
  const frame = useVisualizer((s) => s.frame)
  const mirror = useVisualizer((s) => s.mirror)
  if (!frame || !mirror) return null
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
