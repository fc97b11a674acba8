/** Everything that a trace has recorded, as plain data that two traces can be compared by. */

import type { Trace } from '../history/trace.ts'
import { actorName } from '../machine/actors.ts'
import { FN_NAMES } from '../machine/functions.ts'
import { stepLine } from './notation.ts'

export interface Recording {
  readonly steps: readonly string[]
  readonly calls: readonly string[]
  readonly frames: readonly string[]
  readonly notes: readonly string[]
}

export function recording(trace: Trace): Recording {
  const { frames, machine } = trace
  const who = (actor: number) => actorName(machine.layout.scenario, actor)
  return {
    steps: Array.from({ length: trace.length }, (_, i) => {
      const stack = trace.stack(i).map((f) => FN_NAMES[frames.fn(f)])
      const range = trace.isRange(i) ? ` ${trace.range(i).before} → ${trace.range(i).after}` : ''
      return `${stepLine(trace, i)}${range} in ${stack.join('/')} of ${trace.callOf(i)}`
    }),
    calls: trace.calls.map(
      ({ actor, call, start, end, result, firstFrame }) =>
        `${who(actor)} ${call.fn} ${start}-${end ?? ''} ${end === null ? '' : JSON.stringify(result)} ${firstFrame}`,
    ),
    frames: Array.from(
      { length: frames.length },
      (_, f) =>
        `${FN_NAMES[frames.fn(f)]} in ${frames.parent(f)} ${frames.start(f)}-${frames.end(f)}`,
    ),
    notes: [...trace.notes].map(([i, note]) => `${i} ${JSON.stringify(note)}`),
  }
}
