import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { descOwners } from '../history/ownershipFromBytes.ts'
import type { Trace } from '../history/trace.ts'
import { SITE } from '../machine/sites.ts'
import { DESC_SIZE } from '../memory/vring.ts'
import { remoteScenarios, seeds } from '../testing/arbitraries.ts'
import { following } from '../testing/ownershipWatch.ts'
import { perform, planned } from '../testing/schedule.ts'
import { complaints } from '../testing/watch.ts'
import { world } from '../testing/worlds.ts'

/**
 * Remotes that keep to the rules: TI's library publishes before it writes, and of the others
 * only OpenAMP receives under the lock that its senders take.
 */
const ruly = remoteScenarios
  .filter(({ remote }) => remote !== 'ti-pru')
  .map((scenario) => ({
    ...scenario,
    remoteTasks: scenario.remote === 'openamp' ? scenario.remoteTasks : 0,
  }))

/** Descriptors that an add in progress has written and not yet published, per queue. */
function adding(trace: Trace, sets: readonly Set<number>[], i: number): void {
  const { columns, machine } = trace
  const offset = columns.place(i) >>> 4
  for (const { index, vring } of machine.layout.queues) {
    if (offset < vring.base || offset >= vring.end) continue
    if (columns.site(i) === SITE['add.desc.flags'])
      sets[index].add(Math.floor((offset - vring.base) / DESC_SIZE))
    if (columns.site(i) === SITE['add.idx']) sets[index].clear()
  }
}

describe('OpenAMP and RPMsg-Lite, as long as they do not restart', () => {
  it('keep all rules after every micro-step', () => {
    fc.assert(
      fc.property(ruly, seeds, (scenario, seed) => {
        const { trace, moves } = planned(() => world(scenario), seed, 700)
        for (const move of moves) {
          perform(trace.machine, move)
          expect(complaints(trace)).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('hold what the bytes say that they hold', () => {
    fc.assert(
      fc.property(ruly, seeds, (scenario, seed) => {
        const { trace, moves } = planned(() => world(scenario), seed, 500)
        const { memory, layout } = trace.machine
        const sets = layout.queues.map(() => new Set<number>())
        const owners = () => layout.queues.map((q) => descOwners(memory, q, sets[q.index]))
        const kept = following(trace)
        for (const move of moves) {
          perform(trace.machine, move)
          if (move.call) continue
          const step = trace.length
          kept.step(step - 1)
          adding(trace, sets, step - 1)
          expect({ step, owners: kept.descOwner }).toEqual({ step, owners: owners() })
        }
      }),
      { numRuns: 40 },
    )
  })
})
