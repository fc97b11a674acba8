/** One short history of each kernel, in all the ways that a history can be walked and cut. */
import { describe, expect, it } from 'vitest'
import { Lives } from './lives.ts'
import { bufferOwners, descOwners, Owner } from './owner.ts'
import { KERNELS, type KernelId } from './scenario.ts'
import { recording } from './testing/recording.ts'
import { performAll, planned, splitMoves } from './testing/schedule.ts'
import { world } from './testing/worlds.ts'
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
    const lives = new Lives(trace, (call) => call + 1, owners())
    const told: unknown[] = []
    const state = () => ({
      descs: lives.descOwner.map((list) => [...list]),
      messages: [...lives.bufferMessage],
      shown: [lives.publishedUpTo, lives.rungFor],
    })
    told.push(state())
    for (let i = 0; i < STEPS; i++) {
      trace.seek(i + 1)
      lives.observe(i)
      told.push(state())
      const fromBytes = owners()
      lives.descOwner.forEach((list, q) => {
        // What an add in progress has in hand, the bytes alone do not tell.
        const known = (owner: number, d: number) =>
          list[d] === Owner.filling || fromBytes[q][d] === owner
        expect([i, [...list].every(known)]).toEqual([i, true])
      })
    }
    for (const step of [149, 3, 80, 20, 0, 150]) {
      lives.seek(step)
      expect(state()).toEqual(told[step])
    }
    lives.truncate(40)
    expect(state()).toEqual(told[40])
    expect(lives.changes.every(({ step }) => step < 40)).toBe(true)
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
  const before = trace.byteLength
  trace.rest()
  expect(trace.byteLength).toBe(before)
})
