/**
 * The starting point of an execution, as plain data. Scenario plus choices is the whole truth:
 * the same two give the same bytes, always. A field is one row here, and its words; what comes
 * from outside is checked by schemas that `scenario/` makes from these rows.
 */

import {
  RPMSG_ADDR_ANY,
  RPMSG_BUF_SIZE,
  RPMSG_MAX_BUFS_PER_DIRECTION,
} from '../memory/constants.ts'
import { type ArmedFault, FAULTS } from '../memory/faultFields.ts'
import {
  address,
  group,
  listOf,
  oneOf,
  physical,
  powerOfTwo,
  type RowsValue,
  row,
  service,
  U32,
  usualValues,
  whole,
  yesNo,
} from './scenarioFields.ts'

export const KERNELS = ['linux-3.x', 'linux-6.x'] as const
export type KernelId = (typeof KERNELS)[number]

export const REMOTES = ['textbook', 'openamp', 'rpmsg-lite', 'ti-pru'] as const
export type RemoteId = (typeof REMOTES)[number]

/** How a remote was compiled, as its C code spells it; VQ_… is OpenAMP's, RL_… RPMsg-Lite's. */
export const REMOTE_OPTIONS = [
  'VQ_RX_EMPTY_NOTIFY',
  'RL_ALLOW_CONSUMED_BUFFERS_NOTIFICATION',
  'RL_CLEAR_USED_BUFFERS',
] as const
export type RemoteOption = (typeof REMOTE_OPTIONS)[number]

export const CALLBACK_MODES = ['release', 'hold', 'hold2', 'echo'] as const
/**
 * What the receive callback of an endpoint does with a message: gives the buffer back at once,
 * keeps it (with OpenAMP twice, if it likes), or sends the payload back to its source.
 */
export type CallbackMode = (typeof CALLBACK_MODES)[number]

/** Names of the queues, by their index. */
export const QUEUES = ['rvq', 'svq'] as const

/** Rows for endpoints, and for channels. */
export const MOST_ROOM = 64
export const MOST_SENDERS = 16
export const MOST_REMOTE_TASKS = 4
/** Endpoints that a library has rows for. */
const MOST_REMOTE_ENDPOINTS = 32
/** The kernel's ids are signed. */
const MOST_LINUX_ADDRESS = 0x7fff_ffff

const heap = group({
  /** Physical address; null: on the first 4 KiB boundary behind the buffers. */
  base: { kind: physical, usual: null, orNull: true },
  /** A table begins at a multiple of this many bytes. */
  slotBytes: { kind: whole(16, 4096, { multipleOf: 16 }), usual: 256 },
  slots: { kind: whole(1, 256), usual: 16 },
})

/** An endpoint of Linux that exists at the start. */
const listening = group({
  /** RPMSG_ADDR_ANY: the next free one from 1024. */
  addr: { kind: address(MOST_LINUX_ADDRESS), usual: RPMSG_ADDR_ANY },
  /** Its callback sends the message back. */
  echo: { kind: yesNo, usual: false },
})

/** An endpoint of a library that exists at the start. */
const remoteListening = group({
  /** Name that is announced to Linux; empty: none. */
  service: { kind: service, usual: '' },
  addr: { kind: address(), usual: RPMSG_ADDR_ANY },
  dest: { kind: address(), usual: RPMSG_ADDR_ANY },
  mode: { kind: oneOf(CALLBACK_MODES), usual: 'release' },
})

/** What the remote believes of the rings; null: what is true. */
const sees = group({
  num: { kind: powerOfTwo(2, 32768), usual: null, orNull: true },
  align: { kind: powerOfTwo(4, 4096), usual: null, orNull: true },
  /** Physical addresses of the vrings. */
  vring0: { kind: physical, usual: null, orNull: true },
  vring1: { kind: physical, usual: null, orNull: true },
  /** What Linux has at an address, the remote sees that many bytes behind it (32 bits). */
  offset: { kind: physical, usual: 0 },
  /** It takes each ring for the other one. */
  crossed: { kind: yesNo, usual: false },
})
const AS_LINUX = {
  num: null,
  align: null,
  vring0: null,
  vring1: null,
  offset: 0,
  crossed: false,
} as const

/** What carries the driver's kicks to the remote. */
const mailbox = group({
  /** Kicks that fit into it; 0: a doorbell, that never fills. */
  places: { kind: whole(0, 16), usual: 0 },
  /** What a kick does that finds it full: it waits for a place, or the notify hook fails. */
  full: { kind: oneOf(['blocks', 'fails']), usual: 'blocks' },
})
const DOORBELL = { places: 0, full: 'blocks' } as const

/** A fault that waits from the start: see ArmedFault. */
const fault = group({
  fault: { kind: oneOf(FAULTS) },
  q: { kind: whole(0, 1) },
  value: { kind: whole(1, U32) },
  /** It strikes every time, until it is taken back. */
  every: { kind: yesNo, usual: false, newer: true },
})

export const SCENARIO_ROWS = {
  kernel: row('kernel', oneOf(KERNELS), 'linux-6.x'),
  /** Entries of each vring. */
  num: row('num', powerOfTwo(2, 32768), 8),
  /** Alignment of the used ring in bytes. */
  align: row('align', powerOfTwo(4, 4096), 16),
  /** All free-running indexes of both queues at the start, as if the rings had gone round before. */
  startIdx: row('startIdx', whole(0, 0xffff), 0, { old: { value: 0 } }),
  /** Physical address of the first vring. */
  ringBase: row('ringBase', physical, 0x10040000),
  /** Physical address of the buffers; null: on the first 4 KiB boundary behind the vrings. */
  bufferBase: row('bufferBase', physical, null, { orNull: true }),
  features: row(
    'features',
    group({ indirectDesc: { kind: yesNo, usual: false }, eventIdx: { kind: yesNo, usual: false } }),
    { indirectDesc: false, eventIdx: false },
  ),
  /**
   * The driver takes the available index for a slot and wraps it at num: a mistake that young
   * drivers make, and that both kernels are made to make here.
   */
  wrapsAtNum: row('wrapsAtNum', yesNo, false, { old: { value: false } }),
  /**
   * Linux 5.16-rc1 to -rc5, and later kernels where it is switched on: a used length that is larger
   * than what the device may write breaks the queue.
   */
  validateUsedLen: row('validateUsedLen', yesNo, false, { old: { value: false } }),
  mailbox: row('mailbox', mailbox, DOORBELL, { old: { value: DOORBELL } }),
  /** False for remoteproc, where the barriers are the mandatory ones. */
  weakBarriers: row('weakBarriers', yesNo, false),
  /** Buffers per direction (RPMSG_NUM_BUFS / 2 in 3.x, num_bufs / 2 in 6.x). */
  buffers: row('buffers', whole(1, RPMSG_MAX_BUFS_PER_DIRECTION), 8),
  /** Bytes of memory that there are for the buffers of both directions; null: enough. */
  pool: row('pool', whole(0, 2 * RPMSG_MAX_BUFS_PER_DIRECTION * RPMSG_BUF_SIZE), null, {
    orNull: true,
    old: { value: null },
  }),
  /** How many threads may be inside a send at the same time. */
  senders: row('senders', whole(1, MOST_SENDERS), 4),
  /** Memory for indirect tables; used with `features.indirectDesc` only. */
  heap: row(
    'heap',
    heap,
    { base: null, slotBytes: 256, slots: 16 },
    { old: { value: { base: null, slotBytes: 256, slots: 16 } } },
  ),
  /** How many endpoints, and how many channels, can exist at the same time. */
  endpoints: row('room.endpoints', whole(1, MOST_ROOM), 16, { old: { value: 16 } }),
  channels: row('room.channels', whole(1, MOST_ROOM), 8, { old: { value: 8 } }),
  /** Endpoints that exist at the start, beside the name service; layer rpmsg only. */
  listening: row(
    'endpoints',
    listOf(listening, MOST_ROOM),
    // Where messages come from as long as nobody says otherwise: an answer finds a recipient.
    [{ addr: 0x400, echo: false }],
    { old: { value: [] } },
  ),
  /** Whose code runs on the other side (real ones only in layer rpmsg). */
  remote: row('remote.profile', oneOf(REMOTES), 'textbook', { old: { value: 'textbook' } }),
  remoteOptions: row('remote.options', listOf(oneOf(REMOTE_OPTIONS), REMOTE_OPTIONS.length), [], {
    old: { value: [] },
  }),
  /**
   * Threads of the remote beside the one that its notifications run in. A call that may sleep
   * can be made in one of them, and the remote goes on receiving meanwhile.
   */
  remoteTasks: row('remote.tasks', whole(0, MOST_REMOTE_TASKS), 0, { old: { value: 0 } }),
  /** The library has a lock around what its threads share; on bare metal RPMsg-Lite has none. */
  remoteLocks: row('remote.locks', yesNo, true, { old: { value: true } }),
  /** What the remote writes into used.ring[].len: OpenAMP and RPMsg-Lite give the length of the descriptor. */
  usedLen: row('remote.usedLen', oneOf(['descriptor', 'written']), 'descriptor'),
  /** Where the remote sees things otherwise than Linux has laid them out. */
  sees: row('remote.sees', sees, AS_LINUX, { old: { value: AS_LINUX } }),
  /** Endpoints of a library that exist at the start. */
  remoteListening: row('remote.endpoints', listOf(remoteListening, MOST_REMOTE_ENDPOINTS), [], {
    old: { value: [] },
  }),
  /** Faults that wait from the start. */
  faults: row('faults', listOf(fault, QUEUES.length * FAULTS.length), [], { old: { value: [] } }),
  /** 'rpmsg': receive queue and send queue after probe. 'virtqueue': one bare queue, for tests. */
  layer: row(null, oneOf(['rpmsg', 'virtqueue']), 'rpmsg'),
} as const

export type Scenario = Omit<RowsValue<typeof SCENARIO_ROWS>, 'faults'> & {
  readonly faults: readonly ArmedFault[]
}
export type HeapShape = Scenario['heap']
export type ListeningEndpoint = Scenario['listening'][number]
export type RemoteListening = Scenario['remoteListening'][number]

export const DEFAULT_SCENARIO: Scenario = usualValues(SCENARIO_ROWS)

/** Has the remote the rings in another place, or of another size, than Linux? */
export const looksElsewhere = ({ sees, num, align }: Scenario): boolean =>
  (sees.num ?? num) !== num ||
  (sees.align ?? align) !== align ||
  sees.vring0 !== null ||
  sees.vring1 !== null

/** Does it see anything otherwise? */
export const disagrees = (s: Scenario): boolean =>
  looksElsewhere(s) || s.sees.crossed || s.sees.offset !== 0

/** Buffers per direction where nothing is said: one per descriptor, as 6.x allocates them. */
export const usualBuffers = (num: number): number => Math.min(num, RPMSG_MAX_BUFS_PER_DIRECTION)

/** Bytes that probe asks for, all at once. */
export const poolSize = ({ buffers }: Pick<Scenario, 'buffers'>): number =>
  2 * buffers * RPMSG_BUF_SIZE

/** Most buffers per direction: 6.x makes one per descriptor, 3.x as many as it was built with. */
export const mostBuffers = ({ kernel, num }: Pick<Scenario, 'kernel' | 'num'>): number =>
  kernel === 'linux-6.x' ? usualBuffers(num) : RPMSG_MAX_BUFS_PER_DIRECTION
