/** A trace that keeps what the invariants ask about the present moment. */
import { checkInvariants, type Moment, type Running } from '../invariants.ts'
import type { Trace } from '../trace.ts'
import { writeOf } from '../writers.ts'

/** What runs at the end of a trace, for `checkInvariants`. */
export function momentOf(trace: Trace): Moment {
  const running = trace.machine.actors.map((_, actor): Running | null => {
    const at = trace.currentCall(actor)
    if (at < 0) return null
    const stack: number[] = []
    for (let f = trace.currentFrame(actor); f >= 0; f = trace.frames.parent(f))
      stack.unshift(trace.frames.fn(f))
    return { call: trace.calls[at].call, stack }
  })
  return { running, write: trace.length === 0 ? null : writeOf(trace, trace.length - 1) }
}

/** Lines like `17 conserved svq: …` for what does not hold at the end of a trace. */
export function complaints(trace: Trace): string[] {
  const { memory, layout } = trace.machine
  return checkInvariants(memory, layout, momentOf(trace)).map(
    ({ name, queue, sentence }) => `${trace.length} ${name} ${queue}: ${sentence}`,
  )
}
