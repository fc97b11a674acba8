/** What happens around driver and device: time, signals, the notify hook, a start elsewhere. */
import type { Handlers } from './operation.ts'

export const surroundings: Handlers = {
  tick(world, op) {
    const before = world.asleep()
    world.run('clock', { fn: 'tick', ms: op.ms ?? 0 })
    const still = new Set(world.asleep())
    const timeout = before.filter((sender) => !still.has(sender))
    if (timeout.length > 0) world.recording.events.push({ timeout })
    return null
  },

  signal(world, op) {
    const { layout, machine } = world
    machine.memory.store(layout.signalPending(world.actorOf(op.sender ?? 0)), 1)
    return null
  },

  env_notify_ret(world, op) {
    world.machine.memory.store(world.queue(op).notifyResult, Number(op.value))
    return null
  },

  /** All free-running indexes of a fresh queue, on both sides. */
  preset_idx(world, op) {
    const { memory, layout } = world.machine
    const q = world.queue(op)
    const both = [q.vring.availIdx, q.vring.usedIdx, q.lastUsedIdx, q.lastAvailIdx]
    const shadow = layout.scenario.kernel === 'linux-6.x' ? [q.availIdxShadow] : []
    for (const f of [...both, ...shadow]) memory.store(f, op.idx ?? 0)
    return null
  },
}
