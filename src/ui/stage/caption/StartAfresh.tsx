import { useActions, useVisualizer } from '../../../store/hooks.ts'
import { DEFAULT_SCENARIO, DEFAULT_SETTINGS } from '../../../store/types.ts'
import { useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'

/** For who came back and finds the last session: the way to an empty ring, until they go on. */
export function StartAfresh() {
  const { t } = useWords()
  const { open } = useActions()
  if (!useVisualizer((s) => s.restored)) return null
  const empty = {
    do: 'open',
    scenario: DEFAULT_SCENARIO,
    settings: DEFAULT_SETTINGS,
    choices: [],
    cursor: null,
  } as const
  return (
    <Button look="quiet" title={t('caption.restored.title')} onClick={() => void open(empty)}>
      {t('caption.restored')}
    </Button>
  )
}
