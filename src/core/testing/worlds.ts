/** A starting point for tests and measurements: a small world that is ready to send. */
import { handActor } from '../actors.ts'
import { Layout } from '../layout.ts'
import { Machine } from '../machine.ts'
import { DEFAULT_SCENARIO, type Scenario } from '../scenario.ts'

/** A machine after probe (layer rpmsg) or after the queue was made (layer virtqueue). */
export function world(change: Partial<Scenario> = {}): Machine {
  const machine = new Machine(new Layout({ ...DEFAULT_SCENARIO, ...change }))
  const { scenario } = machine.layout
  const hand = handActor(scenario)
  if (scenario.layer === 'rpmsg') machine.run(hand, { fn: 'probe', nameService: false })
  else machine.run(hand, { fn: 'newVirtqueue', q: 0 })
  return machine
}
