/** A scenario's starting point: all that happens before the trace begins. */
import { irqActor } from '../core/machine/actors.ts'
import type { Machine } from '../core/machine/interpreter.ts'
import { startingCalls } from '../core/machine/startingCalls.ts'

/**
 * Runs the calls that a scenario stands for on a blank machine. The driver answers interrupts in
 * between, so that what the remote announces has reached Linux when the first step is recorded.
 */
export function begin(machine: Machine): void {
  const { scenario, queues } = machine.layout
  const answered = queues.map(() => 0)
  const unanswered = () =>
    queues.findIndex((q) => machine.memory.load(q.interrupts) > answered[q.index])
  for (const { actor, call } of startingCalls(scenario)) {
    machine.run(actor, call)
    for (let q = unanswered(); q >= 0; q = unanswered()) {
      answered[q]++
      machine.run(irqActor(scenario), { fn: 'interrupt', q })
    }
  }
}
