import { useVisualizer } from '../../store/hooks.ts'
import css from './Lesson.module.css'
import { OwnRun } from './OwnRun.tsx'
import { Reading } from './Reading.tsx'

/** A lesson where there is little room: the stop at hand below the stage, or that it waits. */
export function LessonDrawer() {
  const lesson = useVisualizer((s) => s.lesson)
  if (!lesson) return null
  if (lesson.left) return <OwnRun />
  return (
    <div className={css.drawer}>
      <Reading lesson={lesson} />
    </div>
  )
}
