/** What restless people do: deeds at random, on executions at random. */
import fc from 'fast-check'
import type { Call } from '../../core/machine/calls.ts'
import {
  CALLBACK_MODES,
  DEFAULT_SCENARIO,
  KERNELS,
  type RemoteId,
  type Scenario,
} from '../../core/machine/scenario.ts'
import { RPMSG_ADDR_ANY } from '../../core/memory/constants.ts'
import { FAULTS } from '../../core/memory/faultFields.ts'
import { RING_FIELD_NAMES, RING_FIELDS, type RingFieldName } from '../../core/memory/ringFields.ts'
import type { Act, Granularity, Settings } from '../../protocol/protocol.ts'
import type { Execution } from '../execution.ts'
import { Performer } from '../perform.ts'

const REMOTES: readonly RemoteId[] = ['textbook', 'openamp', 'rpmsg-lite', 'ti-pru']

/** One thing that is done: an act, or a step of one of those who can run. */
export type Deed = { readonly act: Act; readonly by: Granularity } | { readonly pick: number }

/** Mostly single steps of whoever can run. */
export const steps: fc.Arbitrary<Deed> = fc.nat(9).map((pick) => ({ pick }))
const queue = fc.constantFrom(1, 1, 1, 0)
const by = fc.constantFrom('step' as const, 'function' as const, 'send' as const, 'send' as const)
const address = fc.constantFrom(0x400, 0x401, 0x410, 53)
const args = fc.record({
  src: address,
  dst: address,
  data: fc.uint8Array({ maxLength: 6 }).map((bytes) => Uint8Array.from(bytes)),
  wait: fc.boolean(),
})
const call = (by: 'hand' | 'remote' | 'world', made: fc.Arbitrary<Call>): fc.Arbitrary<Act> =>
  made.map((c) => ({ name: 'call', by, call: c }))

/** What the page has a button for. */
const plain: readonly fc.MaybeWeightedArbitrary<Act>[] = [
  { weight: 3, arbitrary: args.map((m) => ({ name: 'send', args: m })) },
  { weight: 2, arbitrary: queue.map((q) => ({ name: 'take', q })) },
  {
    weight: 2,
    arbitrary: fc.tuple(queue, fc.nat(7)).map(([q, head]) => ({ name: 'complete', q, head })),
  },
  { weight: 2, arbitrary: queue.map((q) => ({ name: 'poll', q })) },
  { weight: 2, arbitrary: args.map((m) => ({ name: 'reply', args: m })) },
  { weight: 1, arbitrary: fc.constant({ name: 'time', ms: 1000 }) },
  { weight: 1, arbitrary: queue.map((q) => ({ name: 'kick', q })) },
]

/** Into any of these fields of any ring, mostly near the values that mean something. */
const straysInto = (fields: readonly RingFieldName[]): fc.Arbitrary<Act> =>
  fc
    .record({
      name: fc.constant('overwrite' as const),
      by: fc.constantFrom('driver', 'remote'),
      q: queue,
      field: fc.constantFrom(...fields),
      i: fc.nat(1),
      value: fc.oneof(fc.nat(20), fc.nat(0xffff)),
    })
    .map((stray) => (RING_FIELDS[stray.field].many ? stray : { ...stray, i: 0 }))

export const strayWrites = straysInto(RING_FIELD_NAMES)
/** The same but for the indexes: an index that goes back makes the other side walk 65,000 entries. */
const boundedStrays = straysInto(
  RING_FIELD_NAMES.filter((name) => name !== 'avail.idx' && name !== 'used.idx'),
)

/** What makes things go wrong, and calls by hand. */
const rough: readonly fc.MaybeWeightedArbitrary<Act>[] = [
  {
    weight: 4,
    arbitrary: call(
      'world',
      fc.record({
        fn: fc.constant('arm' as const),
        fault: fc.constantFrom(...FAULTS),
        q: queue,
        value: fc.integer({ min: 0, max: 12 }),
      }),
    ),
  },
  { weight: 4, arbitrary: boundedStrays },
  {
    weight: 2,
    arbitrary: call(
      'world',
      fc.nat(3).map((actor) => ({ fn: 'signal', actor })),
    ),
  },
  {
    weight: 2,
    arbitrary: call(
      'hand',
      fc.constantFrom<Call>(
        { fn: 'createChannel', service: 'rpmsg-client-sample', src: 0x410, dst: 0x401 },
        { fn: 'createEpt', addr: 0x401, echo: true },
        { fn: 'getBuf', q: 1 },
        { fn: 'remove' },
        { fn: 'probe', nameService: true },
        { fn: 'disableCb', q: 0 },
        { fn: 'enableCb', q: 1 },
        {
          fn: 'add',
          q: 1,
          out: [
            [0x1000, 8],
            [0x2000, 8],
          ],
          in: [],
          token: 99,
        },
      ),
    ),
  },
  {
    weight: 2,
    arbitrary: call(
      'remote',
      fc.constantFrom<Call>(
        { fn: 'remoteRestart', mode: 'crash' },
        { fn: 'remoteRestart', mode: 'clean' },
        { fn: 'remoteFreeTx', tx: 0 },
        { fn: 'remoteDisableCb', q: 1 },
        { fn: 'remoteEnableCb', q: 0 },
        { fn: 'remoteRelease', held: 0 },
        { fn: 'remoteRelease', held: 1 },
        { fn: 'remoteAllocTx', ept: 0, wait: 0 },
        { fn: 'remoteSendNocopy', tx: 0, dst: 0x400, data: Uint8Array.of(7) },
        {
          fn: 'remoteCreateEpt',
          service: 'rpmsg-openamp-demo-channel',
          addr: 0x410,
          dest: RPMSG_ADDR_ANY,
          mode: 'echo',
        },
        { fn: 'remoteAnnounce', ept: 0, service: 'news', flags: 0 },
      ),
    ),
  },
]

const deedOf = (acts: readonly fc.MaybeWeightedArbitrary<Act>[]): fc.Arbitrary<Deed> =>
  fc.tuple(fc.oneof(...acts), by).map(([act, how]) => ({ act, by: how }))

/** What the page has a button for, faults left out. */
export const quiet = fc.oneof(
  { weight: 12, arbitrary: steps },
  { weight: 13, arbitrary: deedOf(plain) },
)

/** The same, with everything that can go wrong. */
export const wild = fc.oneof(
  { weight: 24, arbitrary: quiet },
  { weight: 5, arbitrary: deedOf(rough) },
)

/** Every act, with every kind of argument. */
export const anyAct: fc.Arbitrary<Act> = fc.oneof<fc.MaybeWeightedArbitrary<Act>[]>(
  ...plain,
  ...rough,
  { weight: 1, arbitrary: fc.nat(5).map((sender) => ({ name: 'send', sender })) },
  { weight: 1, arbitrary: fc.constantFrom<Act>({ name: 'reply' }, { name: 'time' }) },
  { weight: 2, arbitrary: fc.nat(9).map((actor) => ({ name: 'run', actor })) },
  { weight: 2, arbitrary: fc.nat(4).map((held) => ({ name: 'release', held })) },
)

/** Chains of a few descriptors, by hand; a table for those that may have one. */
export const chains: fc.Arbitrary<Deed> = deedOf([
  call(
    'hand',
    fc.tuple(queue, fc.nat(2), fc.nat(2), fc.nat(99)).map(([q, out, into, token]) => {
      const parts = (n: number) =>
        Array.from({ length: n }, (_, i) => [0x1000 * (i + 1), 8] as const)
      return { fn: 'add', q, out: parts(out), in: parts(into), token: 0x1000 + token }
    }),
  ),
])

/** Rings of both kernels, with each remote; a library has one endpoint. */
export const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    kernel: fc.constantFrom(...KERNELS),
    num: fc.constantFrom(2, 4, 8),
    remote: fc.constantFrom(...REMOTES),
    mode: fc.constantFrom(...CALLBACK_MODES),
    echo: fc.boolean(),
  })
  .map(({ mode, echo, ...rest }) => ({
    ...DEFAULT_SCENARIO,
    ...rest,
    buffers: rest.num,
    listening: [{ addr: 0x400, echo }],
    remoteListening:
      rest.remote === 'textbook' ? [] : [{ service: '', addr: 0x401, dest: 0x400, mode }],
  }))

/** The same with what goes wrong by itself: sides that do not agree on the rings, a library without its lock. */
export const apart: fc.Arbitrary<Scenario> = fc
  .tuple(
    scenarios,
    fc.constantFrom<Partial<Scenario['sees']>>(
      ...([{}, {}, { num: 4 }, { num: 32 }, { align: 4096 }] as const),
      ...([{ vring1: 0x10040000 }, { offset: 0x200 }, { crossed: true }] as const),
    ),
  )
  .map(([scenario, sees]) => ({
    ...scenario,
    sees: { ...scenario.sees, ...sees },
    ...(scenario.remote === 'textbook' ? {} : { remoteTasks: 2, remoteLocks: false }),
  }))

export const SETTINGS: Settings = { kick: 'send', remote: 'hand', seed: 1 }

/**
 * Steps after which nobody does anything more: a routine that spins takes a hundred thousand a
 * press, and forty such presses more memory than a test may have.
 */
const MOST_STEPS = 5_000

export function act(execution: Execution, deed: Deed): void {
  if (execution.length > MOST_STEPS) return
  const performer = new Performer(execution, SETTINGS)
  if ('act' in deed) performer.act(deed.act, deed.by)
  else {
    const ready = execution.machine.actors.flatMap((_, a) =>
      execution.machine.runnable(a) ? [a] : [],
    )
    const actor = ready[deed.pick % ready.length]
    if (actor !== undefined) performer.act({ name: 'run', actor }, 'step')
  }
}
