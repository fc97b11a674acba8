/** What restless people do: deeds at random, on plays at random. */
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
import type { Settings } from '../../protocol/protocol.ts'
import type { Play } from '../execution.ts'
import { Deeds } from '../perform.ts'

const REMOTES: readonly RemoteId[] = ['textbook', 'openamp', 'rpmsg-lite', 'ti-pru']

type Act = (deeds: Deeds) => unknown
/** A deed, which says what it is when a test fails. */
export interface Deed {
  readonly name: string
  readonly act: Act
}
const deed = (name: string, act: Act): Deed => ({ name, act })

/** Mostly single steps of whoever can run. */
const stepOf = fc.nat(9).map((pick) =>
  deed(`step ${pick}`, (deeds) => {
    const { machine } = deeds.play
    const ready = machine.actors.flatMap((_, a) => (machine.runnable(a) ? [a] : []))
    if (ready.length > 0) deeds.runActor(ready[pick % ready.length], 'step')
  }),
)
const queue = fc.constantFrom(1, 1, 1, 0)
const by = fc.constantFrom('step' as const, 'function' as const, 'send' as const, 'send' as const)
const address = fc.constantFrom(0x400, 0x401, 0x410, 53)
const args = fc.record({
  src: address,
  dst: address,
  data: fc.uint8Array({ maxLength: 6 }).map((bytes) => Uint8Array.from(bytes)),
  wait: fc.boolean(),
})
const call = (who: 'hand' | 'remote' | 'world', made: fc.Arbitrary<Call>) =>
  fc
    .tuple(made, by)
    .map(([c, how]) =>
      deed(`${who} ${JSON.stringify(c)} ${how}`, (deeds) => deeds.call(who, c, how)),
    )

/** What the page has a button for, faults left out. */
export const quiet = fc.oneof(
  { weight: 12, arbitrary: stepOf },
  {
    weight: 3,
    arbitrary: fc.tuple(args, by).map(([m, how]) => deed(`send ${how}`, (d) => d.send(m, how))),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(queue, by).map(([q, how]) => deed(`take ${q}`, (d) => d.take(q, how))),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(queue, fc.nat(7), by)
      .map(([q, head, how]) => deed(`complete ${q} ${head}`, (d) => d.complete(q, head, how))),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(queue, by).map(([q, how]) => deed(`poll ${q}`, (d) => d.poll(q, how))),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(args, by).map(([m, how]) => deed(`reply ${how}`, (d) => d.reply(m, how))),
  },
  { weight: 1, arbitrary: fc.constant(deed('time', (d) => d.time(1000))) },
  { weight: 1, arbitrary: queue.map((q) => deed(`kick ${q}`, (d) => d.kick(q, 'step'))) },
)

/** The same, with everything that can go wrong. */
export const wild = fc.oneof(
  { weight: 24, arbitrary: quiet },
  {
    weight: 2,
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
  {
    weight: 1,
    arbitrary: call(
      'world',
      fc.nat(3).map((actor) => ({ fn: 'signal', actor })),
    ),
  },
  {
    weight: 1,
    arbitrary: call(
      'hand',
      fc.constantFrom<Call>(
        { fn: 'createChannel', service: 'rpmsg-client-sample', src: 0x410, dst: 0x401 },
        { fn: 'createEpt', addr: 0x401, echo: true },
        { fn: 'getBuf', q: 1 },
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
    weight: 1,
    arbitrary: call(
      'remote',
      fc.constantFrom<Call>(
        { fn: 'remoteRestart', mode: 'crash' },
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
)

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

export const SETTINGS: Settings = { kick: 'send', remote: 'hand', seed: 1 }

export function act(play: Play, { act: does }: Deed): void {
  does(new Deeds(play, SETTINGS))
}
