import { useActions, useVisualizer } from '../../store/hooks.ts'
import { BUTTONS, factsAt, formsOf, valuesOf, whyNot } from '../../store/types.ts'
import { shownQueue } from '../context/shownQueue.ts'
import { useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'
import { useReasons } from '../controls/why.ts'
import css from './ActionBar.module.css'

/** The controls of both shores with room for a thumb, where the stage is too small for them. */
export function ActionBar() {
  const { t } = useWords()
  const reason = useReasons()
  const actions = useActions()
  const frame = useVisualizer((s) => s.frame)
  const mirror = useVisualizer((s) => s.mirror)
  const queue = useVisualizer((s) => s.queue)
  if (!frame || !mirror) return null
  const facts = factsAt(frame, mirror)
  const q = shownQueue(mirror.layout, queue).index
  const offered = BUTTONS.flatMap((name) => formsOf(name, facts, q))
  return (
    <div className={css.bar} role="toolbar" aria-label={t('do.label')}>
      {offered.map((act) => (
        <Button
          key={JSON.stringify(act)}
          why={reason(whyNot(act, facts))}
          onClick={() => actions.act(act)}
        >
          {t(`do.${act.name}`, valuesOf(act, facts))}
        </Button>
      ))}
    </div>
  )
}
