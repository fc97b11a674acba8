import type { ArmedFault } from '../memory/faultFields.ts'
import type { CallbackMode } from '../remotes/library/calls.ts'

/**
 * The starting point of an execution, as plain data. Scenario plus choices is the whole truth:
 * the same two give the same bytes, always. Validation of what comes from outside is in
 * `scenario/` (texts) and `page/linkSchema.ts`.
 */
export type KernelId = 'linux-3.x' | 'linux-6.x'
export const KERNELS: readonly KernelId[] = ['linux-3.x', 'linux-6.x']

export type RemoteId = 'textbook' | 'openamp' | 'rpmsg-lite' | 'ti-pru'
/** How a remote was compiled, as its C code spells it; VQ_… is OpenAMP's, RL_… RPMsg-Lite's. */
export const REMOTE_OPTIONS = [
  'VQ_RX_EMPTY_NOTIFY',
  'RL_ALLOW_CONSUMED_BUFFERS_NOTIFICATION',
  'RL_CLEAR_USED_BUFFERS',
] as const
export type RemoteOption = (typeof REMOTE_OPTIONS)[number]

export interface HeapShape {
  /** Physical address; null: on the first 4 KiB boundary behind the buffers. */
  readonly base: number | null
  /** A table begins at a multiple of this many bytes, itself a multiple of 16. */
  readonly slotBytes: number
  readonly slots: number
}

/** An endpoint of Linux that exists at the start. `echo`: its callback sends the message back. */
export interface ListeningEndpoint {
  /** RPMSG_ADDR_ANY: the next free one from 1024. */
  readonly addr: number
  readonly echo: boolean
}

/** An endpoint of a real remote that exists at the start. */
export interface RemoteListening {
  /** Name that is announced to Linux; empty: none. */
  readonly service: string
  readonly addr: number
  readonly dest: number
  readonly mode: CallbackMode
}

export interface Scenario {
  readonly kernel: KernelId
  /** Entries of each vring: a power of two, 2 to 32768. */
  readonly num: number
  /** Alignment of the used ring in bytes. */
  readonly align: number
  /** Physical address of the first vring. */
  readonly ringBase: number
  /** Physical address of the buffers; null: on the first 4 KiB boundary behind the vrings. */
  readonly bufferBase: number | null
  /** Buffers per direction (RPMSG_NUM_BUFS / 2 in 3.x, num_bufs / 2 in 6.x). */
  readonly buffers: number
  readonly features: { readonly indirectDesc: boolean; readonly eventIdx: boolean }
  /** False for remoteproc, where the barriers are the mandatory ones. */
  readonly weakBarriers: boolean
  /** How many threads may be inside a send at the same time. */
  readonly senders: number
  /** 'rpmsg': receive queue and send queue after probe. 'virtqueue': one bare queue. */
  readonly layer: 'rpmsg' | 'virtqueue'
  /** All free-running indexes of both queues at the start, as if the rings had gone round before. */
  readonly startIdx: number
  /** Memory for indirect tables; used with `features.indirectDesc` only. */
  readonly heap: HeapShape
  /** How many endpoints, and how many channels, can exist at the same time. */
  readonly endpoints: number
  readonly channels: number
  /** What the remote writes into used.ring[].len: OpenAMP and RPMsg-Lite give the length of the descriptor. */
  readonly usedLen: 'descriptor' | 'written'
  /** Whose code runs on the other side (real ones only in layer rpmsg). */
  readonly remote: RemoteId
  readonly remoteOptions: readonly RemoteOption[]
  /**
   * Threads of the remote beside the one that its notifications run in. A call that may sleep
   * can be made in one of them, and the remote goes on receiving meanwhile.
   */
  readonly remoteTasks: number
  /** Endpoints that exist at the start, beside the name service; layer rpmsg only. */
  readonly listening: readonly ListeningEndpoint[]
  /** Endpoints of a real remote that exist at the start. */
  readonly remoteListening: readonly RemoteListening[]
  /** Faults that wait from the start. */
  readonly faults: readonly ArmedFault[]
}

export const DEFAULT_SCENARIO: Scenario = {
  kernel: 'linux-6.x',
  num: 8,
  align: 16,
  ringBase: 0x10040000,
  bufferBase: null,
  buffers: 8,
  features: { indirectDesc: false, eventIdx: false },
  weakBarriers: false,
  senders: 4,
  layer: 'rpmsg',
  startIdx: 0,
  heap: { base: null, slotBytes: 256, slots: 16 },
  endpoints: 16,
  channels: 8,
  usedLen: 'descriptor',
  remote: 'textbook',
  remoteOptions: [],
  remoteTasks: 0,
  // Where messages come from as long as nobody says otherwise: an answer finds a recipient.
  listening: [{ addr: 0x400, echo: false }],
  remoteListening: [],
  faults: [],
}
