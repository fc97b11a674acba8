import { useActions, useVisualizer } from '../../../store/hooks.ts'
import { Say, useWords } from '../../context/words.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { Switch } from '../../controls/Switch.tsx'
import { MessageFields } from './MessageFields.tsx'
import { MessageForm } from './MessageForm.tsx'
import { useDraft } from './useDraft.ts'

/** One message: to be stepped through, or sent at once. What the code would refuse may be sent. */
export function Composer() {
  const { t } = useWords()
  const actions = useActions()
  const message = useVisualizer((s) => s.message)
  const next = useVisualizer((s) => (s.frame?.messages ?? 0) + 1)
  const draft = useDraft(message)
  return (
    <Dialog title={t('composer.title', { n: next })} onClose={() => actions.setDialog(null)}>
      <MessageForm
        finish={() => draft.finish()}
        send={(args, run) => {
          actions.setDialog(null)
          void actions.act({ name: 'send', args }, run)
        }}
      >
        <MessageFields draft={draft} refusesAny />
        <Switch
          title={t('composer.wait')}
          note={<Say k="composer.wait.off" />}
          on={draft.wait}
          onSwitch={draft.setWait}
        />
      </MessageForm>
    </Dialog>
  )
}
