import { useActions } from '../../../store/hooks.ts'
import type { Frame } from '../../../store/types.ts'
import { useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'

/** Ways out of a queue that is broken, or a thread that was stopped for good. */
export function AfterBreaking({ frame }: { readonly frame: Frame }) {
  const { t } = useWords()
  const actions = useActions()
  return (
    <>
      <Button onClick={() => actions.back('step')}>{t('note.stepBack')}</Button>
      <Button title={t('note.reset.title')} onClick={() => actions.restart(frame.scenario)}>
        {t('note.reset')}
      </Button>
    </>
  )
}
