/** A stretch of the history with all that its sentences need: each step, and what it changed. */

import type { StepInfo, ToldStep, Transcript } from '../../protocol/protocol.ts'
import type { Play } from '../execution.ts'
import { allBytes, memoryUpdate } from './frame.ts'
import { callInfo, stepInfo, stepsOfCall } from './stepInfo.ts'

/** Steps that one answer carries at the most. */
export const MOST_TOLD = 200

/** Walks through the steps `from` up to, and without, `to`; the play stands where it stood. */
export function makeTranscript(play: Play, history: number, from: number, to: number): Transcript {
  const { cursor, length } = play
  const first = Math.max(0, Math.min(from, length))
  const end = Math.max(first, Math.min(to, length, first + MOST_TOLD))
  try {
    play.seek(first)
    const memory = allBytes(play)
    const earlier: StepInfo[] = []
    const steps: ToldStep[] = []
    const seen = new Set<number>()
    for (let i = first; i < end; i++) {
      play.seek(i + 1)
      const step = stepInfo(play, i)
      if (!seen.has(step.call)) earlier.push(...stepsOfCall(play, i).slice(0, -1))
      seen.add(step.call)
      steps.push({ step, call: callInfo(play, step.call), change: memoryUpdate(play, i) })
    }
    return { history, from: first, length, memory, earlier, steps }
  } finally {
    play.seek(cursor)
  }
}
