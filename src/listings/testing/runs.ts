/** Runs in which every line of the modelled code happens at least once. */

import { Trace } from '../../core/history/trace.ts'
import { handActor, irqActor, remoteActor } from '../../core/machine/actors.ts'
import type { Call } from '../../core/machine/calls.ts'
import { Machine } from '../../core/machine/interpreter.ts'
import { DEFAULT_SCENARIO, type KernelId, type Scenario } from '../../core/machine/scenario.ts'
import { Layout } from '../../core/memory/layout.ts'
import type { Memory } from '../../core/memory/memory.ts'
import { badEndScenes } from '../../core/testing/badEndScenes.ts'
import { driverScenes } from '../../core/testing/driverScenes.ts'
import { faultScenes } from '../../core/testing/faultScenes.ts'
import { remoteScenes } from '../../core/testing/remoteScenes.ts'
import { removeScenes } from '../../core/testing/removeScenes.ts'
import { Schedule } from '../../core/testing/schedule.ts'
import { sidesScenes } from '../../core/testing/sidesScenes.ts'
import { strayAddressScenes } from '../../core/testing/strayAddressScenes.ts'
import { wokenScenes } from '../../core/testing/wokenScenes.ts'
import { world } from '../../core/testing/worlds.ts'

const SEEDS = 12
const STEPS = 4000

/**
 * Random ones of both layers, with and without the event index, and staged ones for rare lines.
 * One after another: all of them at once would fill the memory.
 */
export function* runsOf(kernel: KernelId): Generator<Trace> {
  yield* randomRuns(kernel)
  yield* stagedRuns(kernel)
  yield* driverScenes(kernel)
  yield* remoteScenes(kernel)
  yield* faultScenes(kernel)
  yield* badEndScenes(kernel)
  yield* wokenScenes(kernel)
  yield* strayAddressScenes(kernel)
  yield* sidesScenes(kernel)
  yield* removeScenes(kernel)
}

function* randomRuns(kernel: KernelId): Generator<Trace> {
  for (const layer of ['rpmsg', 'virtqueue'] as const)
    for (const eventIdx of [false, true])
      for (let seed = 1; seed <= SEEDS; seed++) {
        const features = { indirectDesc: false, eventIdx }
        const machine = world({ kernel, layer, num: 4, buffers: 4, features })
        const trace = new Trace(machine)
        new Schedule(machine.layout, seed).run(machine, STEPS)
        yield trace
      }
}

const MADE = { fn: 'newVirtqueue', q: 0 } satisfies Call
const ADD = { fn: 'add', q: 0, out: [[0x1000, 64]], in: [], token: 7 } satisfies Call
const TAKE = { fn: 'take', q: 0 } satisfies Call
const TAKE_TX = { fn: 'take', q: 1 } satisfies Call
const GET = { fn: 'getBuf', q: 0 } satisfies Call
const HI = Uint8Array.of(0x68, 0x69)
const SEND = {
  fn: 'send',
  src: 1,
  dst: 2,
  len: 2,
  data: HI,
  wait: false,
  kick: true,
} satisfies Call
const PROBE = { fn: 'probe', nameService: true } satisfies Call
const done = (id: number, q = 0, len: number | null = 64): Call => ({
  fn: 'complete',
  q,
  entries: [[id, len]],
})

function stagedRuns(kernel: KernelId): Trace[] {
  const stage = (change: Partial<Scenario>, calls: readonly Call[], before: Before = {}) =>
    staged({ ...DEFAULT_SCENARIO, kernel, ...change }, calls, before)
  const one = { layer: 'virtqueue', num: 4 } as const
  const deaf = (memory: Memory, { queues }: Layout) =>
    memory.store(queues[queues.length - 1].notifyResult, 0)
  const atTheWrap = (memory: Memory, { queues: [q] }: Layout) => {
    for (const f of [q.vring.availIdx, q.availIdxShadow, q.vring.usedIdx, q.lastUsedIdx])
      memory.store(f, 0xffff)
    memory.store(q.lastAvailIdx, 0xffff)
  }
  return [
    stage(one, [MADE], { hasCallback: false }),
    stage(one, [MADE, ADD, TAKE, done(9), GET, GET]),
    stage(one, [MADE, ADD, TAKE, done(2), GET, { fn: 'kick', q: 0 }]),
    stage(one, [MADE, { ...ADD, in: [[0x2000, 8]] }, TAKE, done(0, 0, null)]),
    stage(one, [MADE, ADD, { fn: 'detachUnusedBuf', q: 0 }]),
    stage(one, [MADE, { fn: 'setUsedFlags', q: 0, value: 1 }, { fn: 'kick', q: 0 }]),
    stage(one, [MADE, { fn: 'setUsedFlags', q: 0, value: 0 }, { fn: 'interrupt', q: 0 }]),
    stage(one, [{ fn: 'notify', q: 0 }], { memory: deaf }),
    stage(one, [MADE, ADD], { memoryAfter: 1, memory: atTheWrap }),
    stage({ num: 2, buffers: 4 }, [PROBE, SEND, SEND, SEND]),
    stage({ num: 4, buffers: 4 }, [PROBE, SEND, SEND], { memory: deaf }),
    stage({ num: 2, buffers: 2 }, [PROBE, SEND, SEND, { ...SEND, wait: true }], { memory: deaf }),
    stage({}, [PROBE, SEND, TAKE_TX, done(0, 1), SEND]),
    stage(one, [MADE, ADD, TAKE], {
      memoryAfter: 2,
      memory: (memory, { queues: [q] }) => memory.store(q.vring.availRing(0), 9),
    }),
    stage({ num: 2, buffers: 2 }, [
      PROBE,
      SEND,
      SEND,
      { fn: 'take', q: 1 },
      done(9, 1),
      SEND,
      SEND,
    ]),
    stage({}, [
      { fn: 'createChannel', service: 'x', src: 1, dst: 2 },
      { fn: 'tick', ms: 5 },
    ]),
  ]
}

interface Before {
  readonly hasCallback?: boolean
  /** Changes the memory in front of the call number `memoryAfter`. */
  readonly memory?: (memory: Memory, layout: Layout) => void
  readonly memoryAfter?: number
}

function staged(scenario: Scenario, calls: readonly Call[], before: Before): Trace {
  const machine = new Machine(new Layout(scenario), { hasCallback: before.hasCallback ?? true })
  const trace = new Trace(machine)
  calls.forEach((call, i) => {
    if (i === (before.memoryAfter ?? 0)) before.memory?.(machine.memory, machine.layout)
    const actor = actorOf(scenario, call)
    machine.start(actor, call)
    // A call that blocks is left where it is.
    while (machine.runnable(actor)) machine.step(actor)
  })
  return trace
}

function actorOf(scenario: Scenario, { fn }: Call): number {
  if (fn === 'take' || fn === 'complete' || fn === 'setUsedFlags') return remoteActor(scenario)
  return fn === 'interrupt' ? irqActor(scenario) : handActor(scenario)
}
