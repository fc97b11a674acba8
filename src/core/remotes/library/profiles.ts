/**
 * The real remotes side by side: in which places their virtqueue code differs. What they build
 * on it (endpoints, receiving, sending) is a file or folder of its own for each.
 */

import type { FnName } from '../../machine/functions.ts'
import {
  type CallbackMode,
  REMOTES,
  type RemoteId,
  type RemoteOption,
  type Scenario,
} from '../../machine/scenario.ts'
import type { RemoteCall } from './calls.ts'

export type RealRemoteId = Exclude<RemoteId, 'textbook'>

export interface RemoteProfile {
  readonly id: RealRemoteId
  /** A full barrier stands in front of the look at avail.idx. */
  readonly fenceBeforeTake: boolean
  /** A read barrier stands between the entry of the available ring and its descriptor. */
  readonly fenceAfterHead: boolean
  /** The descriptor is copied as a whole, with the flags and the link that nobody asks for. */
  readonly copiesDescriptor: boolean
  /** Only the lower half of a buffer's address is used, and nobody asks what is there. */
  readonly narrowAddress: boolean
  /** A head of `num`, one too many, is not refused when it is completed. */
  readonly completesNum: boolean
  /** used.idx moves before the entry is written. */
  readonly indexFirst: boolean
  /** The barrier between the entry and the index that announces it. */
  readonly publishBarrier: 'mb' | 'wmb' | null
  /** Completions since the last kick are counted (vq_queued_cnt). */
  readonly countsQueued: boolean
  /** A full barrier stands in front of the decision to interrupt. */
  readonly kickBarrier: boolean
  /** The flags that decide about it: the driver's wish, or what the remote itself has said. */
  readonly asks: 'avail.flags' | 'used.flags'
  /** VIRTIO_RING_F_EVENT_IDX is understood. */
  readonly knowsEventIdx: boolean
  /** The place of the used ring is computed as if there was no used_event in front of it. */
  readonly forgetsUsedEvent: boolean
  /** Free descriptors that the role of the driver would have (vq_free_cnt). */
  readonly countsFree: boolean
  readonly fns: Readonly<Record<'take' | 'complete' | 'kick', FnName>>
  /** How it can be built. */
  readonly options: readonly RemoteOption[]
  /** What the callback of an endpoint can do; one that copies each message out holds none. */
  readonly modes: readonly CallbackMode[]
  /** Calls that not every library has. */
  readonly offers: readonly OptionalCall[]
}

/** Sending without a copy, keeping what was received, and the wish to be told. */
export type OptionalCall = Extract<
  RemoteCall['fn'],
  | 'remoteAllocTx'
  | 'remoteSendNocopy'
  | 'remoteFreeTx'
  | 'remoteHold'
  | 'remoteRelease'
  | 'remoteEnableCb'
  | 'remoteDisableCb'
>

export const REMOTE_PROFILES: Record<RealRemoteId, RemoteProfile> = {
  openamp: {
    id: 'openamp',
    fenceBeforeTake: true,
    fenceAfterHead: false,
    copiesDescriptor: false,
    narrowAddress: false,
    completesNum: false,
    indexFirst: false,
    publishBarrier: 'mb',
    countsQueued: true,
    kickBarrier: true,
    asks: 'avail.flags',
    knowsEventIdx: true,
    forgetsUsedEvent: false,
    countsFree: true,
    fns: { take: 'openampTake', complete: 'openampComplete', kick: 'openampKick' },
    options: ['VQ_RX_EMPTY_NOTIFY'],
    modes: ['release', 'hold', 'hold2', 'echo'],
    offers: [
      'remoteAllocTx',
      'remoteSendNocopy',
      'remoteFreeTx',
      'remoteHold',
      'remoteRelease',
      'remoteEnableCb',
      'remoteDisableCb',
    ],
  },
  'rpmsg-lite': {
    id: 'rpmsg-lite',
    fenceBeforeTake: false,
    fenceAfterHead: true,
    copiesDescriptor: false,
    narrowAddress: true,
    completesNum: true,
    indexFirst: false,
    publishBarrier: 'wmb',
    countsQueued: false,
    kickBarrier: true,
    asks: 'used.flags',
    knowsEventIdx: false,
    forgetsUsedEvent: true,
    countsFree: false,
    fns: { take: 'liteTake', complete: 'liteComplete', kick: 'liteKick' },
    options: ['RL_ALLOW_CONSUMED_BUFFERS_NOTIFICATION', 'RL_CLEAR_USED_BUFFERS'],
    modes: ['release', 'hold', 'echo'],
    offers: ['remoteAllocTx', 'remoteSendNocopy', 'remoteRelease'],
  },
  'ti-pru': {
    id: 'ti-pru',
    fenceBeforeTake: false,
    fenceAfterHead: false,
    copiesDescriptor: true,
    narrowAddress: true,
    completesNum: true,
    indexFirst: true,
    publishBarrier: null,
    countsQueued: false,
    kickBarrier: false,
    asks: 'avail.flags',
    knowsEventIdx: false,
    forgetsUsedEvent: false,
    countsFree: false,
    fns: { take: 'pruTake', complete: 'pruComplete', kick: 'pruKick' },
    options: [],
    modes: ['release', 'echo'],
    offers: [],
  },
}

/** @returns null for the textbook remote, which is no library */
export const remoteProfile = ({ remote }: Scenario): RemoteProfile | null =>
  remote === 'textbook' ? null : REMOTE_PROFILES[remote]

/** How a remote can be built. */
export const optionsOf = (remote: RemoteId): readonly RemoteOption[] =>
  remote === 'textbook' ? [] : REMOTE_PROFILES[remote].options

/** Whose build knows an option. */
export const builtWith = (option: RemoteOption): RemoteId =>
  REMOTES.find((remote) => optionsOf(remote).includes(option)) ?? 'textbook'

/** What a callback of a remote's endpoints can do with a message. */
export const modesOf = (remote: RemoteId): readonly CallbackMode[] =>
  remote === 'textbook' ? [] : REMOTE_PROFILES[remote].modes

/** Has a library this call? Those that all of them have, it has. */
export function offers(remote: RemoteId, fn: RemoteCall['fn']): boolean {
  if (remote === 'textbook') return fn === 'remoteRestart'
  const optional = Object.values(REMOTE_PROFILES).some((p) => isAmong(p.offers, fn))
  return !optional || isAmong(REMOTE_PROFILES[remote].offers, fn)
}

const isAmong = (calls: readonly string[], fn: string): boolean => calls.includes(fn)

/** Features that the two sides can agree on: no library follows an indirect table. */
export const featuresOf = (remote: RemoteId): Scenario['features'] =>
  remote === 'textbook'
    ? { eventIdx: true, indirectDesc: true }
    : { eventIdx: REMOTE_PROFILES[remote].knowsEventIdx, indirectDesc: false }
