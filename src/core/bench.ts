/** Measures the core; `npm run bench` runs it. One JSON object a line: name, value, unit. */

import { Trace } from './history/trace.ts'
import { remoteActor } from './machine/actors.ts'
import type { Call } from './machine/calls.ts'
import type { Machine } from './machine/interpreter.ts'
import { KERNELS } from './machine/scenario.ts'
import { Random } from './testing/random.ts'
import { Schedule } from './testing/schedule.ts'
import { Watch } from './testing/watch.ts'
import { world } from './testing/worlds.ts'

const STEPS = 1_000_000
const RUNS = 5
const SEEKS = 2000

const data = new TextEncoder().encode('hello world!')
const send: Call = {
  ...{ fn: 'send', src: 0x400, dst: 0x401, len: data.length, data },
  ...{ wait: true, kick: true },
}

/**
 * Two senders, micro-step by micro-step in turn, and a remote that takes both messages and
 * gives them back in the other order; until `steps` steps are done.
 */
function work(machine: Machine, steps: number, rest: () => void): number {
  const { layout, memory } = machine
  const { vring } = layout.queue('svq')
  const remote = remoteActor(layout.scenario)
  let done = 0
  const finish = (actor: number) => {
    while (machine.runnable(actor)) {
      machine.step(actor)
      rest()
      done++
    }
  }
  while (done < steps) {
    const first = vring.slot(memory.load(vring.availIdx))
    machine.start(0, send)
    machine.start(1, send)
    while (machine.state(0) !== 'idle' && machine.state(1) !== 'idle') {
      for (const actor of [0, 1]) {
        if (!machine.runnable(actor)) continue
        machine.step(actor)
        rest()
        done++
      }
    }
    finish(0)
    finish(1)
    const heads = [first, vring.slot(first + 1)].map((s) => memory.load(vring.availRing(s)))
    for (let n = 0; n < 2; n++) {
      machine.start(remote, { fn: 'take', q: 1 })
      finish(remote)
    }
    const entries = heads.reverse().map((id) => [id, 28] as const)
    machine.start(remote, { fn: 'complete', q: 1, entries })
    finish(remote)
  }
  return done
}

const say = (name: string, value: number, unit: string): void =>
  console.log(JSON.stringify({ name, value: Number(value.toPrecision(4)), unit }))

const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b)
const quantile = (list: readonly number[], q: number): number =>
  sorted(list)[Math.min(list.length - 1, Math.floor(q * list.length))]

/** Steps per second: the median of several runs, the first of which only warms up. */
function speed(run: () => number): number {
  run()
  const rates = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    const done = run()
    return (1000 * done) / (performance.now() - start)
  })
  return quantile(rates, 0.5)
}

/** Bytes in use, after a collection of garbage. */
function bytesInUse(): number {
  global.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function recorded(): Trace {
  const trace = new Trace(world())
  work(trace.machine, STEPS, () => trace.rest())
  return trace
}

say(
  'core.recorded_steps_per_s',
  speed(() => recorded().length),
  'steps/s',
)
say(
  'core.unrecorded_steps_per_s',
  speed(() => work(world(), STEPS, () => {})),
  'steps/s',
)

const before = bytesInUse()
const trace = recorded()
say('core.bytes_per_step', (bytesInUse() - before) / trace.length, 'bytes')

const random = new Random(1)
const times = Array.from({ length: SEEKS }, () => {
  const step = random.int(trace.length + 1)
  const start = performance.now()
  trace.seek(step)
  return performance.now() - start
})
say('trace.seek_p50_ms', quantile(times, 0.5), 'ms')
say('trace.seek_p99_ms', quantile(times, 0.99), 'ms')

/** Random micro-steps of everybody in a world of `kernel`; all invariants are asked after each. */
function checked(kernel: (typeof KERNELS)[number], steps: number): void {
  const trace = new Trace(world({ kernel, num: 8, buffers: 8 }))
  const watch = new Watch(trace)
  const schedule = new Schedule(trace.machine.layout, 1)
  for (let i = 0; i < steps; i++) {
    schedule.run(trace.machine, 1)
    const broken = watch.complaints()
    if (broken.length > 0) throw new Error(broken.join('\n'))
  }
}

// One million in all, half of them with each kernel: senders, remote, interrupts, clock, clients.
const start = performance.now()
for (const kernel of KERNELS) checked(kernel, STEPS / KERNELS.length)
say('core.checked_random_steps_s', (performance.now() - start) / 1000, 's')
