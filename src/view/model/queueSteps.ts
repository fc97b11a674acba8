/** Which queue a step is about, also where its place does not say so: a barrier, a lock, a line of text. */
import type { Call } from '../../core/machine/calls.ts'
import { FUNCTIONS } from '../../core/machine/functions.ts'
import type { Layout, QueueLayout } from '../../core/memory/layout.ts'
import type { QueueName } from '../../core/memory/place.ts'
import type { Frame, StepInfo } from '../../protocol/protocol.ts'

/** Neither queue. */
const NONE = -1
const RVQ = 0
const SVQ = 1

/**
 * Steps of the call at hand that are about queue `q`, in order. One call may work on both: an
 * interrupt handler that answers a message, a remote that echoes one.
 */
export function ownSteps(frame: Frame, layout: Layout, q: QueueLayout): readonly StepInfo[] {
  if (layout.queues.length === 1) return frame.callSteps
  const call = frame.calls.find((c) => c.index === frame.step?.call)?.call
  let now = call ? queueOfCall(call) : NONE
  return frame.callSteps.filter((s) => {
    now = queueOfStep(s, layout) ?? now
    return now === q.index
  })
}

/** Where a call begins to work. */
const queueOfCall = (call: Call): number =>
  'q' in call ? call.q : indexOf(FUNCTIONS[call.fn].begins)

const indexOf = (queue: QueueName | undefined): number =>
  queue === undefined ? NONE : queue === 'rvq' ? RVQ : SVQ

/** @returns null if the step goes on with the queue of the one before it */
function queueOfStep({ place, site, stack }: StepInfo, layout: Layout): number | null {
  if (place && place.queue !== '') return indexOf(place.queue)
  if (place?.of === 'buf') return place.index < layout.scenario.buffers ? RVQ : SVQ
  // The barrier in front of OpenAMP's first look at a ring.
  if (site === 'take.mb') return stack.includes('openampGetTx') ? RVQ : SVQ
  const inner = stack.at(-1)
  const queue = inner && FUNCTIONS[inner].within
  return queue ? indexOf(queue) : null
}
