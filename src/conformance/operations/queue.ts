/** The virtqueue API of the driver. */

import { IRQ_HANDLED } from '../../core/linux/virtqueue/interrupt.ts'
import type { QueueCall } from '../../core/machine/calls.ts'
import { NO_TOKEN } from '../../core/memory/constants.ts'
import type { Operation } from '../format.ts'
import type { World } from '../world.ts'
import type { Handler, Handlers } from './operation.ts'

const call = (world: World, op: Operation, fn: QueueCall['fn']) =>
  world.run('hand', { fn, q: world.queue(op).index })

const boolean =
  (fn: QueueCall['fn']): Handler =>
  (world, op) =>
    call(world, op, fn) !== 0

/** Of one queue, or of all of the device. */
const onEach =
  (fn: QueueCall['fn']): Handler =>
  (world, op) => {
    const queues = op.q === undefined ? world.layout.queues : [world.queue(op)]
    for (const { index: q } of queues) world.run('hand', { fn, q })
    return null
  }

const tokenOrNull = (token: unknown): unknown => (token === NO_TOKEN ? null : token)

export const queue: Handlers = {
  new: (world, op) => (call(world, op, 'newVirtqueue') ? true : null),

  add(world, op) {
    const { out = [], in: inn = [], token = 0 } = op
    return world.run('hand', { fn: 'add', q: world.queue(op).index, out, in: inn, token })
  },

  kick: boolean('kick'),
  kick_prepare: boolean('kickPrepare'),
  notify: boolean('notify'),
  enable_cb: boolean('enableCb'),
  enable_cb_delayed: boolean('enableCbDelayed'),
  is_broken: boolean('isBroken'),
  break: onEach('breakQueue'),
  unbreak: onEach('unbreakQueue'),

  enable_cb_prepare: (world, op) => call(world, op, 'enableCbPrepare'),

  disable_cb(world, op) {
    call(world, op, 'disableCb')
    return null
  },

  poll(world, op) {
    const value = Number(op.value)
    return world.run('hand', { fn: 'poll', q: world.queue(op).index, value }) !== 0
  },

  get_buf(world, op) {
    const { token, len } = call(world, op, 'getBuf') as { token: number; len: number | null }
    return token === NO_TOKEN && len === null ? null : { token: tokenOrNull(token), len }
  },

  detach_unused_buf: (world, op) => tokenOrNull(call(world, op, 'detachUnusedBuf')),

  interrupt(world, op) {
    const answer = world.run('irq', { fn: 'interrupt', q: world.queue(op).index })
    return answer === IRQ_HANDLED ? 'IRQ_HANDLED' : 'IRQ_NONE'
  },

  /** Rounds of add, kick, the device's work and get_buf, of which only the sum is told. */
  cycle(world, op) {
    const { index: q } = world.queue(op)
    let kicks = 0
    let rounds = 0
    for (; rounds < (op.n ?? 0); rounds++) {
      const refused = world.run('hand', {
        fn: 'add',
        q,
        out: op.out ?? [],
        in: [],
        token: op.token ?? 0,
      })
      if (refused) break
      if (op.kick) call(world, op, 'kick')
      const { head } = world.run('remote', { fn: 'take', q }) as { head: number }
      world.run('remote', { fn: 'complete', q, entries: [[head, op.usedLen ?? 0]] })
      call(world, op, 'getBuf')
      kicks += world.recording.events.filter((event) => 'notify' in event).length
      world.recording.clear()
    }
    world.recording.events.push({ notifyCount: kicks })
    return rounds
  },
}
