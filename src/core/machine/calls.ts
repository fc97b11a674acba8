/** The calls that a person (or a trace, or a link) can make, as plain data. */

import { queueCallback } from '../linux/rpmsg/callbacks.ts'
import { rpmsgCreateChannel } from '../linux/rpmsg/channel.ts'
import { rpmsgCreateEpt, rpmsgDestroyEpt } from '../linux/rpmsg/endpoint.ts'
import { rpmsgProbe } from '../linux/rpmsg/probe.ts'
import { rpmsgRemove } from '../linux/rpmsg/remove.ts'
import { rpmsgSendOffchannelRaw } from '../linux/rpmsg/send.ts'
import { backInProgram } from '../linux/rpmsg/signal.ts'
import { type Virtproc, virtproc } from '../linux/rpmsg/virtproc.ts'
import { virtqueueAdd } from '../linux/virtqueue/add.ts'
import {
  virtqueueDisableCb,
  virtqueueEnableCb,
  virtqueueEnableCbDelayed,
  virtqueueEnableCbPrepare,
  virtqueuePoll,
} from '../linux/virtqueue/callbacks.ts'
import { virtqueueDetachUnusedBuf, virtqueueGetBuf } from '../linux/virtqueue/getBuf.ts'
import { vringInterrupt } from '../linux/virtqueue/interrupt.ts'
import { virtqueueKick, virtqueueKickPrepare, virtqueueNotify } from '../linux/virtqueue/kick.ts'
import { vringNewVirtqueue } from '../linux/virtqueue/newVirtqueue.ts'
import { type DriverQueue, driverQueues, type Sg } from '../linux/virtqueue/queue.ts'
import { EptCb } from '../memory/busLayout.ts'
import type { Layout } from '../memory/layout.ts'
import { remoteRoutineOf } from '../remotes/application.ts'
import type { RemoteCall, RemoteResult } from '../remotes/library/calls.ts'
import { type Delivered, type Delivery, deliver } from '../remotes/textbook/deliver.ts'
import { addConsumed, type Taken, takeAvailable, usedLength } from '../remotes/textbook/textbook.ts'
import { FN, type FnName } from './functions.ts'
import { readMailbox } from './mailbox.ts'
import { peek, type Routine, store } from './op.ts'
import { SITE } from './sites.ts'
import { one, startElsewhere, type WorldCall, worldRoutineOf } from './world.ts'

/** `q` is the index of a queue: 0 = rvq (or the only one), 1 = svq. */
export type Call =
  | {
      readonly fn: 'send'
      readonly src: number
      readonly dst: number
      readonly len: number
      readonly data: Uint8Array
      readonly wait: boolean
      readonly kick: boolean
    }
  | {
      readonly fn: 'add'
      readonly q: number
      readonly out: readonly Sg[]
      readonly in: readonly Sg[]
      readonly token: number
    }
  | QueueCall
  | { readonly fn: 'poll'; readonly q: number; readonly value: number }
  /** `len` null: what the scenario's `usedLen` says. */
  | {
      readonly fn: 'complete'
      readonly q: number
      readonly entries: readonly (readonly [id: number, len: number | null])[]
    }
  /** The remote sends a message through the receive ring. */
  | ({ readonly fn: 'deliver' } & Delivery)
  | { readonly fn: 'setUsedFlags' | 'setAvailEvent'; readonly q: number; readonly value: number }
  /** The remote reads the kicks that are in its mailbox. */
  | { readonly fn: 'readMailbox' }
  | { readonly fn: 'probe'; readonly nameService: boolean }
  /** The driver leaves the device. */
  | { readonly fn: 'remove' }
  /** src and dst may be RPMSG_ADDR_ANY. Answers the number of the channel, or -1. */
  | {
      readonly fn: 'createChannel'
      readonly service: string
      readonly src: number
      readonly dst: number
    }
  /** `addr` may be RPMSG_ADDR_ANY. Answers the row of the endpoint, or -1. */
  | { readonly fn: 'createEpt'; readonly addr: number; readonly echo: boolean }
  | { readonly fn: 'destroyEpt'; readonly ept: number }
  | WorldCall
  | RemoteCall

/** The calls that need to know the queue and nothing else. */
export interface QueueCall {
  readonly fn:
    | 'kick'
    | 'kickPrepare'
    | 'notify'
    | 'getBuf'
    | 'enableCb'
    | 'enableCbPrepare'
    | 'enableCbDelayed'
    | 'disableCb'
    | 'detachUnusedBuf'
    | 'isBroken'
    | 'breakQueue'
    | 'unbreakQueue'
    | 'interrupt'
    | 'newVirtqueue'
    | 'take'
  readonly q: number
}

/** What a call answers: a C return value, or a little more where C has an out-parameter. */
export type CallResult =
  | number
  | { readonly token: number; readonly len: number | null }
  | Taken
  | Delivered
  | RemoteResult

export interface World {
  readonly layout: Layout
  readonly queues: readonly DriverQueue[]
  /** The rpmsg driver; without meaning in layer virtqueue. */
  readonly vrp: Virtproc
}

export function worldOf(layout: Layout, hasCallback?: boolean): World {
  const queues = driverQueues(layout, hasCallback)
  return { layout, queues, vrp: virtproc(layout, queues) }
}

/**
 * The routine of a call. (No generator of its own: each level of delegation costs time.)
 *
 * @param actor the thread that makes it
 */
export function routineOf(world: World, c: Call, actor: number): Routine<CallResult> {
  const { layout, queues, vrp } = world
  switch (c.fn) {
    case 'send':
      return rpmsgSendOffchannelRaw(vrp, c, actor)
    case 'add':
      return virtqueueAdd(queues[c.q], c.out, c.in, c.token)
    case 'kick':
      return virtqueueKick(queues[c.q])
    case 'kickPrepare':
      return virtqueueKickPrepare(queues[c.q])
    case 'notify':
      return virtqueueNotify(queues[c.q])
    case 'getBuf':
      return getBuf(queues[c.q])
    case 'enableCb':
      return virtqueueEnableCb(queues[c.q])
    case 'enableCbPrepare':
      return virtqueueEnableCbPrepare(queues[c.q])
    case 'enableCbDelayed':
      return virtqueueEnableCbDelayed(queues[c.q])
    case 'poll':
      return virtqueuePoll(queues[c.q], c.value)
    case 'disableCb':
      return nothing(virtqueueDisableCb(queues[c.q]))
    case 'detachUnusedBuf':
      return virtqueueDetachUnusedBuf(queues[c.q])
    case 'isBroken':
      return isBroken(queues[c.q])
    // virtio_break_device and its undoing do this with each queue.
    case 'breakQueue':
      return one(store(SITE['break.broken'], queues[c.q].broken, 1))
    case 'unbreakQueue':
      return one(store(SITE['break.sound'], queues[c.q].broken, 0))
    case 'interrupt':
      return vringInterrupt(queues[c.q], () => queueCallback(queues[c.q], vrp))
    case 'newVirtqueue':
      return newVirtqueue(world, queues[c.q])
    case 'probe':
      return rpmsgProbe(vrp, c.nameService)
    case 'remove':
      return rpmsgRemove(vrp)
    case 'createChannel':
      return createChannel(vrp, c, actor)
    case 'createEpt':
      return rpmsgCreateEpt(vrp, c.addr, c.echo ? EptCb.echo : EptCb.client)
    case 'destroyEpt':
      return nothing(rpmsgDestroyEpt(vrp, c.ept))
    case 'take':
      return takeAvailable(layout, layout.remoteQueues[c.q])
    case 'deliver':
      return deliver(layout, layout.remoteQueues[layout.remoteRoles.sends], queues[0].eventIdx, c)
    case 'complete':
      return complete(world, c)
    case 'readMailbox':
      return readMailbox(layout)
    case 'setUsedFlags':
      return one(store(SITE['remote.flags'], layout.remoteQueues[c.q].vring.usedFlags, c.value))
    case 'setAvailEvent':
      return one(
        store(SITE['remote.availEvent'], layout.remoteQueues[c.q].vring.availEvent, c.value),
      )
    case 'tick':
    case 'signal':
    case 'failAlloc':
    case 'setNotifyResult':
    case 'arm':
    case 'overwrite':
    case 'presetIdx':
      return worldRoutineOf(layout, queues, c)
    default:
      return remoteRoutineOf(layout, c)
  }
}

function* nothing(routine: Routine): Routine<number> {
  yield* routine
  return 0
}

function* createChannel(
  vrp: Virtproc,
  c: Call & { fn: 'createChannel' },
  thread: number,
): Routine<number> {
  return yield* backInProgram(vrp.layout, thread, yield* rpmsgCreateChannel(vrp, c))
}

function* newVirtqueue({ layout }: World, vq: DriverQueue): Routine<number> {
  const made = yield* vringNewVirtqueue(vq)
  yield* startElsewhere(vq, layout.scenario.startIdx)
  return made
}

function* isBroken(vq: DriverQueue): Routine<number> {
  return yield peek(vq.broken)
}

function* getBuf(vq: DriverQueue): Routine<CallResult> {
  const out = { len: null as number | null }
  return { token: yield* virtqueueGetBuf(vq, out), len: out.len }
}

function* complete(world: World, c: Call & { fn: 'complete' }): Routine<number> {
  const q = world.layout.remoteQueues[c.q]
  const entries: [number, number][] = []
  for (const [id, len] of c.entries)
    entries.push([id, len ?? (yield* usedLength(world.layout, q, id))])
  return yield* addConsumed(q, entries, world.queues[c.q].eventIdx)
}

/** Number of the function that a call enters first. */
export const fnOf = (c: Call): number => FN[c.fn satisfies FnName]
