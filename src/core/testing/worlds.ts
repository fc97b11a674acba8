/** Starting points for tests: small worlds that are ready to send. */
import { handActor, remoteActor } from '../machine/actors.ts'
import { Machine } from '../machine/interpreter.ts'
import { DEFAULT_SCENARIO, type Scenario } from '../machine/scenario.ts'
import { Layout } from '../memory/layout.ts'
import { startRemote } from './remoteHabits.ts'

/** A machine after probe (layer rpmsg) or after the queue was made (layer virtqueue). */
export function world(change: Partial<Scenario> = {}): Machine {
  const machine = new Machine(new Layout({ ...DEFAULT_SCENARIO, ...change }))
  const { scenario } = machine.layout
  const hand = handActor(scenario)
  if (scenario.layer === 'rpmsg') machine.run(hand, { fn: 'probe', nameService: true })
  else machine.run(hand, { fn: 'newVirtqueue', q: 0 })
  startRemote(machine, remoteActor(scenario))
  return machine
}
