import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_TOKEN } from './constants.ts'
import { fn } from './functions.ts'
import { Lives } from './lives.ts'
import { bufferOwners, descOwners, Owner } from './owner.ts'
import { distance } from './queueFacts.ts'
import type { Scenario } from './scenario.ts'
import { at, SITE_NAMES } from './sites.ts'
import { everyScenario, scenarios, seeds } from './testing/arbitraries.ts'
import { Random } from './testing/random.ts'
import { type Move, perform, planned, splitMoves } from './testing/schedule.ts'
import { momentOf } from './testing/watch.ts'
import { world } from './testing/worlds.ts'
import type { Trace } from './trace.ts'
import { DESC_SIZE } from './vring.ts'

/** Sites after which an index need not mean what it says. */
const HARM = /^(fault\.(?!healed)|remote\.(scribble|boot\.lost))/

/** Descriptors that adds in progress have written and not yet published, per queue. */
class Adding {
  readonly sets: readonly Set<number>[]
  #harmed: boolean
  constructor(readonly trace: Trace) {
    // Its index is always public before its entry.
    this.#harmed = trace.machine.layout.scenario.remote === 'ti-pru'
    this.sets = trace.machine.layout.queues.map(() => new Set<number>())
  }
  observe(i: number): void {
    const { columns, machine } = this.trace
    const offset = columns.place(i) >>> 4
    if (HARM.test(SITE_NAMES[columns.site(i)])) this.#harmed = true
    for (const { index, vring, numAdded } of machine.layout.queues) {
      // An entry may be late; the count comes behind it.
      if (this.#harmed && columns.site(i) === at['add.numAdded'] && columns.place(i) === numAdded)
        this.sets[index].clear()
      if (offset < vring.base || offset >= vring.end) continue
      if (columns.site(i) === at['add.desc.flags'])
        this.sets[index].add(Math.floor((offset - vring.base) / DESC_SIZE))
      // tx_lock, or there being one driver thread, leaves one add at a time.
      if (!this.#harmed && columns.site(i) === at['add.idx']) this.sets[index].clear()
    }
  }
}

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
            if (!busy(fn.add) && !busy(fn.detachBuf))
              expect(count(owners, Owner.free)).toBe(load(q.numFree))
            if (scenario.layer !== 'rpmsg' || busy(fn.take)) continue
            // One descriptor for each message, so the distances count descriptors.
            expect(count(owners, Owner.published)).toBe(
              distance(load(q.lastAvailIdx), load(q.vring.availIdx)),
            )
            if (busy(fn.getBuf)) continue
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

describe('Lives', () => {
  /** Holds what is said at every step against the bytes, and again after seeks. */
  function watch(scenario: Scenario, seed: number, faults: boolean): void {
    const { trace, moves } = planned(() => world(scenario), seed, 400, { faults })
    const { memory, layout } = trace.machine
    const adding = new Adding(trace)
    const owners = () => layout.queues.map((q) => descOwners(memory, q, adding.sets[q.index]))
    const lives = new Lives(trace, () => 0, owners())
    const said = [owners()]
    for (const move of moves) {
      perform(trace.machine, move)
      if (move.call) continue
      const step = trace.length
      lives.observe(step - 1)
      adding.observe(step - 1)
      expect({ step, owners: lives.descOwner }).toEqual({ step, owners: owners() })
      said.push(owners())
    }
    const random = new Random(seed)
    for (let n = 0; n < 30; n++) {
      const step = random.int(trace.length + 1)
      lives.seek(step)
      expect({ step, owners: lives.descOwner }).toEqual({ step, owners: said[step] })
    }
  }

  it('says at every step what the bytes say, and says it again after any seek', () => {
    fc.assert(
      fc.property(everyScenario, seeds, (scenario, seed) => watch(scenario, seed, false)),
      { numRuns: 60 },
    )
  })

  it('says so whatever goes wrong', () => {
    fc.assert(
      fc.property(everyScenario, seeds, (scenario, seed) => watch(scenario, seed, true)),
      { numRuns: 80 },
    )
  })

  it('says the same when it was cut in the middle of the harm', () => {
    fc.assert(
      fc.property(everyScenario, seeds, fc.nat(300), (scenario, seed, step) => {
        const { trace, moves } = planned(() => world(scenario), seed, 300, { faults: true })
        const { memory, layout } = trace.machine
        const start = () => layout.queues.map((q) => descOwners(memory, q, new Set()))
        const lives = new Lives(trace, () => 0, start())
        const goOn = (from: readonly Move[]) => {
          for (const move of from) {
            perform(trace.machine, move)
            if (!move.call) lives.observe(trace.length - 1)
          }
        }
        goOn(moves)
        const { changes } = lives
        const straight = changes.slice()
        lives.truncate(step)
        trace.cut(step)
        goOn(splitMoves(moves, step)[1])
        expect(changes).toEqual(straight)
      }),
      { numRuns: 60 },
    )
  })
})
