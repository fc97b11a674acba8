import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Trace } from '../history/trace.ts'
import { remoteActor } from '../machine/actors.ts'
import type { Call } from '../machine/calls.ts'
import { KERNELS } from '../machine/scenario.ts'
import type { Layout } from '../memory/layout.ts'
import { everyScenario, scenarios, seeds } from '../testing/arbitraries.ts'
import { strayWrite } from '../testing/faultHabits.ts'
import { Random } from '../testing/random.ts'
import { perform, planned, Schedule } from '../testing/schedule.ts'
import { complaints, Watch } from '../testing/watch.ts'
import { world } from '../testing/worlds.ts'

/** What no remote should do: a head that it does not hold, and a stray write. */
function misdeed(random: Random, layout: Layout): Call {
  const q = random.int(layout.queues.length)
  const { num } = layout.scenario
  if (random.oneIn(2))
    return { fn: 'complete', q, entries: [[random.int(num + 2), 16 + random.int(16)]] }
  return strayWrite(layout, random)
}

describe('all invariants', () => {
  it('hold after every micro-step of random schedules', () => {
    fc.assert(
      fc.property(scenarios, seeds, (scenario, seed) => {
        const { trace, moves } = planned(() => world(scenario), seed, 500)
        for (const move of moves) {
          perform(trace.machine, move)
          expect(complaints(trace)).toEqual([])
        }
      }),
      { numRuns: 120 },
    )
  })

  it.each(KERNELS)('hold after every micro-step of a long schedule of %s', (kernel) => {
    const trace = new Trace(world({ kernel }))
    const watch = new Watch(trace)
    const schedule = new Schedule(trace.machine.layout, 1)
    for (let i = 0; i < 20_000; i++) {
      schedule.run(trace.machine, 1)
      expect(watch.complaints()).toEqual([])
    }
  })

  it('are told by a Watch as they are when all is asked again, of remotes that do wrong too', () => {
    let broken = 0
    fc.assert(
      fc.property(everyScenario, seeds, (scenario, seed) => {
        const trace = new Trace(world(scenario))
        const { machine } = trace
        const watch = new Watch(trace)
        const random = new Random(seed)
        const schedule = new Schedule(machine.layout, seed)
        const remote = remoteActor(scenario)
        const look = () => {
          const said = watch.complaints()
          broken += said.length
          expect(said).toEqual(complaints(trace))
        }
        for (let i = 0; i < 250; i++) {
          schedule.run(machine, 1)
          look()
          if (i < 100 || scenario.remote !== 'textbook' || !random.oneIn(30)) continue
          if (machine.state(remote) !== 'idle') continue
          machine.start(remote, misdeed(random, machine.layout))
          while (machine.runnable(remote)) {
            machine.step(remote)
            look()
          }
        }
      }),
      { numRuns: 80 },
    )
    // Else the comparison has compared nothing with nothing.
    expect(broken).toBeGreaterThan(1000)
  })
})
