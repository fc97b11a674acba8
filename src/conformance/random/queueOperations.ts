/** Random operations on one bare queue, and on the queues of rpmsg. */
import { VRING_DESC_F_NEXT } from '../../core/memory/constants.ts'
import type { Header, Operation } from '../format.ts'
import type { Dice } from './dice.ts'

/** What the generator remembers of the operations before. */
export interface Past {
  readonly dice: Dice
  readonly header: Header
  /** Heads that the device has, per queue. */
  readonly held: Map<string, number[]>
  /** Tokens, channels and endpoints are counted. */
  count: number
  endpoints: number
  /** Senders that are in a send. */
  readonly blocked: Set<number>
}

const WEIGHTS = {
  add: 24,
  kick: 12,
  kick_prepare: 2,
  notify: 2,
  get_buf: 16,
  disable_cb: 3,
  enable_cb: 3,
  enable_cb_prepare: 2,
  enable_cb_delayed: 2,
  poll: 2,
  interrupt: 8,
  detach_unused_buf: 1,
  is_broken: 1,
  break: 1,
  env_notify_ret: 1,
  dev_pop: 24,
  dev_used: 16,
  dev_used_flags: 3,
  dev_avail_event: 3,
  dev_poke: 1,
} as const

export function queueOperation(past: Past): Operation {
  const { dice } = past
  const name = dice.weighed(WEIGHTS)
  switch (name) {
    case 'add':
      return add(past)
    case 'poll':
      return { name, value: dice.int(0x1_0000) + (dice.oneIn(4) ? 0x1_0000 : 0) }
    case 'break':
      // Rarely: not much happens behind it.
      return { name: dice.oneIn(6) ? name : 'is_broken' }
    case 'env_notify_ret':
      return { name, value: !dice.oneIn(4) }
    default:
      return name.startsWith('dev_') ? deviceOperation(past, name, '') : { name }
  }
}

function add({ dice, count }: Past): Operation {
  const part = (): [number, number] => [0x4000_0000 + 64 * dice.int(0x10000), 1 + dice.int(512)]
  const parts = (most: number) => Array.from({ length: dice.int(most) }, part)
  const [out, inn] = [parts(4), parts(3)]
  // An empty chain is a BUG, and would be the end.
  if (out.length + inn.length === 0) out.push(part())
  const kind = inn.length === 0 ? 'outbuf' : out.length === 0 ? 'inbuf' : 'sgs'
  const lists = kind === 'sgs' ? { outLists: [out.length], inLists: [inn.length] } : {}
  const fails = dice.oneIn(12) ? { kmallocFail: true } : {}
  const args = { api: kind, out, in: inn, token: count, ...lists, ...fails }
  return { name: 'add', ...args }
}

/** @param q '' where there is one queue */
export function deviceOperation(past: Past, name: string, q: 'rvq' | 'svq' | ''): Operation {
  const { dice, header } = past
  const where = q ? { q } : {}
  const held = past.held.get(q) ?? []
  switch (name) {
    case 'dev_used': {
      if (held.length === 0) return { name: 'dev_pop', ...where }
      const n = 1 + dice.int(Math.min(held.length, 3))
      const entries = Array.from({ length: n }, () => {
        const [head] = held.splice(dice.int(held.length), 1)
        return [dice.oneIn(60) ? dice.int(header.num + 2) : head, dice.int(600)] as const
      })
      return { name, entries, ...where }
    }
    case 'dev_used_flags':
      return { name, value: dice.int(2), ...where }
    case 'dev_avail_event':
      return {
        name,
        value: dice.oneIn(2) ? dice.int(0x1_0000) : dice.int(2 * header.num),
        ...where,
      }
    case 'dev_poke': {
      // The flags of a descriptor of the first ring: NEXT comes or goes.
      const flags = dice.oneIn(2) ? VRING_DESC_F_NEXT : 0
      return { name, offset: 16 * dice.int(header.num) + 12, hex: `0${flags}` }
    }
    default:
      return { name, ...where }
  }
}
