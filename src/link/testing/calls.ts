/** Every call that a link may hold, with whatever may stand in it. */
import fc from 'fast-check'
import { actorCount } from '../../core/machine/actors.ts'
import type { Call } from '../../core/machine/calls.ts'
import type { Scenario } from '../../core/machine/scenario.ts'
import { CALLBACK_MODES } from '../../core/machine/scenario.ts'
import { FAULTS } from '../../core/memory/faultFields.ts'
import { RING_FIELD_NAMES, RING_FIELDS } from '../../core/memory/ringFields.ts'

const u32 = fc.nat({ max: 0xffff_ffff })
const u16 = fc.nat({ max: 0xffff })
const q = fc.constantFrom(0, 1)
const yesNo = fc.boolean()
const data = fc.uint8Array({ maxLength: 500 }).map((bytes) => Uint8Array.from(bytes))
const service = fc.string({ maxLength: 32 })
const mode = fc.constantFrom(...CALLBACK_MODES)
const sg = fc.array(fc.tuple(fc.nat({ max: Number.MAX_SAFE_INTEGER }), u32), { maxLength: 3 })

type Fn = Call['fn']

/** The compiler asks for a line per call. */
const rests = ({ num, endpoints }: Scenario, actors: number) =>
  ({
    send: fc
      .record({ src: u32, dst: u32, data, wait: yesNo, kick: yesNo })
      .map((s) => ({ len: s.data.length, ...s })),
    add: fc.record({ q, out: sg, in: sg, token: u32 }),
    kick: fc.record({ q }),
    kickPrepare: fc.record({ q }),
    notify: fc.record({ q }),
    getBuf: fc.record({ q }),
    enableCb: fc.record({ q }),
    enableCbPrepare: fc.record({ q }),
    enableCbDelayed: fc.record({ q }),
    disableCb: fc.record({ q }),
    detachUnusedBuf: fc.record({ q }),
    isBroken: fc.record({ q }),
    breakQueue: fc.record({ q }),
    unbreakQueue: fc.record({ q }),
    interrupt: fc.record({ q }),
    newVirtqueue: fc.record({ q }),
    take: fc.record({ q }),
    poll: fc.record({ q, value: u16 }),
    complete: fc.record({
      q,
      entries: fc.array(fc.tuple(u32, fc.option(u32)), { maxLength: 4 }),
    }),
    deliver: fc.record({
      src: u32,
      dst: u32,
      reserved: u32,
      len: u32,
      flags: u16,
      data,
      usedLen: u32,
    }),
    overwrite: fc.oneof(
      ...RING_FIELD_NAMES.map((field) =>
        fc.record({
          by: fc.constantFrom('driver', 'remote'),
          q,
          field: fc.constant(field),
          i: fc.nat({ max: RING_FIELDS[field].many ? num - 1 : 0 }),
          value: fc.nat({ max: RING_FIELDS[field].most }),
        }),
      ),
    ),
    readMailbox: fc.record({}),
    setUsedFlags: fc.record({ q, value: u16 }),
    setAvailEvent: fc.record({ q, value: u16 }),
    probe: fc.record({ nameService: yesNo }),
    remove: fc.record({}),
    createChannel: fc.record({ service, src: u32, dst: u32 }),
    createEpt: fc.record({ addr: u32, echo: yesNo }),
    destroyEpt: fc.record({ ept: fc.nat({ max: endpoints - 1 }) }),
    tick: fc.record({ ms: fc.nat({ max: Number.MAX_SAFE_INTEGER }) }),
    signal: fc.record({ actor: fc.nat({ max: actors - 1 }) }),
    failAlloc: fc.record({}),
    setNotifyResult: fc.record({ q, value: fc.constantFrom(0, 1) }),
    arm: fc.record({ fault: fc.constantFrom(...FAULTS), q, value: u32, every: yesNo }),
    presetIdx: fc.record({ q, idx: u16 }),
    remoteStart: fc.record({ nameService: yesNo }),
    remoteRestart: fc.record({ mode: fc.constantFrom('crash', 'clean') }),
    remotePoll: fc.record({ q }),
    remoteCreateEpt: fc.record({ service, addr: u32, dest: u32, mode }),
    remoteSetMode: fc.record({ ept: u32, mode }),
    remoteDestroyEpt: fc.record({ ept: u32 }),
    remoteAnnounce: fc.record({ ept: u32, service, flags: u32 }),
    remoteSend: fc.record({ ept: u32, dst: u32, data, wait: u32 }),
    remoteAllocTx: fc.record({ ept: u32, wait: u32 }),
    remoteSendNocopy: fc.record({ tx: u32, dst: u32, data }),
    remoteFreeTx: fc.record({ tx: u32 }),
    remoteHold: fc.record({ held: u32 }),
    remoteRelease: fc.record({ held: u32 }),
    remoteEnableCb: fc.record({ q }),
    remoteDisableCb: fc.record({ q }),
  }) satisfies Record<Fn, fc.Arbitrary<object>>

/** Calls that fit a scenario. */
export function calls(s: Scenario): fc.Arbitrary<Call> {
  const all = Object.entries(rests(s, actorCount(s))) as [Fn, fc.Arbitrary<object>][]
  return fc.oneof(...all.map(([fn, rest]) => rest.map((r) => ({ fn, ...r }) as Call)))
}
