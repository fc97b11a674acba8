/** Scenarios of every kind that the format admits, as properties are tried on them. */
import fc from 'fast-check'
import {
  CALLBACK_MODES,
  DEFAULT_SCENARIO,
  KERNELS,
  REMOTE_OPTIONS,
  type RemoteId,
  type Scenario,
  usualBuffers,
} from '../../core/machine/scenario.ts'
import { RPMSG_ADDR_ANY } from '../../core/memory/constants.ts'
import { FAULTS } from '../../core/memory/faultFields.ts'
import { builtWith } from '../../core/remotes/library/profiles.ts'
import type { Settings } from '../../protocol/protocol.ts'
import { contradictory, contradictorySettings, impossible } from '../rules.ts'
import type { Start } from '../shape.ts'

const u32 = fc.nat({ max: 0xffff_ffff })
const address = fc.oneof(
  fc.constant(RPMSG_ADDR_ANY),
  fc.integer({ min: 0x400, max: 0x408 }),
  fc.nat({ max: 0x7fff_ffff }),
)

const heap = fc.record({
  base: fc.option(fc.integer({ min: 0, max: 0x1000 }).map((n) => 0x2000_0000 + 16 * n)),
  slotBytes: fc.integer({ min: 1, max: 256 }).map((n) => 16 * n),
  slots: fc.integer({ min: 1, max: 256 }),
})

const fault = fc
  .record({
    fault: fc.constantFrom(...FAULTS),
    every: fc.boolean(),
    q: fc.constantFrom(0, 1),
    id: fc.oneof(fc.nat({ max: 20 }), fc.constant(0xffff_fffe)),
  })
  .map(({ fault, q, id, every }) => ({ fault, q, value: fault === 'badId' ? id + 1 : 1, every }))

const remoteEndpoint = fc.record({
  service: fc.stringMatching(/^[!-~]{0,31}$/),
  addr: address,
  dest: address,
  mode: fc.constantFrom(...CALLBACK_MODES),
})

/** What both kinds of remote have. */
const shared = {
  kernel: fc.constantFrom(...KERNELS),
  num: fc.constantFrom(2, 4, 8, 16, 32, 256, 4096, 32768),
  align: fc.constantFrom(4, 16, 64, 4096),
  ringBase: fc.nat({ max: 0xf_0000 }).map((n) => n * 4096),
  bufferBase: fc.option(fc.nat({ max: 0xf_0000 }).map((n) => n * 4096)),
  share: fc.constantFrom(1, 0.5, 2, 0.25),
  weakBarriers: fc.boolean(),
  wrapsAtNum: fc.boolean(),
  mailbox: fc.record({
    places: fc.nat({ max: 16 }),
    full: fc.constantFrom('blocks' as const, 'fails' as const),
  }),
  validateUsedLen: fc.boolean(),
  senders: fc.integer({ min: 1, max: 16 }),
  startIdx: fc.oneof(fc.constant(0), fc.nat({ max: 0xffff })),
  endpoints: fc.integer({ min: 1, max: 64 }),
  channels: fc.integer({ min: 1, max: 64 }),
  listening: fc.array(fc.record({ addr: address, echo: fc.boolean() }), { maxLength: 4 }),
  faults: fc.uniqueArray(fault, { maxLength: 5, selector: (f) => `${f.fault} ${f.q}` }),
}

const textbook = fc.record({
  remote: fc.constant('textbook' as const),
  usedLen: fc.constantFrom('descriptor', 'written'),
  eventIdx: fc.boolean(),
  indirect: fc.option(heap),
})

const library = fc
  .record({
    remote: fc.constantFrom<RemoteId>('openamp', 'rpmsg-lite', 'ti-pru'),
    eventIdx: fc.boolean(),
    remoteOptions: fc.shuffledSubarray([...REMOTE_OPTIONS]),
    remoteTasks: fc.nat({ max: 4 }),
    remoteListening: fc.array(remoteEndpoint, { maxLength: 4 }),
  })
  .map(({ remote, eventIdx, remoteOptions, ...rest }) => ({
    ...rest,
    remote,
    eventIdx: eventIdx && remote === 'openamp',
    remoteOptions: remoteOptions.filter((option) => builtWith(option) === remote),
    indirect: null,
  }))

/** Every scenario that the format admits can come out; what it does not admit is left out. */
const scenarios: fc.Arbitrary<Scenario> = fc
  .tuple(fc.record(shared), fc.oneof(textbook, library))
  .map(([{ share, ...common }, { eventIdx, indirect, ...side }]): Scenario => {
    const { num, kernel } = common
    const most = kernel === 'linux-6.x' ? usualBuffers(num) : 256
    return {
      ...DEFAULT_SCENARIO,
      ...common,
      ...side,
      buffers: Math.max(1, Math.min(most, Math.floor(share * num))),
      features: { indirectDesc: indirect !== null, eventIdx },
      heap: indirect ?? DEFAULT_SCENARIO.heap,
    }
  })
  .filter((s) => impossible(s).length === 0 && contradictory(s).length === 0)

const settings: fc.Arbitrary<Settings> = fc.record({
  kick: fc.constantFrom('send', 'hand'),
  remote: fc.constantFrom('hand', 'inOrder', 'outOfOrder'),
  seed: u32,
})

export const starts: fc.Arbitrary<Start> = fc
  .record({ scenario: scenarios, settings })
  .filter(({ scenario, settings }) => contradictorySettings(scenario, settings).length === 0)
