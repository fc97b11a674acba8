import { endLesson } from '../../lessons/giving/walkLesson.ts'
import { minutesOf } from '../../lessons/minutes.ts'
import { titleOf } from '../../lessons/said.ts'
import { useVisualizer, useVisualizerStore } from '../../store/hooks.ts'
import type { LessonShown } from '../../store/state.ts'
import { useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'
import css from './Lesson.module.css'
import { LessonBody } from './LessonBody.tsx'
import { LessonFoot } from './LessonFoot.tsx'

/** Title, prose, and the buttons that go on. */
export function Reading({ lesson }: { readonly lesson: LessonShown }) {
  const { t } = useWords()
  const store = useVisualizerStore()
  const language = useVisualizer((s) => s.language)
  const minutes = Math.round(minutesOf(lesson.lesson, language))
  return (
    <div className={css.reading}>
      <header className={css.head}>
        <p>{t('lesson.about', { minutes, stops: lesson.run.stops.length })}</p>
        <Button look="quiet" onClick={() => endLesson(store)}>
          {t('lesson.leave')} <span aria-hidden="true">×</span>
        </Button>
        <h2>{titleOf(lesson.lesson, lesson.lesson.title, language)}</h2>
      </header>
      <LessonBody lesson={lesson} />
      <LessonFoot lesson={lesson} />
    </div>
  )
}
