import type { StepInfo } from '../../store/types.ts'

/** Warnings of the kernel, which go on: WARN_ON, and messages of that level. */
const WARNINGS = new Set([
  'add.warn',
  'new.badNum',
  'probe.warn',
  'recv.tooBig',
  'recv.noRecipient',
  'device.failed',
])

/**
 * How a step ends what it belongs to. `bug`: its thread stops here for good; `broken`: the
 * queue is given up; `warn`: the kernel complains and goes on.
 */
export type Ending = 'bug' | 'broken' | 'warn' | null

export function endingOf(step: StepInfo | null, tone: 'plain' | 'refused' | 'broken'): Ending {
  if (step?.kind === 'bug') return 'bug'
  if (tone === 'broken') return 'broken'
  return step && WARNINGS.has(step.site) ? 'warn' : null
}
