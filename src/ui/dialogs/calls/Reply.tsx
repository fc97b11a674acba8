import { useActions, useVisualizer } from '../../../store/hooks.ts'
import { useWords } from '../../context/words.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { LibraryReply } from './LibraryReply.tsx'
import { TextbookReply } from './TextbookReply.tsx'

/** A message of the remote to Linux. */
export function Reply() {
  const { t } = useWords()
  const actions = useActions()
  // The memory changes in place, so a new frame is what tells of it.
  const frame = useVisualizer((s) => s.frame)
  const mirror = useVisualizer((s) => s.mirror)
  const before = frame?.log.findLast((e) => e.to === 'linux')?.number ?? 0
  if (!mirror) return null
  return (
    <Dialog title={t('reply.title', { n: before + 1 })} onClose={() => actions.setDialog(null)}>
      {mirror.layout.remote ? <LibraryReply mirror={mirror} /> : <TextbookReply />}
    </Dialog>
  )
}
