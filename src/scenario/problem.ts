/**
 * What is wrong with a scenario, as data: where, what, and the values that its sentence needs.
 * The sentences are in the catalogue under `scenario.problem.…`.
 */
import type * as v from 'valibot'
import { nearest } from './nearest.ts'

/** Names from the outermost object inwards; a number is a place in a list. */
export type Path = readonly (string | number)[]

/** One name per sentence. */
export const PROBLEMS = [
  // the text
  'tooLong',
  'tooDeep',
  'emptyText',
  'badSymbol',
  'bareHex',
  'badNumber',
  'nameExpected',
  'valueExpected',
  'colonExpected',
  'commaExpected',
  'braceExpected',
  'bracketExpected',
  'textBehind',
  'badString',
  'openString',
  'openComment',
  'badEscape',
  'twiceNamed',
  // one field
  'version',
  'unknownKey',
  'missing',
  'notObject',
  'notList',
  'notText',
  'notBoolean',
  'notNumber',
  'notAddress',
  'notWhole',
  'tooSmall',
  'tooBig',
  'tooBigForLinux',
  'tooMany',
  'notPowerOfTwo',
  'notMultiple',
  'notOneOf',
  'notName',
  'notHexDigits',
  'noCall',
  // fields that do not go together
  'moreBuffersThanRing',
  'notAligned',
  'tooHigh',
  'overlaps',
  'noRoom',
  'addressTaken',
  'nameServiceAddress',
  'twice',
  'idNeeded',
  'idNotNeeded',
  'optionOfOther',
  'featureUnknown',
  'heapUnused',
  'libraryOnly',
  'textbookOnly',
  'openampOnly',
  'movesInOrder',
  'cannotHold',
  'cannotHoldTwice',
  'openampAddress',
  'anyNotForPru',
  'notThere',
] as const
export type ProblemName = (typeof PROBLEMS)[number]

export interface Finding {
  readonly path: Path
  readonly is: ProblemName
  readonly values: Readonly<Record<string, string | number>>
}

export const finding = (path: Path, is: ProblemName, values: Finding['values'] = {}): Finding => ({
  path,
  is,
  values,
})

/** What a schema of this folder found; its messages are names of problems. */
export function findingOf(issue: v.BaseIssue<unknown>): Finding {
  const path = (issue.path ?? []).map(({ key }) => key as string | number)
  const is = PROBLEMS.find((name) => name === issue.message)
  // A schema without a message of its own would say something that no catalogue has.
  if (!is) throw new Error(`no problem is called ${issue.message}`)
  const options = (issue.expected?.match(/"[^"]*"/g) ?? []).map((text) => text.slice(1, -1))
  const key = String(path.at(-1) ?? '')
  const written = is === 'unknownKey' ? key : typeof issue.input === 'string' ? issue.input : ''
  return {
    path,
    is,
    values: {
      key,
      got: shown(issue.input),
      limit: typeof issue.requirement === 'number' ? issue.requirement : 0,
      options: options.join(', '),
      nearest: nearest(written, options),
    },
  }
}

const MOST_SHOWN = 40

/** A value as the person has written it, if it is short. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length > 0 ? '[ … ]' : '[]'
  if (typeof value === 'object' && value !== null) return '{ … }'
  const text = JSON.stringify(value) ?? 'nothing'
  // A backtick would end the code that it is shown as.
  const safe = text.replaceAll('`', 'ˋ')
  return safe.length > MOST_SHOWN ? `${safe.slice(0, MOST_SHOWN)}…` : safe
}
