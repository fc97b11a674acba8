import { useEffect, useState } from 'react'
import { useActions, useVisualizer } from '../../store/hooks.ts'
import type { Courses } from '../../store/types.ts'

/** What stood in some fields in the part of the history that is in sight, and around it. */
export function useCourses(fields: readonly number[]): Courses | null {
  const actions = useActions()
  const revision = useVisualizer((s) => s.frame?.revision ?? -1)
  const length = useVisualizer((s) => s.frame?.length ?? 0)
  const { from, span } = useVisualizer((s) => s.window)
  const [courses, setCourses] = useState<Courses | null>(null)
  const fresh =
    courses !== null &&
    courses.revision === revision &&
    courses.fields.join() === fields.join() &&
    courses.from <= Math.max(0, Math.floor(from)) &&
    courses.to >= Math.min(length, Math.ceil(from + span))

  useEffect(() => {
    if (fresh) return
    let here = true
    // As much again on both sides, so that a drag rarely waits.
    const first = Math.max(0, Math.floor(from - span))
    void actions.courses(fields, first, Math.ceil(from + 2 * span)).then((next) => {
      if (here && next) setCourses(next)
    })
    return () => {
      here = false
    }
  }, [fresh, from, span, fields, actions])

  // Of other fields than those asked for nothing can be told.
  return courses?.fields.join() === fields.join() ? courses : null
}
