/** The rpmsg driver on two queues: its senders are threads that can block. */
import type { Operation } from '../format.ts'
import { fromHex } from '../notation.ts'
import type { World } from '../world.ts'
import type { Handlers } from './operation.ts'

export const rpmsg: Handlers = {
  probe: (world) =>
    world.run('hand', { fn: 'probe', nameService: world.header.features.nameService ?? false }),

  /** In the context of a thread: an announcement to the remote may have to wait for a buffer. */
  create_channel(world, op) {
    const { sender = 0, src = 0, dst = 0 } = op
    world.stepping.delete(sender)
    const call = { fn: 'createChannel', service: op.service ?? '', src, dst } as const
    world.machine.start(world.actorOf(sender), call)
    return channelOf(world.proceed(sender, 'stop'))
  },

  create_ept(world, op) {
    const { addr = 0, echo = false } = op
    const row = world.run('hand', { fn: 'createEpt', addr, echo }) as number
    const ept = world.endpoints.push(row) - 1
    if (row < 0) return null
    return { ept, addr: world.machine.memory.load(world.layout.bus.eptAddr(row)) }
  },

  destroy_ept(world, op) {
    const { ept = 0 } = op
    const row = world.endpoints[ept] ?? -1
    if (row >= 0) world.run('hand', { fn: 'destroyEpt', ept: row })
    world.endpoints[ept] = -1
    return null
  },

  send: (world, op) => send(world, op, fromHex(op.data ?? '')),

  run(world, op) {
    const sender = op.sender ?? 0
    if (world.asleep().includes(sender)) return 'notRunnable'
    const creates = world.machine.actors[world.actorOf(sender)].call?.fn === 'createChannel'
    const answer = world.proceed(sender, 'pass')
    return creates ? channelOf(answer) : answer
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

/** No channel is null. */
const channelOf = (answer: unknown): unknown => (answer === -1 ? null : answer)

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
