/** The text of a scenario, once it is read as JSON: README.md beside this file, as a schema. */
import * as v from 'valibot'
import { DEFAULT_SCENARIO as D } from '../core/machine/scenario.ts'
import { RPMSG_ADDR_ANY } from '../core/memory/constants.ts'
import { FAULTS } from '../core/memory/faultFields.ts'
import { DEFAULT_SETTINGS } from '../protocol/protocol.ts'
import * as f from './fields.ts'
import { MOST_LINUX_ADDRESS, MOST_REMOTE_ENDPOINTS, MOST_ROOM, U32 } from './limits.ts'

/** Counts up when the meaning of a text changes. */
export const VERSION = 1

/** The features that a ring can have, as the virtio specification spells them. */
export const FEATURES = ['VIRTIO_RING_F_INDIRECT_DESC', 'VIRTIO_RING_F_EVENT_IDX'] as const
/** Their names in a scenario of the core. */
export const FEATURE_FIELDS = ['indirectDesc', 'eventIdx'] as const
/** Index of a queue by its name. */
export const QUEUES = ['rvq', 'svq'] as const

const { remote: moves, ...settings } = DEFAULT_SETTINGS
/** What holds where a text says nothing, and what does not depend on something else. */
export const TEXT_DEFAULTS = {
  ...settings,
  moves,
  endpoint: { addr: RPMSG_ADDR_ANY, echo: false },
  remoteEndpoint: { service: '', addr: RPMSG_ADDR_ANY, dest: RPMSG_ADDR_ANY, mode: 'release' },
  queue: 'svq',
} as const
const { endpoint, remoteEndpoint } = TEXT_DEFAULTS

const linuxAddress = v.pipe(
  f.address,
  v.check((n) => n <= MOST_LINUX_ADDRESS || n === RPMSG_ADDR_ANY, f.named('tooBigForLinux')),
)

const heap = f.closed({
  base: v.optional(f.memoryAddress),
  slotBytes: v.optional(f.slotBytes, D.heap.slotBytes),
  slots: v.optional(f.slots, D.heap.slots),
})

const remoteSide = f.closed({
  profile: v.optional(f.remote, D.remote),
  options: v.optional(f.remoteOptions, []),
  tasks: v.optional(f.remoteTasks, D.remoteTasks),
  usedLen: v.optional(f.usedLen, D.usedLen),
  moves: v.optional(f.moves, moves),
  endpoints: v.optional(
    f.listOf(
      f.closed({
        service: v.optional(f.serviceName, remoteEndpoint.service),
        addr: v.optional(f.address, remoteEndpoint.addr),
        dest: v.optional(f.address, remoteEndpoint.dest),
        mode: v.optional(f.callbackMode, remoteEndpoint.mode),
      }),
      MOST_REMOTE_ENDPOINTS,
    ),
  ),
})

const fault = v.pipe(
  f.closed({
    fault: f.fault,
    queue: v.optional(f.oneOf(QUEUES), TEXT_DEFAULTS.queue),
    /** Armed as id + 1, which has to fit into 32 bits. */
    id: v.optional(f.integer(0, U32 - 1)),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const { value: input } = dataset
    const needed = input.fault === 'badId'
    if (needed === (input.id !== undefined)) return
    const path = { type: 'object', origin: 'value', input, key: 'id', value: input.id } as const
    addIssue({ message: f.named(needed ? 'idNeeded' : 'idNotNeeded'), path: [path] })
  }),
)

export const textSchema = f.closed({
  vringscope: v.literal(VERSION, f.named('version')),
  kernel: v.optional(f.kernel, D.kernel),
  num: v.optional(f.num, D.num),
  align: v.optional(f.align, D.align),
  ringBase: v.optional(f.memoryAddress, D.ringBase),
  bufferBase: v.optional(f.memoryAddress),
  startIdx: v.optional(f.startIdx, D.startIdx),
  features: v.optional(f.listOf(f.oneOf(FEATURES), FEATURES.length), []),
  weakBarriers: v.optional(f.yesNo, D.weakBarriers),
  buffers: v.optional(f.buffers),
  senders: v.optional(f.senders, D.senders),
  heap: v.optional(heap, {}),
  room: v.optional(
    f.closed({
      endpoints: v.optional(f.room, D.endpoints),
      channels: v.optional(f.room, D.channels),
    }),
    {},
  ),
  endpoints: v.optional(
    f.listOf(
      f.closed({
        addr: v.optional(linuxAddress, endpoint.addr),
        echo: v.optional(f.yesNo, endpoint.echo),
      }),
      MOST_ROOM,
    ),
    D.listening.map((e) => ({ ...e })),
  ),
  remote: v.optional(remoteSide, {}),
  faults: v.optional(f.listOf(fault, QUEUES.length * FAULTS.length), []),
  kick: v.optional(f.kick, TEXT_DEFAULTS.kick),
  seed: v.optional(f.seed, TEXT_DEFAULTS.seed),
})

/** A text as it was meant, every default filled in. */
export type TextShape = v.InferOutput<typeof textSchema>
