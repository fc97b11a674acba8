/** The threads of a real remote: a call that may sleep runs in the first one that is idle. */
import { remoteTaskActor } from '../core/machine/actors.ts'
import { NO_TX, type RemoteCall } from '../core/remotes/library/calls.ts'
import type { World } from './world.ts'

/** A nap of a sending remote is some ten steps; a call naps 15,000 times at the most. */
const STEP_LIMIT = 1_000_000

interface Thread {
  readonly call: RemoteCall
  sleeps: number
}

const THREADS = new WeakMap<World, Map<number, Thread>>()

/** Starts a call; answers as the trace does, `blocked` if it sleeps. */
export function begin(world: World, call: RemoteCall): unknown {
  const { machine, layout } = world
  const { scenario } = layout
  let slot = 0
  while (machine.actors[remoteTaskActor(scenario, slot)].call) slot++
  threadsOf(world).set(slot, { call, sleeps: 0 })
  machine.start(remoteTaskActor(scenario, slot), call)
  return proceed(world, slot)
}

/** Lets up to `n` milliseconds pass for one sleeper, and for nobody else. */
export function nap(world: World, slot: number, n: number): unknown {
  const { machine, layout, recording } = world
  const actor = remoteTaskActor(layout.scenario, slot)
  let answer: unknown = null
  for (let i = 0; i < n && machine.actors[actor].call; i++) {
    recording.order?.dropSleep()
    machine.memory.store(layout.sleepUntil(actor), machine.memory.load(layout.clock))
    answer = proceed(world, slot)
  }
  return answer
}

function proceed(world: World, slot: number): unknown {
  const { machine, layout } = world
  const actor = remoteTaskActor(layout.scenario, slot)
  const thread = threadsOf(world).get(slot)
  if (!thread) throw new Error(`nothing runs in thread ${slot} of the remote`)
  for (let steps = 0; machine.actors[actor].call; steps++) {
    if (steps === STEP_LIMIT) throw new Error('the remote does not come to an end')
    if (machine.state(actor) === 'asleep') {
      thread.sleeps++
      return { blocked: 'sleep', slot, sleeps: thread.sleeps }
    }
    machine.step(actor)
  }
  const result = machine.result(actor)
  return thread.call.fn === 'remoteAllocTx' && result === NO_TX ? null : result
}

function threadsOf(world: World): Map<number, Thread> {
  const threads = THREADS.get(world) ?? new Map<number, Thread>()
  THREADS.set(world, threads)
  return threads
}
