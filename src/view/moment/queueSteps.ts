/** Which queue a step is about, also where its place does not say so: a barrier, a lock, a line of text. */
import type { Call } from '../../core/machine/calls.ts'
import type { Layout, QueueLayout } from '../../core/memory/layout.ts'
import type { Frame, StepInfo } from '../../protocol/protocol.ts'
import { indexIn } from '../subject/valueText.ts'

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

/** Where a call begins to work. Endpoints count with the queue that their messages come from. */
function queueOfCall(call: Call): number {
  if ('q' in call) return call.q
  switch (call.fn) {
    case 'send':
    case 'remoteHold':
    case 'remoteRelease':
      return SVQ
    case 'deliver':
    case 'remoteSend':
    case 'remoteAllocTx':
    case 'remoteSendNocopy':
    case 'remoteFreeTx':
    case 'remoteAnnounce':
    case 'createEpt':
    case 'destroyEpt':
    case 'createChannel':
      return RVQ
    default:
      return NONE
  }
}

const OF_SENDING = /^(send|tx|up|wait|down|xmit)\./

/** @returns null if the step goes on with the queue of the one before it */
function queueOfStep({ queue, name, site, stack }: StepInfo, layout: Layout): number | null {
  if (queue !== '') return queue === 'rvq' ? RVQ : SVQ
  if (name.startsWith('buf[')) return indexIn(name) < layout.scenario.buffers ? RVQ : SVQ
  if (OF_SENDING.test(site)) return SVQ
  if (site.startsWith('recv.')) return RVQ
  // The barrier in front of OpenAMP's first look at a ring.
  if (site === 'take.mb') return stack.includes('openampGetTx') ? RVQ : SVQ
  return null
}
