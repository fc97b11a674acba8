import { useRef } from 'react'
import { useActions, useVisualizer } from '../../../store/hooks.ts'
import { questionOf } from '../../../view/predict/predict.ts'
import type { Option } from '../../../view/predict/types.ts'
import { Rich, Say, useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import unseen from '../../controls/Unseen.module.css'
import { useFocusWithin } from '../../controls/useFocusBack.ts'
import { refusing } from '../../controls/why.ts'
import css from './Predict.module.css'

/** A question about the next step, where the sentence stands; then whether it was so, and why. */
export function Predict() {
  const words = useWords()
  const { t } = words
  const actions = useActions()
  const prediction = useVisualizer((s) => s.prediction)
  const frame = useVisualizer((s) => s.frame)
  const replica = useVisualizer((s) => s.replica)
  const box = useRef<HTMLElement>(null)
  useFocusWithin(box)
  if (!prediction || !frame || !replica) return null
  const { lookahead, chosen } = prediction
  const { scenario } = frame
  const question = questionOf({ step: lookahead.steps[0], lookahead, scenario, bytes: replica })
  const { ask, options, right, why } = question
  const answered = chosen !== null
  const text = (option: Option) => ('code' in option ? option.code : t(option.words))
  const verdict = t(chosen === right ? 'predict.right' : 'predict.wrong', {
    answer: text(options[right]),
  })
  const look = (i: number) => (!answered ? undefined : i === right ? 'right' : 'wrong')
  return (
    <section ref={box} className={css.predict} aria-label={t('predict.open')} data-testid="predict">
      <p className={css.ask}>
        <Say k={ask[0]} values={ask[1]} />
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay out as a row everywhere */}
      <div className={css.options} role="group" aria-label={t('predict.choices')}>
        {options.map((option, i) => (
          <button
            key={text(option)}
            type="button"
            className={css.option}
            data-look={look(i)}
            {...(answered ? refusing(t('predict.answered')) : {})}
            aria-pressed={chosen === i}
            aria-keyshortcuts={String(i + 1)}
            onClick={() => actions.choose(i)}
          >
            <kbd>{i + 1}</kbd>
            <span className={'code' in option ? css.code : undefined}>{text(option)}</span>
            {answered ? (
              <span className={unseen.hidden}>
                {t(i === right ? 'predict.isRight' : 'predict.isWrong')}
              </span>
            ) : null}
          </button>
        ))}
        {answered ? (
          <Button look="primary" hint="→" data-next="" onClick={() => actions.forward('step')}>
            {t('do.step')}
          </Button>
        ) : null}
        <Button look="quiet" label={t('predict.close')} onClick={actions.unpredict}>
          ×
        </Button>
      </div>
      <p className={css.why} role="status" data-testid="why">
        {answered ? (
          <>
            <b>{verdict}</b>{' '}
            {why.map(([key, values]) => (
              <span key={key}>
                <Rich parts={words.rich(key, values)} />{' '}
              </span>
            ))}
          </>
        ) : null}
      </p>
    </section>
  )
}
