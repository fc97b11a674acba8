/** A stretch of the history with all that its sentences need: each step, and what it changed. */

import type { StepInfo, ToldStep, Transcript } from '../../protocol/protocol.ts'
import type { Execution } from '../execution.ts'
import { allBytes, memoryUpdate } from './frame.ts'
import { callInfo, stepInfo, stepsOfCall } from './stepInfo.ts'

/** Steps that one answer carries at the most. */
export const MOST_TOLD = 200

/** Walks through the steps `from` up to, and without, `to`; the execution stands where it stood. */
export function makeTranscript(
  execution: Execution,
  revision: number,
  from: number,
  to: number,
): Transcript {
  const { cursor, length } = execution
  const first = Math.max(0, Math.min(from, length))
  const end = Math.max(first, Math.min(to, length, first + MOST_TOLD))
  try {
    execution.seek(first)
    const memory = allBytes(execution)
    const earlier: StepInfo[] = []
    const steps: ToldStep[] = []
    const seen = new Set<number>()
    for (let i = first; i < end; i++) {
      execution.seek(i + 1)
      const step = stepInfo(execution, i)
      if (!seen.has(step.call)) earlier.push(...stepsOfCall(execution, i).slice(0, -1))
      seen.add(step.call)
      steps.push({ step, call: callInfo(execution, step.call), change: memoryUpdate(execution, i) })
    }
    return { revision, from: first, length, memory, earlier, steps }
  } finally {
    execution.seek(cursor)
  }
}
