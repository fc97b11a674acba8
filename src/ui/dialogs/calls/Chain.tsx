import { useActions, useVisualizer } from '../../../store/hooks.ts'
import type { Mirror } from '../../../store/memoryReplica.ts'
import { useShownQueue } from '../../context/useShownQueue.ts'
import { useWords } from '../../context/words.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { AddChain } from './AddChain.tsx'
import css from './Chain.module.css'
import { HandCalls } from './HandCalls.tsx'

/** What rpmsg never does: chains of any shape, and the driver's functions one by one. */
export function Chain() {
  // The memory changes in place, so a new frame is what tells of it.
  useVisualizer((s) => s.frame)
  const mirror = useVisualizer((s) => s.mirror)
  return mirror ? <ByHand mirror={mirror} /> : null
}

function ByHand({ mirror }: { readonly mirror: Mirror }) {
  const { t } = useWords()
  const actions = useActions()
  const q = useShownQueue(mirror)
  const title = t(q.name === '' ? 'chain.title' : `chain.title.${q.name}`)
  return (
    <Dialog title={title} onClose={() => actions.setDialog(null)}>
      <div className={css.both}>
        <AddChain mirror={mirror} q={q} />
        <HandCalls q={q} />
      </div>
    </Dialog>
  )
}
