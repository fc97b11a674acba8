import { useActions } from '../../store/hooks.ts'
import type { Frame } from '../../store/types.ts'
import { Button } from '../common/Button.tsx'
import { useWords } from '../words.tsx'

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
