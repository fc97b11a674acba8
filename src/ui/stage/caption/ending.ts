import type { StepInfo } from '../../../store/types.ts'

/**
 * How a step ends what it belongs to. `bug`, `fault`: its thread stops here for good, by a
 * BUG_ON or by a page fault; `broken`: the queue is given up; `warn`: the kernel complains and
 * goes on.
 */
export type Ending = 'bug' | 'fault' | 'broken' | 'warn' | null

/** Nothing comes after it by itself. */
export const isEnd = (ending: Ending): boolean => ending !== null && ending !== 'warn'

export function endingOf(step: StepInfo | null, tone: 'plain' | 'refused' | 'broken'): Ending {
  if (step?.kind === 'bug') return step.does === 'stops' ? 'bug' : 'fault'
  if (tone === 'broken') return 'broken'
  return step?.does === 'warns' ? 'warn' : null
}
