/** Memory bytes to structures: what desc, avail, used and the private state hold right now. */
import { NO_TOKEN } from './constants.ts'
import type { Layout, QueueLayout } from './layout.ts'
import { Memory } from './memory.ts'

export interface Descriptor {
  readonly addr: number
  readonly len: number
  readonly flags: number
  readonly next: number
}

export interface VringSnapshot {
  readonly num: number
  readonly desc: readonly Descriptor[]
  readonly avail: {
    readonly flags: number
    readonly idx: number
    readonly ring: readonly number[]
    readonly usedEvent: number
  }
  readonly used: {
    readonly flags: number
    readonly idx: number
    readonly ring: readonly { readonly id: number; readonly len: number }[]
    readonly availEvent: number
  }
  readonly driver: {
    readonly freeHead: number
    readonly numFree: number
    readonly lastUsedIdx: number
    readonly numAdded: number
    readonly broken: boolean
    /** 6.x only; in 3.x they stay 0. */
    readonly availFlagsShadow: number
    readonly availIdxShadow: number
    readonly eventTriggered: boolean
    /** Per descriptor: what `data[]` (6.x: `desc_state[].data`) holds; null if nothing. */
    readonly tokens: readonly (number | null)[]
    /** Per descriptor: the link that the free list really uses. */
    readonly next: readonly number[]
  }
  readonly remote: {
    readonly lastAvailIdx: number
    /** Heads it has taken and not completed, in the order of taking. */
    readonly held: readonly number[]
  }
}

/** State of the rpmsg driver beside its queues, and of the world. */
export interface VirtprocSnapshot {
  readonly lastSbuf: number
  readonly sleepers: number
  /** Virtual milliseconds since the start. */
  readonly clock: number
  /** Actor that holds tx_lock, or -1. */
  readonly txLock: number
}

/** How a list of `num` elements is made: all at once, or each when somebody looks at it. */
export type ListMaker = <T>(num: number, make: (i: number) => T) => readonly T[]

const atOnce: ListMaker = (num, make) => Array.from({ length: num }, (_, i) => make(i))

/** Decodes one queue. Cost grows with num, unless `list` makes elements when they are asked for. */
export function vringSnapshot(
  memory: Memory,
  layout: Layout,
  q: QueueLayout,
  list: ListMaker = atOnce,
): VringSnapshot {
  const { vring } = q
  const { num } = vring
  const get = (f: number) => memory.load(f)
  const each = <T>(make: (i: number) => T) => list(num, make)
  const sharedList = layout.scenario.kernel === 'linux-3.x'
  return {
    num,
    desc: each((i) => ({
      addr: get(vring.descAddr(i)),
      len: get(vring.descLen(i)),
      flags: get(vring.descFlags(i)),
      next: get(vring.descNext(i)),
    })),
    avail: {
      flags: get(vring.availFlags),
      idx: get(vring.availIdx),
      ring: each((i) => get(vring.availRing(i))),
      usedEvent: get(vring.usedEvent),
    },
    used: {
      flags: get(vring.usedFlags),
      idx: get(vring.usedIdx),
      ring: each((i) => ({ id: get(vring.usedId(i)), len: get(vring.usedLen(i)) })),
      availEvent: get(vring.availEvent),
    },
    driver: {
      freeHead: get(q.freeHead),
      numFree: get(q.numFree),
      lastUsedIdx: get(q.lastUsedIdx),
      numAdded: get(q.numAdded),
      broken: get(q.broken) !== 0,
      availFlagsShadow: get(q.availFlagsShadow),
      availIdxShadow: get(q.availIdxShadow),
      eventTriggered: get(q.eventTriggered) !== 0,
      tokens: each((i) => {
        const token = get(q.data(i))
        return token === NO_TOKEN ? null : token
      }),
      next: each((i) => get(sharedList ? vring.descNext(i) : q.extraNext(i))),
    },
    remote: { lastAvailIdx: get(q.lastAvailIdx), held: heldHeads(memory, q) },
  }
}

/** Heads that the remote has taken and not completed, oldest first. */
export function heldHeads(memory: Memory, q: QueueLayout): number[] {
  const orders = memory.words(q.held(0), q.vring.num)
  const heads: number[] = []
  for (let head = 0; head < orders.length; head++) if (orders[head] > 0) heads.push(head)
  return heads.sort((a, b) => orders[a] - orders[b])
}

export const virtprocSnapshot = (memory: Memory, layout: Layout): VirtprocSnapshot => ({
  lastSbuf: memory.load(layout.lastSbuf),
  sleepers: memory.load(layout.sleepers),
  clock: memory.load(layout.clock),
  txLock: memory.load(layout.txLock) - 1,
})

export { Memory }
