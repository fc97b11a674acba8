/** What neither driver nor remote does: time, signals, memory that runs out, a start elsewhere. */
import { type ArmedFault, everyBit, type FaultName } from '../memory/faultFields.ts'
import type { Layout, QueueLayout } from '../memory/layout.ts'
import { RING_FIELDS, type RingSpot } from '../memory/ringFields.ts'
import { FN } from './functions.ts'
import { call, type Op, peek, type Routine, store, tick } from './op.ts'
import { SITE } from './sites.ts'

export type WorldCall =
  | { readonly fn: 'tick'; readonly ms: number }
  /** A signal becomes pending for a thread, until its call returns. */
  | { readonly fn: 'signal'; readonly actor: number }
  /** The next indirect table finds no memory. */
  | { readonly fn: 'failAlloc' }
  /** What the notify hook of a queue returns from now on; 0 breaks the queue. */
  | { readonly fn: 'setNotifyResult'; readonly q: number; readonly value: number }
  /** A fault begins to wait, or, with value 0, is taken back. */
  | ({ readonly fn: 'arm' } & ArmedFault)
  /** A stray write: a store of one side that no code of it makes. */
  | ({
      readonly fn: 'overwrite'
      readonly by: 'driver' | 'remote'
      readonly q: number
      readonly value: number
    } & RingSpot)
  /** All free-running indexes of a fresh queue, on both sides. */
  | { readonly fn: 'presetIdx'; readonly q: number; readonly idx: number }

/** What the driver knows of a queue, as far as its start is concerned. */
type Startable = QueueLayout & {
  readonly k: { readonly shadows: boolean }
  readonly callback: string | null
}

export function worldRoutineOf(
  layout: Layout,
  queues: readonly Startable[],
  c: WorldCall,
): Routine<number> {
  switch (c.fn) {
    case 'tick':
      return one(tick(SITE['clock.tick'], c.ms))
    case 'signal':
      return one(store(SITE['world.signal'], layout.signalPending(c.actor), 1))
    case 'failAlloc':
      return one(store(SITE['world.failAlloc'], layout.heap.fails, 1))
    case 'setNotifyResult':
      return one(store(SITE['world.notifyResult'], queues[c.q].notifyResult, c.value))
    case 'arm':
      return arm(queues[c.q], c)
    case 'overwrite': {
      const spot = RING_FIELDS[c.field].at(queues[c.q].vring, c.i)
      return one(store(SITE[`stray.${c.by}`], spot, c.value))
    }
    case 'presetIdx':
      return presetIdx(queues[c.q], c.idx)
    default:
      return c satisfies never
  }
}

function* arm({ fault, everyTime }: QueueLayout, c: ArmedFault): Routine<number> {
  yield store(SITE['world.arm'], fault[c.fault], c.value)
  const before = yield peek(everyTime)
  const bit = everyBit(c.fault)
  const after = c.every && c.value ? before | bit : before & ~bit
  if (after !== before) yield store(SITE['world.every'], everyTime, after)
  return 0
}

/** A fault strikes: it is gone, unless it does so every time. */
export function* strike(site: number, q: QueueLayout, fault: FaultName): Routine {
  const stays = (yield peek(q.everyTime)) & everyBit(fault)
  yield store(site, q.fault[fault], stays ? yield peek(q.fault[fault]) : 0)
}

export function* one(op: Op): Routine<number> {
  yield op
  return 0
}

function* presetIdx(vq: Startable, idx: number): Routine<number> {
  const { vring } = vq
  yield store(SITE['world.preset'], vring.availIdx, idx)
  yield store(SITE['world.preset'], vring.usedIdx, idx)
  yield store(SITE['world.preset'], vq.lastUsedIdx, idx)
  if (vq.k.shadows) yield store(SITE['world.preset'], vq.availIdxShadow, idx)
  yield store(SITE['world.preset'], vq.lastAvailIdx, idx)
  return 0
}

/** The scenario's starting indexes, for a queue that was just made. */
export function* startElsewhere(vq: Startable, startIdx: number): Routine {
  if (startIdx) yield* call(FN.presetIdx, goneRound(vq, startIdx))
}

/**
 * Where interrupts are on, get_buf has moved used_event along, with the event index and without.
 * They are off for the send queue of rpmsg, and no remote moves avail_event on its own.
 */
function* goneRound(vq: Startable, idx: number): Routine<number> {
  yield* presetIdx(vq, idx)
  if (vq.callback && vq.name !== 'svq') yield store(SITE['world.preset'], vq.vring.usedEvent, idx)
  return 0
}

/** The same for a real remote that was just started, and has its cursors at 0. */
export function* cursorsElsewhere({ queues, scenario }: Layout): Routine {
  if (scenario.startIdx) yield* call(FN.presetIdx, presetCursors(queues, scenario.startIdx))
}

function* presetCursors(queues: readonly QueueLayout[], idx: number): Routine {
  for (const { lastAvailIdx } of queues) yield store(SITE['world.preset'], lastAvailIdx, idx)
}
