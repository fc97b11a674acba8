import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { perform, Schedule } from './testing/schedule.ts'
import { complaints } from './testing/watch.ts'
import { scenarios, seeds, world } from './testing/worlds.ts'
import { Trace } from './trace.ts'

describe('invariants', () => {
  it('hold after every micro-step of random schedules', () => {
    fc.assert(
      fc.property(scenarios, seeds, (scenario, seed) => {
        const twin = world(scenario)
        const schedule = new Schedule(twin.layout, seed)
        schedule.run(twin, 500)
        const trace = new Trace(world(scenario))
        for (const move of schedule.moves) {
          perform(trace.machine, move)
          expect(complaints(trace)).toEqual([])
        }
      }),
      { numRuns: 100 },
    )
  })
})
