/**
 * The shape of what a link says. A link comes from outside: nothing else sees it before it has
 * been through here.
 */
import * as v from 'valibot'
import { DEFAULT_SCENARIO } from '../store/types.ts'
import { hexToBytes } from './bytes.ts'

const integer = (least: number, most: number) =>
  v.pipe(
    v.number(),
    v.integer('not a whole number'),
    v.minValue(least, `less than ${least}`),
    v.maxValue(most, `more than ${most}`),
  )

const U16 = 0xffff
const U32 = 0xffff_ffff
/** Addresses and times are exact in a number up to here. */
const EXACT = Number.MAX_SAFE_INTEGER
/** What the stage draws in full. */
const NUMS = [2, 4, 8, 16] as const
const MOST_BUFFERS = 256
const MOST_SENDERS = 16
const MOST_ENDPOINTS = 64
const MOST_CHOICES = 100_000
const MOST_STEPS = 1_000_000

const queue = integer(0, 1)
const bytes = v.pipe(
  v.string(),
  v.regex(/^([0-9a-f]{2})*$/, 'not pairs of hex digits'),
  v.transform(hexToBytes),
)
const sg = v.array(v.tuple([integer(0, EXACT), integer(0, U32)]))

const call = v.variant('fn', [
  v.strictObject({
    fn: v.literal('send'),
    src: integer(0, U32),
    dst: integer(0, U32),
    len: integer(-U32, U32),
    data: bytes,
    wait: v.boolean(),
    kick: v.boolean(),
  }),
  v.strictObject({ fn: v.literal('add'), q: queue, out: sg, in: sg, token: integer(0, U32) }),
  v.strictObject({
    fn: v.picklist([
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
      'interrupt',
      'newVirtqueue',
      'take',
    ]),
    q: queue,
  }),
  v.strictObject({ fn: v.picklist(['poll', 'setUsedFlags']), q: queue, value: integer(0, U16) }),
  v.strictObject({
    fn: v.literal('complete'),
    q: queue,
    entries: v.array(v.tuple([integer(0, U32), v.nullable(integer(0, U32))])),
  }),
  v.strictObject({ fn: v.literal('probe'), nameService: v.boolean() }),
  v.strictObject({ fn: v.literal('tick'), ms: integer(0, EXACT) }),
])

const actor = integer(0, MOST_SENDERS + 3)
const steps = v.strictObject({ actor, steps: integer(1, MOST_STEPS) })
const called = v.strictObject({ actor, call })
/** Not a union: the message should be about the kind of choice that was meant. */
const choice = v.lazy((input) =>
  typeof input === 'object' && input !== null && 'call' in input ? called : steps,
)

const scenario = v.strictObject({
  kernel: v.picklist(['linux-3.x', 'linux-6.x']),
  num: v.picklist(NUMS, 'not 2, 4, 8 or 16'),
  align: v.pipe(
    integer(4, 4096),
    v.check((n) => (n & (n - 1)) === 0, 'not a power of two'),
  ),
  ringBase: integer(0, U32),
  bufferBase: v.nullable(integer(0, U32)),
  buffers: integer(1, MOST_BUFFERS),
  features: v.strictObject({ indirectDesc: v.boolean(), eventIdx: v.boolean() }),
  weakBarriers: v.boolean(),
  senders: integer(1, MOST_SENDERS),
  layer: v.picklist(['rpmsg', 'virtqueue']),
  usedLen: v.picklist(['descriptor', 'written']),
  // Fields that links of the first days do not have.
  startIdx: v.optional(integer(0, U16), DEFAULT_SCENARIO.startIdx),
  heap: v.optional(
    v.strictObject({
      base: v.nullable(integer(0, U32)),
      slotBytes: v.pipe(integer(16, 4096), v.multipleOf(16)),
      slots: integer(1, MOST_BUFFERS),
    }),
    DEFAULT_SCENARIO.heap,
  ),
  endpoints: v.optional(integer(1, MOST_ENDPOINTS), DEFAULT_SCENARIO.endpoints),
  channels: v.optional(integer(1, MOST_ENDPOINTS), DEFAULT_SCENARIO.channels),
  remote: v.optional(v.picklist(['textbook']), 'textbook'),
  remoteOptions: v.optional(v.tuple([]), []),
  remoteTasks: v.optional(integer(0, 0), 0),
  listening: v.optional(v.tuple([]), []),
  remoteListening: v.optional(v.tuple([]), []),
  faults: v.optional(v.tuple([]), []),
})

const settings = v.strictObject({
  kick: v.picklist(['send', 'hand']),
  remote: v.picklist(['hand', 'inOrder', 'outOfOrder']),
  seed: integer(0, U32),
})

export const linkSchema = v.strictObject({
  scenario,
  settings,
  choices: v.pipe(v.array(choice), v.maxLength(MOST_CHOICES, `more than ${MOST_CHOICES}`)),
  cursor: integer(0, MOST_STEPS),
})
