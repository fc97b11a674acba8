import { useActions, useVisualizer } from '../../store/hooks.ts'
import { type Frame, factsAt, whyNot } from '../../store/types.ts'
import { useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'

/** Asks what the next step will do; where there is none, it says so. */
export function PredictButton({ frame }: { readonly frame: Frame }) {
  const { t } = useWords()
  const actions = useActions()
  const mirror = useVisualizer((s) => s.mirror)
  const { suggestion } = frame
  const none =
    mirror && suggestion.name !== 'redo' && whyNot(suggestion, factsAt(frame, mirror)) !== ''
  return (
    <Button
      hint="P"
      aria-keyshortcuts="P"
      why={none ? t('predict.none') : ''}
      onClick={() => actions.predict()}
    >
      {t('predict.open')}
    </Button>
  )
}
