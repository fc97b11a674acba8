import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Scenario } from '../machine/scenario.ts'
import { everyScenario as scenarios, seeds } from '../testing/arbitraries.ts'
import { Random } from '../testing/random.ts'
import { recording } from '../testing/recording.ts'
import {
  type Move,
  perform,
  performAll,
  planned,
  Schedule,
  splitMoves,
} from '../testing/schedule.ts'
import { world } from '../testing/worlds.ts'
import { Trace } from './trace.ts'

/** Long enough to go round a ring of 16 and to have sleepers; short enough to run hundreds. */
const STEPS = 600

interface History {
  readonly trace: Trace
  readonly moves: readonly Move[]
  /** The bytes after each step, the start first. */
  readonly bytes: readonly Uint8Array[]
}

/** Half of the histories go wrong. */
const mischievous = (seed: number): boolean => seed % 2 === 1

/** A recorded random schedule, with a copy of all bytes after every step. */
function history(scenario: Scenario, seed: number, steps = STEPS): History {
  const planner = world(scenario)
  const schedule = new Schedule(planner.layout, seed, { faults: mischievous(seed) })
  const bytes = [planner.memory.bytes.slice()]
  for (let i = 0; i < steps; i++) {
    schedule.run(planner, 1)
    bytes.push(planner.memory.bytes.slice())
  }
  // Checkpoints so near to each other that every history has many.
  const trace = new Trace(world(scenario), 1 + (seed % 20))
  goOn(trace, schedule.moves)
  return { trace, moves: schedule.moves, bytes }
}

/** Makes moves and rests now and then, at a moment that nobody foresees. */
function goOn(trace: Trace, moves: readonly Move[]): void {
  const random = new Random(moves.length)
  for (const move of moves) {
    perform(trace.machine, move)
    if (random.oneIn(2)) trace.rest()
  }
}

/** Fails without printing two worlds of bytes. */
function expectSame(got: Uint8Array, want: Uint8Array, when: string): void {
  const same = Buffer.compare(got, want) === 0
  const at = same ? -1 : got.findIndex((byte, i) => byte !== want[i])
  expect({ when, at, length: got.length }).toEqual({ when, at: -1, length: want.length })
}

describe('walking a recorded history', () => {
  it('undo gives back every moment, redo every later one', () => {
    fc.assert(
      fc.property(scenarios, seeds, (scenario, seed) => {
        const { trace, bytes } = history(scenario, seed, 250)
        const { memory } = trace.machine
        for (let i = trace.length; i >= 0; i--) {
          trace.seek(i)
          expectSame(memory.bytes, bytes[i], `back to ${i}`)
        }
        for (let i = 0; i <= trace.length; i++) {
          trace.seek(i)
          expectSame(memory.bytes, bytes[i], `forward to ${i}`)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('a seek to any step gives the bytes of that step', () => {
    fc.assert(
      fc.property(scenarios, seeds, (scenario, seed) => {
        const { trace, bytes } = history(scenario, seed)
        const random = new Random(seed)
        for (let n = 0; n < 30; n++) {
          const step = random.int(trace.length + 1)
          trace.seek(step)
          expectSame(trace.machine.memory.bytes, bytes[step], `at ${step}`)
          expect(trace.cursor).toBe(step)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('the functions that ran at any moment can be told later', () => {
    fc.assert(
      fc.property(scenarios, seeds, (scenario, seed) => {
        const { trace, moves } = planned(() => world(scenario), seed, 300, { faults: true })
        /** Per step: call and frames of every actor that was in one. */
        const open: [call: number, frames: number[]][][] = []
        for (const move of moves) {
          perform(trace.machine, move)
          if (move.call) continue
          open[trace.length] = trace.machine.actors.flatMap((_, actor) => {
            const call = trace.currentCall(actor)
            return call < 0 ? [] : [[call, trace.openFrames(call, trace.length)]]
          })
        }
        open.forEach((calls, step) => {
          for (const [call, frames] of calls)
            expect({ step, frames: trace.openFrames(call, step) }).toEqual({ step, frames })
        })
      }),
      { numRuns: 60 },
    )
  })
})

describe('making the same moves again', () => {
  it('gives the same steps, calls and bytes', () => {
    fc.assert(
      fc.property(scenarios, seeds, (scenario, seed) => {
        const { trace, moves } = history(scenario, seed)
        const again = new Trace(world(scenario))
        performAll(again.machine, moves)
        expect(recording(again)).toEqual(recording(trace))
        expectSame(again.machine.memory.bytes, trace.machine.memory.bytes, 'at the end')
      }),
      { numRuns: 60 },
    )
  })

  it('without a recorder gives the same bytes', () => {
    fc.assert(
      fc.property(scenarios, seeds, (scenario, seed) => {
        const { moves, bytes } = history(scenario, seed)
        const machine = world(scenario)
        performAll(machine, moves)
        expectSame(machine.memory.bytes, bytes[STEPS], 'at the end')
      }),
      { numRuns: 60 },
    )
  })

  it('on a machine and its fork gives the same bytes, whatever has happened before', () => {
    fc.assert(
      fc.property(scenarios, seeds, fc.nat(STEPS), (scenario, seed, step) => {
        const { moves, bytes } = history(scenario, seed)
        const [before, after] = splitMoves(moves, step)
        const machine = world(scenario)
        performAll(machine, before)
        const twin = machine.fork()
        expect(twin.actorData()).toEqual(machine.actorData())
        performAll(twin, after)
        expectSame(machine.memory.bytes, bytes[step], 'the first, untouched by the second')
        performAll(machine, after)
        expectSame(machine.memory.bytes, bytes[STEPS], 'the first, in the end')
        expectSame(twin.memory.bytes, bytes[STEPS], 'its fork, in the end')
      }),
      { numRuns: 100 },
    )
  })
})

describe('cutting', () => {
  /** Cuts at `step`, makes the rest of the moves again and compares everything. */
  function cutAndGoOn({ trace, moves, bytes }: History, step: number): void {
    const { length, machine } = trace
    const whole = recording(trace)
    trace.cut(step)
    expectSame(machine.memory.bytes, bytes[step], `cut at ${step}`)
    expect([trace.length, trace.cursor]).toEqual([step, step])
    goOn(trace, splitMoves(moves, step)[1])
    expect(trace.length).toBe(length)
    expectSame(machine.memory.bytes, bytes[length], `cut at ${step}, in the end`)
    expect(recording(trace)).toEqual(whole)
  }

  it('anywhere and going on with the same moves gives the same steps, calls and bytes', () => {
    fc.assert(
      fc.property(scenarios, seeds, fc.nat(STEPS), (scenario, seed, step) => {
        cutAndGoOn(history(scenario, seed), step)
      }),
      { numRuns: 150 },
    )
  })

  it('at the start and at the end is no exception', () => {
    fc.assert(
      fc.property(scenarios, seeds, (scenario, seed) => {
        const whole = history(scenario, seed, 200)
        cutAndGoOn(whole, 0)
        cutAndGoOn(whole, 200)
      }),
      { numRuns: 40 },
    )
  })

  it('again and again, from wherever the cursor stands, changes nothing', () => {
    fc.assert(
      fc.property(scenarios, seeds, (scenario, seed) => {
        const whole = history(scenario, seed, 300)
        const random = new Random(seed)
        for (let n = 0; n < 8; n++) {
          whole.trace.seek(random.int(301))
          cutAndGoOn(whole, random.int(301))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('and going on otherwise gives the history that was never cut', () => {
    fc.assert(
      fc.property(scenarios, seeds, fc.nat(STEPS), (scenario, seed, step) => {
        const { trace, moves } = history(scenario, seed)
        const other = new Schedule(trace.machine.layout, seed + 1, { faults: true })
        trace.cut(step)
        for (let n = 0; n < 150; n++) {
          other.run(trace.machine, 1)
          trace.rest()
        }
        const straight = new Trace(world(scenario))
        performAll(straight.machine, [...splitMoves(moves, step)[0], ...other.moves])
        expect(recording(trace)).toEqual(recording(straight))
        for (let back = trace.length; back > 0; back -= 17) {
          trace.seek(back)
          straight.seek(back)
          const { bytes } = straight.machine.memory
          expectSame(trace.machine.memory.bytes, bytes, `cut at ${step}, back to ${back}`)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('is refused outside of the history', () => {
    const { trace } = history(world().layout.scenario, 1, 10)
    expect(() => trace.cut(-1)).toThrow('no step -1')
    expect(() => trace.cut(11)).toThrow('no step 11')
  })

  it('deeper and deeper leaves a history that can be walked', () => {
    fc.assert(
      fc.property(scenarios, seeds, (scenario, seed) => {
        const { trace, bytes } = history(scenario, seed)
        const random = new Random(seed)
        for (let step = STEPS; step > 0; step = random.int(step)) {
          trace.cut(step)
          const back = random.int(step + 1)
          trace.seek(back)
          expectSame(trace.machine.memory.bytes, bytes[back], `cut at ${step}, back to ${back}`)
        }
      }),
      { numRuns: 40 },
    )
  })
})
