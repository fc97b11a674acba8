/**
 * A ring that begins as if it had gone round behaves like one that has: from there on both are
 * told the same, by the same remote. (Which descriptor a message gets may differ: it depends on
 * what went round.)
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Layout } from '../memory/layout.ts'
import { irqActor, remoteActor } from './actors.ts'
import { Machine } from './interpreter.ts'
import { DEFAULT_SCENARIO, KERNELS, REMOTES, type Scenario } from './scenario.ts'
import { startingCalls } from './startingCalls.ts'

const [RVQ, SVQ] = [0, 1]
const DATA = Uint8Array.of(1, 2, 3)

/** A world at its starting point, and rounds of one message. */
class Run {
  readonly machine: Machine
  readonly #answered = [0, 0]

  constructor(readonly scenario: Scenario) {
    this.machine = new Machine(new Layout(scenario))
    for (const { actor, call } of startingCalls(scenario)) {
      this.machine.run(actor, call)
      this.#answer()
    }
  }

  /** The remote sends one; what Linux and it are told, and where the indexes are. */
  reply(): unknown {
    const message = { src: 30, dst: 1024, len: 3, data: DATA }
    const call = this.machine.layout.remote
      ? ({ fn: 'remoteSend', ept: 0, dst: 1024, data: DATA, wait: 0 } as const)
      : ({ fn: 'deliver', ...message, reserved: 0, flags: 0, usedLen: 19 } as const)
    const result = this.machine.run(remoteActor(this.scenario), call)
    return [this.machine.layout.remote ? result : '', this.#told(RVQ)]
  }

  /** Linux sends one, and the remote gives its buffer back. */
  send(): unknown {
    const { machine, scenario } = this
    const message = { src: 1024, dst: 30, len: 3, data: DATA, wait: false, kick: true }
    const result = machine.run(0, { fn: 'send', ...message })
    const remote = remoteActor(scenario)
    if (machine.layout.remote) machine.run(remote, { fn: 'remotePoll', q: SVQ })
    else {
      const { head } = machine.run(remote, { fn: 'take', q: SVQ }) as { head: number }
      machine.run(remote, { fn: 'complete', q: SVQ, entries: [[head, null]] })
    }
    return [result, this.#told(SVQ)]
  }

  #told(q: number): unknown {
    const { memory, layout } = this.machine
    const { vring, kicks } = layout.queues[q]
    const interrupts = this.#answer()
    const { availIdx, usedIdx, usedEvent, availEvent } = vring
    const at = [availIdx, usedIdx, usedEvent, availEvent].map((f) => memory.load(f))
    return { interrupts, kicks: memory.load(kicks), at }
  }

  /** The driver answers the interrupts that have come; how many there were. */
  #answer(): number {
    let told = 0
    for (const { index, interrupts } of this.machine.layout.queues)
      while (this.machine.memory.load(interrupts) > this.#answered[index]) {
        this.#answered[index]++
        told++
        this.machine.run(irqActor(this.scenario), { fn: 'interrupt', q: index })
      }
    return told
  }
}

/** Kicks are counted from 0 in each run: what is compared is who heard the next ones. */
function heard(run: Run, acts: readonly ('reply' | 'send')[]): unknown[] {
  const { memory, layout } = run.machine
  for (const { kicks } of layout.queues) memory.store(kicks, 0)
  return acts.map((act) => run[act]())
}

describe.each(KERNELS)('%s', (kernel) => {
  test.each(REMOTES)('a start anywhere is like having come there, with %s', (remote) => {
    const ways = fc.record({
      from: fc.constantFrom(0, 1, 65500, 32760),
      rounds: fc.integer({ min: 1, max: 60 }),
      eventIdx: fc.boolean(),
      acts: fc.array(fc.constantFrom<'reply' | 'send'>('reply', 'send'), { maxLength: 14 }),
    })
    fc.assert(
      fc.property(ways, ({ from, rounds, eventIdx, acts }) => {
        const scenario = (startIdx: number): Scenario => ({
          ...DEFAULT_SCENARIO,
          kernel,
          remote,
          num: 4,
          buffers: 4,
          startIdx,
          features: { indirectDesc: false, eventIdx },
          remoteListening: [{ service: '', addr: 30, dest: 1024, mode: 'release' }],
        })
        const came = new Run(scenario(from))
        for (let i = 0; i < rounds; i++) heard(came, ['reply', 'send'])
        const begun = new Run(scenario((from + rounds) & 0xffff))
        expect(heard(begun, acts)).toEqual(heard(came, acts))
      }),
      { numRuns: 20 },
    )
  })
})
