import { useLayoutEffect, useRef } from 'react'
import { goTo } from '../../lessons/giving/walkLesson.ts'
import { proseOf, titleOf } from '../../lessons/said.ts'
import { useVisualizer, useVisualizerStore } from '../../store/hooks.ts'
import type { LessonShown } from '../../store/state.ts'
import { useWords } from '../context/words.tsx'
import css from './Lesson.module.css'
import { Prose } from './Prose.tsx'

/** All stops with their prose; the one reached last stands out, and is scrolled to when it is reached. */
export function LessonBody({ lesson }: { readonly lesson: LessonShown }) {
  const { t } = useWords()
  const store = useVisualizerStore()
  const language = useVisualizer((s) => s.language)
  const cursor = useVisualizer((s) => s.frame?.cursor ?? 0)
  const box = useRef<HTMLDivElement>(null)
  const { lesson: text, run, place, answers } = lesson
  // What lies behind a question that nobody has answered could give it away.
  const asked = run.asks.findIndex((at, i) => at !== null && answers[i] === null)
  const last = asked < 0 ? run.stops.length - 1 : asked

  // biome-ignore lint/correctness/useExhaustiveDependencies: another stop is reached
  useLayoutEffect(() => {
    const row = box.current?.querySelector<HTMLElement>('[aria-current]')
    if (box.current && row) box.current.scrollTop = Math.max(0, row.offsetTop - 16)
  }, [place])

  const opening = proseOf(text, text.opening, language)
  return (
    <div className={css.body} ref={box}>
      {opening.length > 0 ? (
        <section
          className={css.stop}
          aria-current={place < 0 ? 'step' : undefined}
          aria-label={t('lesson.opening')}
        >
          <Prose prose={opening} muted={place >= 0} />
        </section>
      ) : null}
      {text.stops.map(({ title, prose }, i) => {
        const here = i === place
        const on = cursor - run.stops[i]
        return (
          <section
            key={run.stops[i] + titleOf(text, title, language)}
            className={css.stop}
            aria-current={here ? 'step' : undefined}
          >
            <h3>
              <button type="button" onClick={() => goTo(store, i)}>
                <span className={css.number} data-here={here}>
                  {i + 1}
                </span>
                <span className={css.title}>{titleOf(text, title, language)}</span>
                <span className={css.step}>
                  {here && on > 0
                    ? t('lesson.stepsOn', { n: on })
                    : t('lesson.step', { step: run.stops[i] })}
                </span>
              </button>
            </h3>
            {i <= last ? <Prose prose={proseOf(text, prose, language)} muted={!here} /> : null}
          </section>
        )
      })}
      {place === run.stops.length - 1 ? <Score lesson={lesson} /> : null}
    </div>
  )
}

/** How many questions were answered right; nothing where there are none. */
function Score({ lesson: { run, answers } }: { readonly lesson: LessonShown }) {
  const { t } = useWords()
  const of = run.asks.filter((at) => at !== null).length
  if (of === 0) return null
  const right = answers.filter((answer) => answer === 'right').length
  return (
    <p className={css.score} role="status">
      {t('lesson.score', { right, of })}
    </p>
  )
}
