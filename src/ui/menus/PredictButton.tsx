import { useActions } from '../../store/hooks.ts'
import type { Frame } from '../../store/types.ts'
import { useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'

/** Asks what the next step will do; where there is none, it says so. */
export function PredictButton({ frame }: { readonly frame: Frame }) {
  const { t } = useWords()
  const actions = useActions()
  const { suggestion, actors, scenario } = frame
  const none =
    suggestion.name === 'send' &&
    actors.slice(0, scenario.senders).every(({ state }) => state !== 'idle')
  return (
    <Button
      hint="P"
      aria-keyshortcuts="P"
      aria-disabled={none}
      title={none ? t('predict.none') : undefined}
      onClick={() => !none && actions.predict()}
    >
      {t('predict.open')}
    </Button>
  )
}
