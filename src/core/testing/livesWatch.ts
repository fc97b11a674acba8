/** Who holds each descriptor, as it is kept step by step, against what the bytes alone say. */
import { expect } from 'vitest'
import { Lives } from '../history/ownership.ts'
import { descOwners } from '../history/ownershipFromBytes.ts'
import type { Trace } from '../history/trace.ts'
import type { Scenario } from '../machine/scenario.ts'
import { SITE, SITE_NAMES } from '../machine/sites.ts'
import { DESC_SIZE } from '../memory/vring.ts'
import { Random } from './random.ts'
import { perform, planned } from './schedule.ts'
import { world } from './worlds.ts'

/** Sites after which an index need not mean what it says. */
const HARM = /^(fault\.(?!healed)|remote\.(scribble|boot\.lost))/

/** Descriptors that adds in progress have written and not yet published, per queue. */
export class Adding {
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
      if (this.#harmed && columns.site(i) === SITE['add.numAdded'] && columns.place(i) === numAdded)
        this.sets[index].clear()
      if (offset < vring.base || offset >= vring.end) continue
      if (columns.site(i) === SITE['add.desc.flags'])
        this.sets[index].add(Math.floor((offset - vring.base) / DESC_SIZE))
      // tx_lock, or there being one driver thread, leaves one add at a time.
      if (!this.#harmed && columns.site(i) === SITE['add.idx']) this.sets[index].clear()
    }
  }
}

/** Holds what `Lives` says at every step against the bytes, and again after seeks. */
export function expectLives(scenario: Scenario, seed: number, faults: boolean, steps = 400): void {
  const { trace, moves } = planned(() => world(scenario), seed, steps, { faults })
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
