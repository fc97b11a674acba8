/**
 * What a field may hold, as schemas: made from its kind, for the text of a scenario and for links.
 * The messages are names of problems.
 */
import * as v from 'valibot'
import { type Kind, type Part, U32, type Value } from '../core/machine/scenarioFields.ts'
import { RPMSG_ADDR_ANY } from '../core/memory/constants.ts'
import type { ProblemName } from './problem.ts'

/** Makes the compiler check the name. */
export const named = (name: ProblemName): ProblemName => name

const HEX = /^0x[0-9a-f]{1,16}$/i

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
const address = within(numberFrom(true), 0, U32)
export const yesNo = v.boolean(named('notBoolean'))
/** Its length comes first: of a list that is too long no item is looked at. */
export const listOf = <S extends v.GenericSchema>(item: S, top: number) =>
  v.pipe(v.array(v.unknown(), named('notList')), v.maxLength(top, named('tooMany')), v.array(item))
export const oneOf = <const T extends readonly string[]>(options: T) =>
  v.picklist(options, named('notOneOf'))

/** A name of a service as struct rpmsg_ns_msg holds it: 31 letters and a 0. */
const serviceName = v.pipe(v.string(named('notText')), v.regex(/^[!-~]{0,31}$/, named('notName')))

function wholeNumber({ least, most, powerOfTwo, multipleOf }: Kind & { is: 'whole' }) {
  const plain = integer(least, most)
  if (multipleOf) return v.pipe(plain, v.multipleOf(multipleOf, named('notMultiple')))
  return powerOfTwo
    ? v.pipe(
        plain,
        v.check((n) => (n & (n - 1)) === 0, named('notPowerOfTwo')),
      )
    : plain
}

/** The ids of Linux are signed: a text may not ask for an address that no link could mean. */
const addressUpTo = (most: number = U32) =>
  most === U32
    ? address
    : v.pipe(
        address,
        v.check((n) => n <= most || n === RPMSG_ADDR_ANY, named('tooBigForLinux')),
      )

/** A text leaves out what is as usual, and may be written by hand; a link says all of it. */
export type Form = 'text' | 'link'

/** The schema of a kind. */
export const schemaOf = <K extends Kind>(kind: K, form: Form): v.GenericSchema<unknown, Value<K>> =>
  made(kind, form) as unknown as v.GenericSchema<unknown, Value<K>>

function made(kind: Kind, form: Form): v.GenericSchema {
  switch (kind.is) {
    case 'yesNo':
      return yesNo
    case 'oneOf':
      return oneOf(kind.options)
    case 'whole':
      return wholeNumber(kind)
    case 'address':
      return form === 'text' ? addressUpTo(kind.most) : address
    case 'service':
      return serviceName
    case 'list':
      return listOf(made(kind.of, form), kind.most)
    case 'group': {
      const parts = Object.entries(kind.of).map(([name, part]) => [name, partSchema(part, form)])
      return (form === 'text' ? closed : strict)(Object.fromEntries(parts))
    }
    default:
      return kind satisfies never
  }
}

function partSchema({ kind, usual, orNull, newer }: Part, form: Form): v.GenericSchema {
  const schema = made(kind, form)
  if (form === 'link' && newer) return v.optional(schema, usual as never)
  if (form === 'link') return orNull ? v.nullable(schema) : schema
  if (usual === undefined) return schema
  return orNull ? v.optional(schema) : v.optional(schema, usual)
}

type Said = Pick<v.BaseIssue<unknown>, 'expected'>

/** The messages of an object: it is none, a key is missing, a key is unknown. */
const objectSays = ({ expected }: Said): ProblemName =>
  expected === 'Object' ? 'notObject' : expected === 'never' ? 'unknownKey' : 'missing'

/** An object that says all of these and nothing else. */
export const strict = <E extends v.ObjectEntries>(entries: E) => v.strictObject(entries, objectSays)

/**
 * An object that names every key that it does not know, not only the first. It asks what was
 * written: a schema of an object hands on no `__proto__` and no `constructor`.
 */
export function closed<E extends v.ObjectEntries>(entries: E) {
  const expected = Object.keys(entries)
    .map((key) => `"${key}"`)
    .join()
  const object = v.pipe(
    v.custom<object>(
      (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
      named('notObject'),
    ),
    v.object(entries, objectSays),
  )
  return v.lazy((written) =>
    v.pipe(
      object,
      v.rawCheck(({ addIssue }) => {
        if (typeof written !== 'object' || written === null || Array.isArray(written)) return
        const input = written as Record<string, unknown>
        for (const key of Object.keys(input))
          if (!Object.hasOwn(entries, key))
            addIssue({
              message: named('unknownKey'),
              expected,
              path: [{ type: 'object', origin: 'key', input, key, value: input[key] }],
            })
      }),
    ),
  )
}
