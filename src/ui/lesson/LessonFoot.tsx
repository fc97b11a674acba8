import { endLesson, goBack, goOn, leave, nextOf, skip } from '../../lessons/giving/walkLesson.ts'
import { useVisualizer, useVisualizerStore } from '../../store/hooks.ts'
import type { LessonShown } from '../../store/state.ts'
import { useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'
import css from './Lesson.module.css'

/** How far one has come, and where one goes from here. */
export function LessonFoot({ lesson }: { readonly lesson: LessonShown }) {
  const { t } = useWords()
  const store = useVisualizerStore()
  const asked = useVisualizer((s) => s.prediction?.chosen === null)
  const next = nextOf(lesson)
  const label = next.is === 'end' ? t('lesson.finish') : t(`lesson.next.${next.is}`)
  return (
    <footer className={css.foot}>
      <Progress lesson={lesson} />
      <div className={css.buttons}>
        <Button onClick={() => leave(store)}>{t('lesson.try')}</Button>
        {asked ? (
          <Button look="quiet" onClick={() => skip(store)}>
            {t('lesson.skip')}
          </Button>
        ) : null}
        <span className={css.walk}>
          <Button
            label={t('lesson.back')}
            why={lesson.place < 0 ? t('lesson.first') : ''}
            onClick={() => goBack(store)}
          >
            ←
          </Button>
          <Button
            look="primary"
            data-leads=""
            hint="PgDn"
            why={asked ? t('lesson.answerFirst') : ''}
            onClick={() => (next.is === 'end' ? endLesson(store) : goOn(store))}
          >
            {label}
          </Button>
        </span>
      </div>
    </footer>
  )
}

/** One bar a stop, one diamond a question. */
function Progress({ lesson: { run, place, answers } }: { readonly lesson: LessonShown }) {
  const { t } = useWords()
  const of = run.stops.length
  return (
    <div
      className={css.progress}
      role="img"
      aria-label={t('lesson.progress', { n: place + 1, of })}
    >
      {run.stops.map((step, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stops may share a step, and never move
        <span key={`${step} ${i}`} className={css.part}>
          <span
            className={css.bar}
            data-state={i < place ? 'done' : i === place ? 'now' : 'ahead'}
          />
          {run.asks[i] === null ? null : (
            <span className={css.diamond} data-answer={answers[i] ?? 'open'} />
          )}
        </span>
      ))}
    </div>
  )
}
