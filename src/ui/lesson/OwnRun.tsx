import { returnToLesson } from '../../lessons/giving/returnToLesson.ts'
import { titleOf } from '../../lessons/said.ts'
import { useVisualizer, useVisualizerStore } from '../../store/hooks.ts'
import { useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'
import css from './Lesson.module.css'

/** A lesson waits: what goes on is the reader's own run. */
export function OwnRun() {
  const { t } = useWords()
  const store = useVisualizerStore()
  const language = useVisualizer((s) => s.language)
  const lesson = useVisualizer((s) => s.lesson)
  if (!lesson?.left) return null
  const title = titleOf(lesson.lesson, lesson.lesson.title, language)
  return (
    <aside className={css.own} aria-label={t('lesson.own')}>
      <p>
        <b>{t('lesson.own')}</b>
        <br />
        {t('lesson.leftAt', { title, step: lesson.left.step })}
      </p>
      <Button look="primary" data-leads="" hint="Esc" onClick={() => returnToLesson(store)}>
        {t('lesson.return')}
      </Button>
    </aside>
  )
}
