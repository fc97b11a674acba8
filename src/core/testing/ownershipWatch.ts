/** Who holds each descriptor and buffer, as it is kept step by step, against what the bytes alone say. */
import { expect } from 'vitest'
import { derivedSize, derivedViews } from '../history/derivedRegion.ts'
import { Ownership } from '../history/ownership.ts'
import { bufferOwners, descOwners } from '../history/ownershipFromBytes.ts'
import { Publication } from '../history/publication.ts'
import { Serving } from '../history/serving.ts'
import type { Trace } from '../history/trace.ts'
import type { Scenario } from '../machine/scenario.ts'
import { SITE, SITE_NAMES } from '../machine/sites.ts'
import { DESC_SIZE } from '../memory/vring.ts'
import { Random } from './random.ts'
import { perform, planned } from './schedule.ts'
import { world } from './worlds.ts'

/** Sites after which an index need not mean what it says. */
const HARM = /^(fault\.(?!healed)|stray\.|remote\.boot\.lost)/

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

/** Who holds what and what is public along a trace, and the bytes that both are kept in. */
export function following(trace: Trace, messageOf: (step: number) => number = () => 0) {
  const { layout } = trace.machine
  const views = derivedViews(layout, new Uint8Array(derivedSize(layout)), 0)
  const ownership = new Ownership(trace, views)
  const publication = new Publication(trace, messageOf, views)
  const both = [ownership, publication]
  return {
    ...views,
    ownership,
    publication,
    step: (i: number) => {
      for (const part of both) part.step(i)
    },
    seek: (step: number) => {
      for (const part of both) part.seek(step)
    },
    cut: (step: number) => {
      for (const part of both) part.cut(step)
    },
  }
}

/** Holds what `Ownership` says at every step against the bytes, and again after seeks. */
export function expectOwnership(
  scenario: Scenario,
  seed: number,
  faults: boolean,
  steps = 400,
): void {
  const { trace, moves } = planned(() => world(scenario), seed, steps, { faults })
  const { memory, layout } = trace.machine
  const adding = new Adding(trace)
  const serving = new Serving(trace, (registers) => registers)
  const owners = () => {
    const descs = layout.queues.map((q) =>
      descOwners(memory, q, adding.sets[q.index], serving.of(q.index)),
    )
    return { descs, buffers: bufferOwners(memory, layout, descs) }
  }
  const kept = following(trace)
  const { descOwner: descs, bufferOwner: buffers } = kept
  const said = [owners()]
  for (const move of moves) {
    perform(trace.machine, move)
    if (move.call) continue
    const step = trace.length
    kept.step(step - 1)
    serving.step(step - 1)
    adding.observe(step - 1)
    expect({ step, descs, buffers }).toEqual({ step, ...owners() })
    said.push(owners())
  }
  const random = new Random(seed)
  for (let n = 0; n < 30; n++) {
    const step = random.int(trace.length + 1)
    kept.seek(step)
    expect({ step, descs, buffers }).toEqual({ step, ...said[step] })
  }
}
