import type { Problem } from '../../store/types.ts'
import { plain, useWords } from '../context/words.tsx'

/**
 * What a control says that cannot be used now, and why. It keeps its place in the order of Tab, so
 * that the reason can be heard; WhyTip shows it.
 */
export const refusing = (why: string) => ({
  'aria-disabled': true,
  'aria-description': why,
  'data-why': why,
})

/** The reasons of acts and commands in words; '' for none. */
export function useReasons(): (problem: Problem | '') => string {
  const { rich } = useWords()
  return (problem) => problem && plain(rich(`problem.${problem}`))
}
