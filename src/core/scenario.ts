/**
 * The starting point of an execution, as plain data. Scenario plus choices is the whole truth:
 * the same two give the same bytes, always. Validation of what comes from outside is in
 * `embed/linkSchema.ts`.
 */
export type KernelId = 'linux-3.x' | 'linux-6.x'
export const KERNELS: readonly KernelId[] = ['linux-3.x', 'linux-6.x']

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
  /** What the remote writes into used.ring[].len: OpenAMP and RPMsg-Lite give the length of the descriptor. */
  readonly usedLen: 'descriptor' | 'written'
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
  usedLen: 'descriptor',
}
