/** Random operations on the rpmsg bus: senders, endpoints, time, and a remote that answers. */
import type { Operation } from '../format.ts'
import { deviceOperation, type Past } from './queueOperations.ts'

export const SENDERS: readonly number[] = [1, 2, 3, 4]
/** The thread that makes channels. */
export const MAKER = 60
/** Endpoints are made here, and messages come here. */
const ADDRESSES = [1024, 1025, 1026, 2000, 0x8000_0001]

const WEIGHTS = {
  send: 24,
  run: 16,
  tick: 4,
  signal: 1,
  create_ept: 2,
  destroy_ept: 1,
  interrupt: 14,
  break: 1,
  dev_rx: 14,
  dev_pop: 22,
  dev_used: 18,
  dev_used_flags: 2,
  dev_avail_event: 2,
} as const

export function rpmsgOperation(past: Past): Operation {
  const { dice, blocked } = past
  const name = dice.weighed(WEIGHTS)
  const waiting = [...blocked]
  const idle = SENDERS.filter((sender) => !blocked.has(sender))
  switch (name) {
    case 'send':
      return idle.length > 0 ? send(past, dice.pick(idle)) : { name: 'interrupt', q: 'svq' }
    case 'run':
    case 'signal':
      return waiting.length > 0 ? { name, sender: dice.pick(waiting) } : send(past, dice.pick(idle))
    case 'tick':
      return { name, ms: dice.pick([1, 100, 5000, 15000]) }
    case 'create_ept':
      return { name, channel: 0, addr: dice.pick(ADDRESSES), echo: dice.oneIn(3) }
    case 'destroy_ept':
      return { name, ept: dice.int(past.endpoints + 1) }
    case 'interrupt':
      return { name, q: dice.pick(['rvq', 'svq'] as const) }
    case 'break':
      return dice.oneIn(10)
        ? { name, q: dice.pick(['rvq', 'svq'] as const) }
        : { name: 'tick', ms: 1 }
    case 'dev_rx':
      return receive(past)
    default:
      return deviceOperation(past, name, 'svq')
  }
}

function send({ dice }: Past, sender: number): Operation {
  const len = dice.oneIn(20) ? 497 : dice.int(40)
  return {
    name: 'send',
    sender,
    channel: 0,
    src: dice.oneIn(30) ? 0xffff_ffff : 1024 + dice.int(100),
    dst: dice.int(0x1_0000),
    len,
    data: dice.hex(len),
    wait: !dice.oneIn(3),
    step: dice.oneIn(2),
  }
}

function receive({ dice }: Past): Operation {
  const len = dice.int(40)
  return {
    name: 'dev_rx',
    src: dice.int(1000),
    dst: dice.oneIn(6) ? 9 : dice.pick(ADDRESSES),
    reserved: 0,
    len,
    flags: 0,
    usedLen: dice.oneIn(20) ? dice.int(600) : 16 + len,
    data: dice.hex(len),
  }
}
