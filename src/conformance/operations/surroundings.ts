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
    world.run('clock', { fn: 'signal', actor: world.actorOf(op.sender ?? 0) })
    return null
  },

  /** Of one queue, or of all. */
  env_notify_ret(world, op) {
    const queues = op.q === undefined ? world.layout.queues : [world.queue(op)]
    for (const { index: q } of queues)
      world.run('clock', { fn: 'setNotifyResult', q, value: Number(op.value) })
    return null
  },

  /** All free-running indexes of a fresh queue, on both sides. */
  preset_idx(world, op) {
    world.run('clock', { fn: 'presetIdx', q: world.queue(op).index, idx: op.idx ?? 0 })
    return null
  },
}
