/** A starting point for tests and measurements: a small world that is ready to send. */
import { handActor } from '../actors.ts'
import { Layout } from '../layout.ts'
import { Machine } from '../machine.ts'
import { DEFAULT_SCENARIO, type Scenario } from '../scenario.ts'

/** A scenario, and the value that the indexes of the send queue (or the only one) start from. */
export interface Start extends Scenario {
  readonly startIdx?: number
}

/** A machine after probe (layer rpmsg) or after the queue was made (layer virtqueue). */
export function world({ startIdx = 0, ...change }: Partial<Start> = {}): Machine {
  const machine = new Machine(new Layout({ ...DEFAULT_SCENARIO, ...change }))
  const { layout, memory } = machine
  const hand = handActor(layout.scenario)
  if (layout.scenario.layer === 'rpmsg') machine.run(hand, { fn: 'probe', nameService: false })
  else machine.run(hand, { fn: 'newVirtqueue', q: 0 })
  const q = layout.queues[layout.queues.length - 1]
  const { vring, lastUsedIdx, lastAvailIdx, availIdxShadow } = q
  for (const idx of [vring.availIdx, vring.usedIdx, lastUsedIdx, lastAvailIdx, availIdxShadow])
    memory.store(idx, startIdx)
  return machine
}
