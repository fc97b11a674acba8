/** A scenario between its two forms: as a text says it, and as the core has it. */

import {
  DEFAULT_SCENARIO as D,
  type ListeningEndpoint,
  type RemoteId,
  type RemoteListening,
  type Scenario,
} from '../core/machine/scenario.ts'
import { RPMSG_ADDR_ANY } from '../core/memory/constants.ts'
import type { ArmedFault } from '../core/memory/faultFields.ts'
import type { Settings } from '../protocol/protocol.ts'
import { MOST_BUFFERS } from './limits.ts'
import type { Path } from './problem.ts'
import {
  FEATURE_FIELDS,
  FEATURES,
  QUEUES,
  TEXT_DEFAULTS as T,
  type TextShape,
  VERSION,
} from './schema.ts'

/** A scenario, and how things go by themselves in it: all that a text says. */
export interface Start {
  readonly scenario: Scenario
  readonly settings: Settings
}

/** Buffers per direction where nothing is said: one per descriptor, as 6.x does it. */
export const usualBuffers = (num: number): number => Math.min(num, MOST_BUFFERS)

/**
 * Endpoints of a remote where nothing is said: a library has the one that messages go to as
 * long as nobody says otherwise; only OpenAMP's know the other end.
 */
export function usualEndpoints(remote: RemoteId): readonly RemoteListening[] {
  if (remote === 'textbook') return []
  const dest = remote === 'openamp' ? 0x400 : RPMSG_ADDR_ANY
  return [{ service: '', addr: 0x401, dest, mode: 'release' }]
}

export function startOf(t: TextShape): Start {
  const { kernel, num, align, ringBase, startIdx, weakBarriers, senders, remote } = t
  const has = (feature: (typeof FEATURES)[number]) => t.features.includes(feature)
  return {
    scenario: {
      kernel,
      num,
      align,
      ringBase,
      bufferBase: t.bufferBase ?? null,
      buffers: t.buffers ?? usualBuffers(num),
      features: {
        indirectDesc: has('VIRTIO_RING_F_INDIRECT_DESC'),
        eventIdx: has('VIRTIO_RING_F_EVENT_IDX'),
      },
      weakBarriers,
      senders,
      layer: D.layer,
      startIdx,
      heap: { base: t.heap.base ?? null, slotBytes: t.heap.slotBytes, slots: t.heap.slots },
      endpoints: t.room.endpoints,
      channels: t.room.channels,
      usedLen: remote.usedLen,
      remote: remote.profile,
      remoteOptions: remote.options,
      remoteTasks: remote.tasks,
      listening: t.endpoints ?? D.listening,
      remoteListening: remote.endpoints ?? usualEndpoints(remote.profile),
      faults: t.faults.map(({ fault, queue, id }) => ({
        fault,
        q: QUEUES.indexOf(queue),
        value: id === undefined ? 1 : id + 1,
      })),
    },
    settings: { kick: t.kick, remote: remote.moves, seed: t.seed },
  }
}

/** Everything that differs from the defaults, in the order of the documentation. */
export function shapeOf({ scenario: s, settings }: Start): object {
  return {
    vringscope: VERSION,
    ...differing({
      kernel: [s.kernel, D.kernel],
      num: [s.num, D.num],
      align: [s.align, D.align],
      startIdx: [s.startIdx, D.startIdx],
      ringBase: [hex(s.ringBase), hex(D.ringBase)],
      bufferBase: unless(s.bufferBase === null, hex(s.bufferBase ?? 0)),
      features: list(FEATURES.filter((_, i) => s.features[FEATURE_FIELDS[i]])),
      weakBarriers: [s.weakBarriers, D.weakBarriers],
      buffers: [s.buffers, usualBuffers(s.num)],
      senders: [s.senders, D.senders],
      // Without the feature a heap is never looked at.
      heap: group(
        !s.features.indirectDesc
          ? {}
          : {
              base: unless(s.heap.base === null, hex(s.heap.base ?? 0)),
              slotBytes: [s.heap.slotBytes, D.heap.slotBytes],
              slots: [s.heap.slots, D.heap.slots],
            },
      ),
      room: group({
        endpoints: [s.endpoints, D.endpoints],
        channels: [s.channels, D.channels],
      }),
      endpoints: listUnlike(D.listening, s.listening, endpointShape),
      remote: group({
        profile: [s.remote, D.remote],
        options: list(s.remoteOptions),
        tasks: [s.remoteTasks, D.remoteTasks],
        usedLen: [s.usedLen, D.usedLen],
        moves: [settings.remote, T.moves],
        endpoints: listUnlike(usualEndpoints(s.remote), s.remoteListening, remoteEndpointShape),
      }),
      faults: list(s.faults.map(faultShape)),
      kick: [settings.kick, T.kick],
      seed: [settings.seed, T.seed],
    }),
  }
}

const endpointShape = ({ addr, echo }: ListeningEndpoint): object =>
  differing({ addr: address(addr), echo: [echo, T.endpoint.echo] })

const remoteEndpointShape = ({ service, addr, dest, mode }: RemoteListening): object =>
  differing({
    service: [service, T.remoteEndpoint.service],
    addr: address(addr),
    dest: address(dest),
    mode: [mode, T.remoteEndpoint.mode],
  })

const faultShape = ({ fault, q, value }: ArmedFault): object => ({
  fault,
  ...differing({
    queue: [QUEUES[q], T.queue],
    id: unless(fault !== 'badId', value - 1),
  }),
})

/** A value beside the one that need not be said; null: there is nothing to say. */
type Said = readonly [value: unknown, usual: unknown]

const differing = (fields: Readonly<Record<string, Said>>): object =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, [value, usual]]) =>
      value === usual ? [] : [[key, value]],
    ),
  )

const unless = (usual: boolean, value: unknown): Said => [usual ? null : value, null]
const list = (items: readonly unknown[]): Said => unless(items.length === 0, items)
/** A list whose usual value is not the empty one. */
function listUnlike<E>(usual: readonly E[], items: readonly E[], shape: (item: E) => object): Said {
  const [said, known] = [items, usual].map((l) => l.map(shape))
  return unless(JSON.stringify(said) === JSON.stringify(known), said)
}
function group(fields: Readonly<Record<string, Said>>): Said {
  const inner = differing(fields)
  return unless(Object.keys(inner).length === 0, inner)
}
const hex = (n: number): string => `0x${n.toString(16)}`
const address = (n: number): Said => unless(n === RPMSG_ADDR_ANY, hex(n))

/** Where a text says what stands at `path` of a scenario. */
export function textPath(path: Path, text: TextShape): Path {
  const [first, ...rest] = path
  switch (first) {
    case 'features':
      return ['features', text.features.indexOf(FEATURES[FEATURE_FIELDS.indexOf(rest[0] as never)])]
    case 'endpoints':
    case 'channels':
      return ['room', first]
    case 'listening':
      return ['endpoints', ...rest]
    case 'remote':
      return ['remote', 'profile']
    case 'remoteOptions':
      return ['remote', 'options', ...rest]
    case 'moves':
      return ['remote', first]
    case 'remoteTasks':
      return ['remote', 'tasks']
    case 'usedLen':
      return ['remote', 'usedLen']
    case 'remoteListening':
      return ['remote', 'endpoints', ...rest]
    case 'faults':
      return path.map((part) => (part === 'value' ? 'id' : part))
    default:
      return path
  }
}
