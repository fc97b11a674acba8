/** The calls that a link may hold: everything that can be done on the page, and no more. */
import * as v from 'valibot'
import type { Call } from '../core/machine/calls.ts'
import { CALLBACK_MODES, MOST_ROOM, SCENARIO_ROWS } from '../core/machine/scenario.ts'
import { U16, U32 } from '../core/machine/scenarioFields.ts'
import { FAULTS } from '../core/memory/faultFields.ts'
import { RING_FIELD_NAMES } from '../core/memory/ringFields.ts'
import * as f from '../scenario/fields.ts'
import { MOST_DATA, MOST_ENTRIES, MOST_NAME } from '../scenario/limits.ts'
import { hexToBytes } from './bytes.ts'

/** Addresses and times are exact in a number up to here. */
const EXACT = Number.MAX_SAFE_INTEGER

const q = f.integer(0, 1)
const u16 = f.integer(0, U16)
const u32 = f.integer(0, U32)
const bytes = v.pipe(
  v.string(f.named('notText')),
  v.maxLength(2 * MOST_DATA, f.named('tooMany')),
  v.regex(/^([0-9a-f]{2})*$/, f.named('notHexDigits')),
  v.transform(hexToBytes),
)
const service = v.pipe(v.string(f.named('notText')), v.maxLength(MOST_NAME, f.named('notName')))
const entries = v.tuple([f.integer(0, EXACT), u32], f.named('notList'))
const sg = f.listOf(entries, MOST_ENTRIES)
const completed = v.tuple([u32, v.nullable(u32)], f.named('notList'))
const mode = f.oneOf(CALLBACK_MODES)

const call = <const F extends readonly Call['fn'][], E extends v.ObjectEntries>(fn: F, rest: E) =>
  f.strict({ fn: f.oneOf(fn), ...rest })

const driver = [
  call(['send'], {
    src: u32,
    dst: u32,
    len: f.integer(-U32, U32),
    data: bytes,
    wait: f.yesNo,
    kick: f.yesNo,
  }),
  call(['add'], { q, out: sg, in: sg, token: u32 }),
  call(
    [
      'kick',
      'kickPrepare',
      'notify',
      'getBuf',
      'enableCb',
      'enableCbPrepare',
      'enableCbDelayed',
      'disableCb',
      'detachUnusedBuf',
      'isBroken',
      'breakQueue',
      'unbreakQueue',
      'interrupt',
      'newVirtqueue',
      'take',
    ],
    { q },
  ),
  call(['poll', 'setUsedFlags', 'setAvailEvent'], { q, value: u16 }),
  call(['readMailbox'], {}),
  call(['probe'], { nameService: f.yesNo }),
  call(['remove'], {}),
  call(['createChannel'], { service, src: u32, dst: u32 }),
  call(['createEpt'], { addr: u32, echo: f.yesNo }),
  call(['destroyEpt'], { ept: f.integer(0, MOST_ROOM - 1) }),
] as const

const textbook = [
  call(['complete'], { q, entries: f.listOf(completed, MOST_ENTRIES) }),
  call(['deliver'], {
    src: u32,
    dst: u32,
    reserved: u32,
    len: u32,
    flags: u16,
    data: bytes,
    usedLen: u32,
  }),
] as const

const entry = f.integer(0, SCENARIO_ROWS.num.kind.most - 1)
/** The name of links of the first days for a stray write of the remote into a descriptor. */
const scribble = v.pipe(
  f.strict({
    fn: f.oneOf(['scribble']),
    q,
    head: entry,
    part: f.oneOf(['addr', 'len', 'flags', 'next']),
    value: f.integer(0, EXACT),
  }),
  v.transform(({ head, part, ...rest }) => ({
    ...rest,
    fn: 'overwrite' as const,
    by: 'remote' as const,
    field: `desc.${part}` as const,
    i: head,
  })),
)

const world = [
  scribble,
  call(['overwrite'], {
    by: f.oneOf(['driver', 'remote']),
    q,
    field: f.oneOf(RING_FIELD_NAMES),
    i: entry,
    value: f.integer(0, EXACT),
  }),
  call(['tick'], { ms: f.integer(0, EXACT) }),
  call(['signal'], { actor: f.integer(0, U16) }),
  call(['failAlloc'], {}),
  call(['setNotifyResult'], { q, value: f.integer(0, 1) }),
  call(['arm'], { fault: f.oneOf(FAULTS), q, value: u32, every: v.optional(f.yesNo) }),
  call(['presetIdx'], { q, idx: u16 }),
] as const

const library = [
  call(['remoteStart'], { nameService: f.yesNo }),
  call(['remoteRestart'], { mode: f.oneOf(['crash', 'clean']) }),
  call(['remotePoll', 'remoteEnableCb', 'remoteDisableCb'], { q }),
  call(['remoteCreateEpt'], { service, addr: u32, dest: u32, mode }),
  call(['remoteSetMode'], { ept: u32, mode }),
  call(['remoteDestroyEpt'], { ept: u32 }),
  call(['remoteAnnounce'], { ept: u32, service, flags: u32 }),
  call(['remoteSend'], { ept: u32, dst: u32, data: bytes, wait: u32 }),
  call(['remoteAllocTx'], { ept: u32, wait: u32 }),
  call(['remoteSendNocopy'], { tx: u32, dst: u32, data: bytes }),
  call(['remoteFreeTx'], { tx: u32 }),
  call(['remoteHold', 'remoteRelease'], { held: u32 }),
] as const

const schema = v.variant('fn', [...driver, ...textbook, ...world, ...library], f.named('noCall'))

/** A call without a schema would be a link that cannot be opened again. */
type Forgotten = Exclude<Call['fn'], v.InferOutput<typeof schema>['fn']>
export const callSchema: [Forgotten] extends [never] ? v.GenericSchema<unknown, Call> : never =
  schema
