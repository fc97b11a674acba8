/**
 * What is wrong with a scenario, as data: where, what, and the values that its sentence needs.
 * The sentences are in the catalogue under `scenario.problem.…`.
 */
import type * as v from 'valibot'
import { nearest } from './nearest.ts'
import { quoted, shown } from './quoted.ts'

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
  'notItsLength',
  'tooManySteps',
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
  'newerKernelOnly',
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

export const pathOf = ({ path }: Pick<v.BaseIssue<unknown>, 'path'>): Path =>
  (path ?? []).map(({ key }) => key as string | number)

/** What a schema of this folder found; its messages are names of problems. */
export function findingOf(issue: v.BaseIssue<unknown>): Finding {
  const path = pathOf(issue)
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
      key: quoted(key),
      got: shown(issue.input),
      known: options.length,
      limit: typeof issue.requirement === 'number' ? issue.requirement : 0,
      options: options.join(', '),
      nearest: nearest(written, options),
    },
  }
}

/** Where something stands, as it is shown: names with dots between them. */
export const shownPath = (path: Path): string => path.map((part) => quoted(String(part))).join('.')
