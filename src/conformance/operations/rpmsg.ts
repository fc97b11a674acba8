/** The rpmsg driver on two queues: its senders are threads that can block. */
import type { Operation } from '../format.ts'
import { fromHex } from '../notation.ts'
import { UnknownOperation, type World } from '../world.ts'
import type { Handlers } from './operation.ts'

/** Services for which the traces have a driver; binding it is not modelled. */
const WITH_DRIVER = ['rpmsg-client-sample', 'rpmsg-openamp-demo-channel']

export const rpmsg: Handlers = {
  probe: (world) =>
    world.run('hand', { fn: 'probe', nameService: world.header.features.nameService ?? false }),

  create_channel(world, op) {
    const { service = '', src = 0, dst = 0 } = op
    if (WITH_DRIVER.includes(service)) throw new UnknownOperation('create_channel (with a driver)')
    return world.run('hand', { fn: 'createChannel', service, src, dst })
  },

  send: (world, op) => send(world, op, fromHex(op.data ?? '')),

  run(world, op) {
    const sender = op.sender ?? 0
    return world.asleep().includes(sender) ? 'notRunnable' : world.proceed(sender, 'pass')
  },

  /** As many sends as there are fresh buffers, of the texts "000", "001", … */
  fill(world, op) {
    const { n = 0, first = 0 } = op
    for (let i = first; i < first + n; i++) {
      const text = String(i).padStart(3, '0')
      const answer = send(world, { ...op, len: text.length }, new TextEncoder().encode(text))
      if (answer !== 0) return answer
    }
    return n
  },
}

function send(world: World, op: Operation, data: Uint8Array): unknown {
  const { sender = 0, src = 0, dst = 0, len = 0 } = op
  const wait = Boolean(op.wait)
  if (op.step) world.stepping.add(sender)
  else world.stepping.delete(sender)
  world.machine.start(world.actorOf(sender), {
    fn: 'send',
    src,
    dst,
    len,
    data,
    wait,
    kick: true,
  })
  return world.proceed(sender, 'stop')
}
