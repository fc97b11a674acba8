import { useRef } from 'react'
import { useActions, useVisualizer } from '../../../store/hooks.ts'
import { questionOf } from '../../../view/predict/predict.ts'
import type { Option, Question } from '../../../view/predict/types.ts'
import { Rich, type RichPart, useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import unseen from '../../controls/Unseen.module.css'
import { useFocusWithin } from '../../controls/useFocusBack.ts'
import { refusing } from '../../controls/why.ts'
import { Answers } from './Answers.tsx'
import caption from './Caption.module.css'
import { Place } from './Place.tsx'
import css from './Predict.module.css'

/** A question about the next step, where the sentence stands; then whether it was so, and why. */
export function Predict() {
  const words = useWords()
  const { t } = words
  const prediction = useVisualizer((s) => s.prediction)
  const frame = useVisualizer((s) => s.frame)
  const replica = useVisualizer((s) => s.replica)
  if (!prediction || !frame || !replica) return null
  const { lookahead, chosen } = prediction
  const { scenario } = frame
  const question = questionOf({ step: lookahead.steps[0], lookahead, scenario, bytes: replica })
  const { ask, options, right, why } = question
  const answered = chosen !== null
  const verdict = t(chosen === right ? 'predict.right' : 'predict.wrong', {
    answer: textOf(options[right], t),
  })
  const asked = words.rich(ask[0], ask[1])
  const because: RichPart[] = [
    { code: false, text: `${verdict} ` },
    ...why.flatMap(([key, values]) => [...words.rich(key, values), { code: false, text: ' ' }]),
  ]
  return (
    <section className={css.predict} aria-label={t('predict.open')} data-testid="predict">
      <Place says={answered ? because : asked}>
        <p className={answered ? unseen.hidden : caption.sentence}>
          <Rich parts={asked} />
        </p>
        <p className={caption.sentence} role="status" data-testid="why">
          {answered ? <Rich parts={because} /> : null}
        </p>
      </Place>
      <Answers>
        <Choices question={question} chosen={chosen} />
      </Answers>
    </section>
  )
}

const textOf = (option: Option, t: ReturnType<typeof useWords>['t']): string =>
  'code' in option ? option.code : t(option.words)

interface ChoicesProps {
  readonly question: Question
  readonly chosen: number | null
}

function Choices({ question: { options, right }, chosen }: ChoicesProps) {
  const { t } = useWords()
  const actions = useActions()
  const box = useRef<HTMLDivElement>(null)
  useFocusWithin(box)
  const answered = chosen !== null
  const look = (i: number) => (!answered ? undefined : i === right ? 'right' : 'wrong')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay out as a row everywhere
    <div ref={box} className={css.options} role="group" aria-label={t('predict.choices')}>
      {options.map((option, i) => (
        <button
          key={textOf(option, t)}
          type="button"
          className={css.option}
          data-look={look(i)}
          {...(answered ? refusing(t('predict.answered')) : {})}
          aria-pressed={chosen === i}
          aria-keyshortcuts={String(i + 1)}
          onClick={() => actions.choose(i)}
        >
          <kbd>{i + 1}</kbd>
          <span className={'code' in option ? css.code : undefined}>{textOf(option, t)}</span>
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
  )
}
