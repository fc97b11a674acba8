/** The other side of the rings, played by the textbook remote. */
import { NO_TOKEN } from '../../core/memory/constants.ts'
import type { Delivered } from '../../core/remotes/textbook/deliver.ts'
import type { Taken } from '../../core/remotes/textbook/textbook.ts'
import { fromHex } from '../notation.ts'
import type { Handlers } from './operation.ts'

export const device: Handlers = {
  dev_pop(world, op) {
    const taken = world.run('remote', { fn: 'take', q: world.queue(op).index }) as Taken
    if (taken.head === NO_TOKEN) return null
    return {
      head: taken.head,
      chain: taken.chain.map(({ addr, len, flags }) => [addr, len, flags]),
    }
  },

  dev_used(world, op) {
    const { index: q } = world.queue(op)
    return {
      interrupt: world.run('remote', { fn: 'complete', q, entries: op.entries ?? [] }) !== 0,
    }
  },

  dev_rx(world, op) {
    const { src = 0, dst = 0, reserved = 0, len = 0, flags = 0, usedLen = 0 } = op
    const data = new Uint8Array(fromHex(op.data ?? ''))
    const message = { src, dst, reserved, len, flags, usedLen, data }
    const answer = world.run('remote', { fn: 'deliver', ...message }) as Delivered
    return answer.head === NO_TOKEN ? null : answer
  },

  dev_used_flags(world, op) {
    const { index: q } = world.queue(op)
    world.run('remote', { fn: 'setUsedFlags', q, value: Number(op.value) })
    return null
  },

  dev_avail_event(world, op) {
    const { index: q } = world.queue(op)
    world.run('remote', { fn: 'setAvailEvent', q, value: Number(op.value) })
    return null
  },

  // What follows, no well-behaved remote does.
  dev_poke(world, op) {
    world.machine.memory.bytes.set(fromHex(op.hex ?? ''), op.offset)
    return null
  },

  dev_write_buf(world, op) {
    const start = world.layout.bufferAt(op.buf ?? 0)
    world.machine.memory.bytes.set(fromHex(op.hex ?? ''), start + (op.offset ?? 0))
    return null
  },
}
