import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance } from '../invariants/queueFacts.ts'
import { FN } from '../machine/functions.ts'
import { NO_TOKEN } from '../memory/constants.ts'
import { everyScenario, scenarios, seeds } from '../testing/arbitraries.ts'
import { Adding, expectOwnership, following } from '../testing/ownershipWatch.ts'
import { type Move, perform, planned, splitMoves } from '../testing/schedule.ts'
import { momentOf } from '../testing/watch.ts'
import { world } from '../testing/worlds.ts'
import { Owner } from './owner.ts'
import { bufferOwners, descOwners } from './ownershipFromBytes.ts'

const count = (owners: Uint8Array, owner: number) => owners.filter((o) => o === owner).length

describe('descOwners', () => {
  it('agrees with the indexes: as many free, published, taken and used as they say', () => {
    fc.assert(
      fc.property(scenarios, seeds, (scenario, seed) => {
        const { trace, moves } = planned(() => world(scenario), seed, 400)
        const { memory, layout } = trace.machine
        const adding = new Adding(trace)
        const load = (f: number) => memory.load(f)
        for (const move of moves) {
          perform(trace.machine, move)
          if (!move.call) adding.observe(trace.length - 1)
          const { running } = momentOf(trace)
          const busy = (f: number) => running.some((r) => r?.stack.includes(f))
          for (const q of layout.queues) {
            const owners = descOwners(memory, q, adding.sets[q.index])
            if (!busy(FN.add) && !busy(FN.detachBuf))
              expect(count(owners, Owner.free)).toBe(load(q.numFree))
            if (scenario.layer !== 'rpmsg' || busy(FN.take)) continue
            // One descriptor for each message, so the distances count descriptors.
            expect(count(owners, Owner.published)).toBe(
              distance(load(q.lastAvailIdx), load(q.vring.availIdx)),
            )
            if (busy(FN.getBuf)) continue
            expect(count(owners, Owner.inFlight)).toBe(
              distance(load(q.vring.usedIdx), load(q.lastAvailIdx)),
            )
            expect(count(owners, Owner.used)).toBe(
              distance(load(q.lastUsedIdx), load(q.vring.usedIdx)),
            )
          }
        }
      }),
      { numRuns: 80 },
    )
  })
})

describe('bufferOwners', () => {
  it('gives the buffers out one by one and none of them twice', () => {
    fc.assert(
      fc.property(scenarios, seeds, (scenario, seed) => {
        fc.pre(scenario.layer === 'rpmsg')
        const { trace, moves } = planned(() => world(scenario), seed, 300)
        const { memory, layout } = trace.machine
        const svq = layout.queue('svq')
        for (const move of moves) {
          perform(trace.machine, move)
          const descs = layout.queues.map((q) => descOwners(memory, q, new Set()))
          const tx = bufferOwners(memory, layout, descs).subarray(scenario.buffers)
          const given = memory.load(layout.lastSbuf)
          let inRing = 0
          for (let i = 0; i < scenario.num; i++) if (memory.load(svq.data(i)) !== NO_TOKEN) inRing++
          expect(count(tx, Owner.free)).toBe(scenario.buffers - given)
          expect(count(tx, Owner.filling)).toBe(given - inRing)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('Ownership', () => {
  it('says at every step what the bytes say, and says it again after any seek', () => {
    fc.assert(
      fc.property(everyScenario, seeds, (scenario, seed) => expectOwnership(scenario, seed, false)),
      { numRuns: 60 },
    )
  })

  it('says so whatever goes wrong', () => {
    fc.assert(
      fc.property(everyScenario, seeds, (scenario, seed) => expectOwnership(scenario, seed, true)),
      { numRuns: 80 },
    )
  })

  it('says the same when it was cut in the middle of the harm', () => {
    fc.assert(
      fc.property(everyScenario, seeds, fc.nat(300), (scenario, seed, step) => {
        const { trace, moves } = planned(() => world(scenario), seed, 300, { faults: true })
        const kept = following(trace)
        const goOn = (from: readonly Move[]) => {
          for (const move of from) {
            perform(trace.machine, move)
            if (!move.call) kept.step(trace.length - 1)
          }
        }
        goOn(moves)
        const changes = () => {
          const { descs, buffers } = kept.ownership
          return [...descs, buffers].map((registers) => registers.changes.slice())
        }
        const straight = changes()
        kept.cut(step)
        trace.cut(step)
        goOn(splitMoves(moves, step)[1])
        expect(changes()).toEqual(straight)
      }),
      { numRuns: 60 },
    )
  })
})
