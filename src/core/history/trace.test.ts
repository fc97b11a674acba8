/** One short history of each kernel, in all the ways that a history can be walked and cut. */
import { describe, expect, it } from 'vitest'
import { clockActor, handActor } from '../machine/actors.ts'
import { Machine } from '../machine/interpreter.ts'
import { DEFAULT_SCENARIO, KERNELS, type KernelId } from '../machine/scenario.ts'
import { Layout } from '../memory/layout.ts'
import { following } from '../testing/ownershipWatch.ts'
import { recording } from '../testing/recording.ts'
import { performAll, planned, splitMoves } from '../testing/schedule.ts'
import { world } from '../testing/worlds.ts'
import { Owner } from './owner.ts'
import { bufferOwners, descOwners } from './ownershipFromBytes.ts'
import { Trace } from './trace.ts'

const STEPS = 150
/** So few steps between two checkpoints that a short history has several. */
const INTERVAL = 16

/** The calls that run at the end of a trace, and the functions that each of them is in. */
const openNow = (trace: Trace): [call: number, frames: number[]][] =>
  trace.machine.actors.flatMap((_, actor) => {
    const call = trace.currentCall(actor)
    return call < 0 ? [] : [[call, trace.openFrames(call, trace.length)]]
  })

/** The history, recorded anew for each test, and what it was when it was made. */
function recorded(kernel: KernelId) {
  const start = () => world({ kernel, num: 2, buffers: 2, senders: 3 })
  const { moves } = planned(start, 5, STEPS)
  const trace = new Trace(start(), INTERVAL)
  const bytes = [trace.machine.memory.bytes.slice()]
  const open: [call: number, frames: number[]][][] = []
  for (const move of moves) {
    performAll(trace.machine, [move])
    trace.rest()
    if (move.call) continue
    bytes.push(trace.machine.memory.bytes.slice())
    open.push(openNow(trace))
  }
  /** Steps after which the memory is not what it was, when they are sought in this order. */
  const wrong = (steps: readonly number[]) =>
    steps.filter((step) => {
      trace.seek(step)
      return trace.cursor !== step || Buffer.compare(trace.machine.memory.bytes, bytes[step]) !== 0
    })
  return { trace, moves, open, wrong }
}

const all = Array.from({ length: STEPS + 1 }, (_, step) => step)

describe.each(KERNELS)('a short history of %s', (kernel) => {
  it('is walked back and forth, and jumped in', () => {
    const { wrong } = recorded(kernel)
    expect(wrong([...all].reverse())).toEqual([])
    expect(wrong(all)).toEqual([])
    expect(wrong([3, 140, 17, 90, 16, 15, 149, 0, 150, 75])).toEqual([])
  })

  it('is jumped in from the nearest checkpoint: few steps are written, however far the jump', () => {
    const { trace, wrong } = recorded(kernel)
    const { memory } = trace.machine
    const store = memory.store.bind(memory)
    let written = 0
    memory.store = (field, value) => {
      written++
      store(field, value)
    }
    /** Steps that a jump may have to write: to the checkpoint before, or from the one behind. */
    const costs = (from: number, to: number) => {
      trace.seek(from)
      written = 0
      trace.seek(to)
      return written
    }
    expect(costs(150, 0)).toBe(0)
    for (const to of [17, 63, 111, 130]) {
      expect(costs(150 - to < to ? 0 : 150, to)).toBeLessThanOrEqual(INTERVAL)
      expect(costs(to - 1, to)).toBeLessThanOrEqual(1)
    }
    expect(wrong([130, 5, 144, 20])).toEqual([])
  })

  it('stops at its ends', () => {
    const { trace } = recorded(kernel)
    trace.seek(-1)
    expect(trace.cursor).toBe(0)
    trace.seek(STEPS + 1)
    expect(trace.cursor).toBe(STEPS)
  })

  it.each([0, 16, 17, 60, STEPS])('is cut at %i and goes on as before', (step) => {
    const { trace, moves, wrong } = recorded(kernel)
    const whole = recording(trace)
    trace.seek(30)
    trace.cut(step)
    expect([trace.length, trace.cursor]).toEqual([step, step])
    expect(recording(trace).steps).toEqual(whole.steps.slice(0, step))
    // Calls that had begun at the very step of the cut are forgotten, and begin again.
    const [before, after] = splitMoves(moves, step)
    const begun = before.slice(before.findLastIndex(({ call }) => !call) + 1)
    performAll(trace.machine, [...begun, ...after])
    expect(recording(trace)).toEqual(whole)
    expect(wrong([...all].reverse())).toEqual([])
  })

  it('cannot be cut outside of itself', () => {
    const { trace } = recorded(kernel)
    expect(() => trace.cut(-1)).toThrow('no step -1 to cut at')
    expect(() => trace.cut(STEPS + 1)).toThrow('no step 151 to cut at')
  })

  it('tells the functions that ran at any moment, and whose they were', () => {
    const { trace, open } = recorded(kernel)
    open.forEach((calls, n) => {
      const later = calls.map(([call]) => [call, trace.openFrames(call, n + 1)])
      expect([n, later]).toEqual([n, calls])
    })
    for (const i of all.slice(0, STEPS))
      expect(trace.calls[trace.callOf(i)].actor).toBe(trace.columns.actor(i))
  })

  it('tells who holds what, step by step and after any jump, as the bytes do', () => {
    const { trace } = recorded(kernel)
    trace.seek(0)
    const { memory, layout } = trace.machine
    const none = new Set<number>()
    const owners = () => layout.queues.map((q) => descOwners(memory, q, none))
    const kept = following(trace, (call) => call + 1)
    const told: unknown[] = []
    const state = () => ({
      descs: kept.descOwner.map((list) => [...list]),
      messages: [...kept.bufferMessage],
      shown: [kept.publication.publishedUpTo, kept.publication.rungFor],
    })
    told.push(state())
    for (let i = 0; i < STEPS; i++) {
      trace.seek(i + 1)
      kept.step(i)
      told.push(state())
      const fromBytes = owners()
      kept.descOwner.forEach((list, q) => {
        // What an add in progress has in hand, the bytes alone do not tell.
        const known = (owner: number, d: number) =>
          list[d] === Owner.filling || fromBytes[q][d] === owner
        expect([i, [...list].every(known)]).toEqual([i, true])
      })
    }
    for (const step of [149, 3, 80, 20, 0, 150]) {
      kept.seek(step)
      expect(state()).toEqual(told[step])
    }
    kept.cut(40)
    expect(state()).toEqual(told[40])
    const { changes } = kept.ownership.descs[1]
    expect(changes.every(({ step }) => step < 40)).toBe(true)
  })

  it('tells which buffers are free, as far as the bytes go', () => {
    const { trace } = recorded(kernel)
    trace.seek(0)
    const { memory, layout } = trace.machine
    const count = (owner: number) => {
      const descs = layout.queues.map((q) => descOwners(memory, q, new Set()))
      return bufferOwners(memory, layout, descs).filter((o) => o === owner).length
    }
    expect([count(Owner.free), count(Owner.published)]).toEqual([2, 2])
    trace.seek(STEPS)
    const given = memory.load(layout.lastSbuf)
    expect(count(Owner.free)).toBe(2 - given)
  })
})

it('keeps a checkpoint each 8192 steps where the world is small', () => {
  const trace = new Trace(world())
  const clock = clockActor(trace.machine.layout.scenario)
  const { size } = trace.machine.layout
  const before = trace.byteLength
  const ticks = (n: number) => {
    for (let i = 0; i < n; i++) trace.machine.run(clock, { fn: 'tick', ms: 1 })
    const grown = trace.byteLength
    trace.rest()
    return trace.byteLength - grown
  }
  expect(ticks(0)).toBe(0)
  expect(trace.byteLength).toBe(before)
  expect(ticks(8191)).toBe(0)
  expect(ticks(1)).toBe(size)
  expect(ticks(1)).toBe(0)
})

it('keeps no checkpoint in the past, nor between the beginning of a call and its first step', () => {
  const trace = new Trace(world(), 4)
  const { machine } = trace
  const { scenario } = machine.layout
  const rests = () => {
    const before = trace.byteLength
    trace.rest()
    return trace.byteLength > before
  }
  for (let i = 0; i < 6; i++) machine.run(clockActor(scenario), { fn: 'tick', ms: 1 })
  trace.seek(3)
  expect(rests()).toBe(false)
  trace.seek(6)
  machine.start(clockActor(scenario), { fn: 'tick', ms: 1 })
  expect(rests()).toBe(false)
  machine.step(clockActor(scenario))
  expect(rests()).toBe(true)
  // A cut gives back what it forgets.
  const kept = trace.byteLength
  trace.cut(2)
  expect(trace.byteLength).toBe(kept - machine.layout.size)
})

it('gives the bytes of all that it keeps', () => {
  const trace = new Trace(world())
  const empty = trace.byteLength
  expect(empty).toBe(
    trace.columns.byteLength + trace.frames.byteLength + 4096 + trace.machine.layout.size,
  )
  const data = new Uint8Array(400)
  for (let i = 0; i < 8; i++)
    trace.machine.run(0, { fn: 'send', src: 1, dst: 2, len: 400, data, wait: false, kick: false })
  const kept = trace.columns.byteLength + trace.frames.byteLength + trace.machine.layout.size
  expect(trace.byteLength - kept).toBeGreaterThan(4096)
})

it('forgets the remarks of the steps that are cut', () => {
  const trace = new Trace(new Machine(new Layout({ ...DEFAULT_SCENARIO, num: 4, buffers: 4 })))
  const { machine } = trace
  machine.run(handActor(machine.layout.scenario), { fn: 'probe', nameService: true })
  const all = [...trace.notes.keys()]
  const step = all[all.length >> 1]
  expect(all.length).toBeGreaterThan(2)
  trace.cut(step)
  expect([...trace.notes.keys()]).toEqual(all.filter((i) => i < step))
})

it('tells of an actor without a call that it is in no function', () => {
  const trace = new Trace(world())
  expect([trace.currentFrame(0), trace.currentCall(0)]).toEqual([-1, -1])
  trace.machine.start(0, {
    fn: 'send',
    src: 1,
    dst: 2,
    len: 0,
    data: new Uint8Array(),
    wait: false,
    kick: true,
  })
  expect(trace.currentCall(0)).toBe(0)
  const frames = trace.openFrames(0, 0)
  expect(frames.at(-1)).toBe(trace.currentFrame(0))
  trace.cut(0)
  expect([trace.currentFrame(0), trace.currentCall(0), trace.calls, trace.frames.length]).toEqual([
    -1,
    -1,
    [],
    0,
  ])
})
