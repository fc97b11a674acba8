import { useMemo } from 'react'
import { useAfterPaint, useVisualizer } from '../../store/hooks.ts'
import type { Chain } from '../../view/subject/related.ts'
import { type Found, find } from './found.ts'
import { useWords } from './words.tsx'

export type { Found } from './found.ts'

/** What is pointed at or pinned, and all that belongs to it at this step. */
export function useFound(): Found | null {
  const words = useWords()
  const frame = useAfterPaint((s) => s.frame)
  const replica = useAfterPaint((s) => s.replica)
  const queue = useVisualizer((s) => s.queue)
  const linked = useVisualizer(({ linked }) => (linked?.resting ? null : linked))
  return useMemo(
    () => (frame && replica && linked ? find(frame, replica, words, queue, linked) : null),
    [frame, replica, words, queue, linked],
  )
}

/** What is lit up; a name that is no field lights up nothing. */
export function useChain(): Chain | null {
  const found = useFound()
  return found && found.thing.is !== 'term' ? found.chain : null
}
