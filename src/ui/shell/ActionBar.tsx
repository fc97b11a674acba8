import { isSecondClick } from '../../stage/secondClick.ts'
import { useActions } from '../../store/hooks.ts'
import { BUTTONS, factsAt, formsOf, valuesOf, whyNot } from '../../store/types.ts'
import { atMoment } from '../context/atMoment.tsx'
import { useShownQueue } from '../context/useShownQueue.ts'
import { useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'
import { useReasons } from '../controls/why.ts'
import css from './ActionBar.module.css'

/** The controls of both shores with room for a thumb, where the stage is too small for them. */
export const ActionBar = atMoment(({ frame, replica }) => {
  const { t } = useWords()
  const reason = useReasons()
  const actions = useActions()
  const q = useShownQueue(replica).index
  const facts = factsAt(frame, replica)
  const offered = BUTTONS.flatMap((name) => formsOf(name, facts, q))
  return (
    <div className={css.bar} role="toolbar" aria-label={t('do.label')}>
      {offered.map((act) => (
        <Button
          key={JSON.stringify(act)}
          why={reason(whyNot(act, facts))}
          onClick={(event) => isSecondClick(event) || void actions.act(act)}
        >
          {t(`do.${act.name}`, valuesOf(act, facts))}
        </Button>
      ))}
    </div>
  )
})
