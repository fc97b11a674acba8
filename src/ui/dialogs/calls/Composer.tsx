import { useVisualizer } from '../../../store/hooks.ts'
import { Say, useWords } from '../../context/words.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { Switch } from '../../controls/Switch.tsx'
import { ActForm } from './ActForm.tsx'
import { MessageFields } from './MessageFields.tsx'
import { useDraft } from './useDraft.ts'

/** One message: to be stepped through, or sent at once. What the code would refuse may be sent. */
export function Composer() {
  const { t } = useWords()
  const next = useVisualizer((s) => (s.frame?.messages ?? 0) + 1)
  const draft = useDraft(useVisualizer((s) => s.message))
  function send() {
    const args = draft.finish()
    return args && ({ name: 'send', args } as const)
  }
  return (
    <Dialog title={t('composer.title', { n: next })}>
      <ActForm act={send}>
        <MessageFields draft={draft} refusesAny />
        <Switch
          title={t('composer.wait')}
          note={<Say k="composer.wait.off" />}
          on={draft.wait}
          onSwitch={draft.setWait}
        />
      </ActForm>
    </Dialog>
  )
}
