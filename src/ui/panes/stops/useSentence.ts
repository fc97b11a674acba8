import { useVisualizer } from '../../../store/hooks.ts'
import { narrate } from '../../../view/narrate/narrate.ts'
import { plain, useWords } from '../../context/words.tsx'

/** The sentence of a step, while one stands there; '' elsewhere. */
export function useSentence(step: number): string {
  const words = useWords()
  const frame = useVisualizer((s) => s.frame)
  const replica = useVisualizer((s) => s.replica)
  if (!replica || !frame?.step || frame.cursor !== step) return ''
  const { key, values } = narrate(frame.step, frame, replica)
  return plain(words.rich(key, values))
}
