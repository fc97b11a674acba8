/**
 * What the fields of a scenario may hold, said once for its text and for links. The messages
 * are names of problems.
 */
import * as v from 'valibot'
import { KERNELS, REMOTE_OPTIONS, type RemoteId } from '../core/machine/scenario.ts'
import { RPMSG_ADDR_ANY } from '../core/memory/constants.ts'
import { FAULTS } from '../core/memory/faultFields.ts'
import { CALLBACK_MODES } from '../core/remotes/library/calls.ts'
import * as most from './limits.ts'
import type { ProblemName } from './problem.ts'

/** Makes the compiler check the name. */
export const named = (name: ProblemName): ProblemName => name

const HEX = /^0x[0-9a-f]+$/i

/** A number, or a text like `"0x10040000"`; `any` is one more word for RPMSG_ADDR_ANY. */
const numberFrom = (any: boolean): v.GenericSchema<unknown, number> =>
  v.pipe(
    v.unknown(),
    v.rawTransform<unknown, number>(({ dataset: { value }, addIssue, NEVER }) => {
      if (typeof value === 'number') return value
      if (typeof value === 'string' && HEX.test(value)) return Number(value)
      if (any && value === 'any') return RPMSG_ADDR_ANY
      addIssue({ message: named(any ? 'notAddress' : 'notNumber') })
      return NEVER
    }),
  )

const within = (from: v.GenericSchema<unknown, number>, least: number, top: number) =>
  v.pipe(
    from,
    v.integer(named('notWhole')),
    v.minValue(least, named('tooSmall')),
    v.maxValue(top, named('tooBig')),
  )

export const integer = (least: number, top: number) => within(numberFrom(false), least, top)
/** A 32-bit address of rpmsg. */
export const address = within(numberFrom(true), 0, most.U32)
export const yesNo = v.boolean(named('notBoolean'))
export const listOf = <S extends v.GenericSchema>(item: S, top: number) =>
  v.pipe(v.array(item, named('notList')), v.maxLength(top, named('tooMany')))
export const oneOf = <const T extends readonly string[]>(options: T) =>
  v.picklist(options, named('notOneOf'))

const powerOfTwo = ({ least, most: top }: { least: number; most: number }) =>
  v.pipe(
    integer(least, top),
    v.check((n) => (n & (n - 1)) === 0, named('notPowerOfTwo')),
  )

/** A name of a service as struct rpmsg_ns_msg holds it: 31 letters and a 0. */
export const serviceName = v.pipe(
  v.string(named('notText')),
  v.regex(/^[!-~]{0,31}$/, named('notName')),
)

const REMOTES: readonly RemoteId[] = ['textbook', 'openamp', 'rpmsg-lite', 'ti-pru']

export const kernel = oneOf(KERNELS)
export const num = powerOfTwo(most.NUM)
export const align = powerOfTwo(most.ALIGN)
export const memoryAddress = integer(0, most.U32)
export const buffers = integer(1, most.MOST_BUFFERS)
export const senders = integer(1, most.MOST_SENDERS)
export const startIdx = integer(0, most.U16)
export const room = integer(1, most.MOST_ROOM)
export const slotBytes = v.pipe(
  integer(most.SLOT_BYTES.least, most.SLOT_BYTES.most),
  v.multipleOf(16, named('notMultiple')),
)
export const slots = integer(1, most.MOST_SLOTS)
export const usedLen = oneOf(['descriptor', 'written'])
export const remote = oneOf(REMOTES)
export const remoteOptions = listOf(oneOf(REMOTE_OPTIONS), REMOTE_OPTIONS.length)
export const remoteTasks = integer(0, most.MOST_REMOTE_TASKS)
export const callbackMode = oneOf(CALLBACK_MODES)
export const fault = oneOf(FAULTS)
export const kick = oneOf(['send', 'hand'])
export const moves = oneOf(['hand', 'inOrder', 'outOfOrder'])
export const seed = integer(0, most.U32)

type Said = Pick<v.BaseIssue<unknown>, 'expected'>

/** The messages of an object: it is none, a key is missing, a key is unknown. */
export const objectSays = ({ expected }: Said): ProblemName =>
  expected === 'Object' ? 'notObject' : expected === 'never' ? 'unknownKey' : 'missing'

/** An object that names every key that it does not know, not only the first. */
export const closed = <E extends v.ObjectEntries>(entries: E) =>
  v.pipe(
    v.custom<object>(
      (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
      named('notObject'),
    ),
    v.looseObject(entries, objectSays),
    v.rawCheck(({ dataset: { value }, addIssue }) => {
      if (typeof value !== 'object' || value === null) return
      const input = value as Record<string, unknown>
      const expected = Object.keys(entries)
        .map((key) => `"${key}"`)
        .join()
      for (const key of Object.keys(input))
        if (!Object.hasOwn(entries, key))
          addIssue({
            message: named('unknownKey'),
            expected,
            path: [{ type: 'object', origin: 'key', input, key, value: input[key] }],
          })
    }),
    v.transform((all) => all as v.InferOutput<v.ObjectSchema<E, undefined>>),
  )
