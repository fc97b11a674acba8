/** A scenario's starting point: all that happens before the trace begins. */
import { handActor, irqActor } from '../core/machine/actors.ts'
import type { Call } from '../core/machine/calls.ts'
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
  const hand = handActor(scenario)
  let failed = false
  for (const { actor, call } of startingCalls(scenario)) {
    // Without a driver there is nobody who could make endpoints.
    if (failed && actor === hand) continue
    runUnlessItWaits(machine, actor, call)
    failed ||= call.fn === 'probe' && machine.result(hand) !== 0
    for (let q = unanswered(); q >= 0; q = unanswered()) {
      answered[q]++
      machine.run(irqActor(scenario), { fn: 'interrupt', q })
    }
  }
}

/**
 * A call that would wait for the other side is not made: RPMsg-Lite announces only when it has a
 * buffer, and where the two sides see the used ring in different places it gets none back.
 */
function runUnlessItWaits(machine: Machine, actor: number, call: Call): void {
  const bytes = machine.memory.bytes.slice()
  const actors = machine.actorData()
  machine.start(actor, call)
  while (machine.actors[actor].call) {
    if (machine.runnable(actor)) machine.step(actor)
    else {
      machine.memory.bytes.set(bytes)
      machine.revive(actors)
    }
  }
}
