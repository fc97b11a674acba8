import type { Finding } from '../scenario/problem.ts'

/**
 * What is wrong with a link; the words are in the catalogue under `link.error.…`, and those of
 * a field, the same as of a scenario's text, under `scenario.problem.…`.
 */
export type LinkProblem =
  | { readonly is: 'version'; readonly version: number; readonly own: number }
  | { readonly is: 'encoding'; readonly text: string }
  | { readonly is: 'field'; readonly path: string; readonly why: Pick<Finding, 'is' | 'values'> }
  /** A word that is none of those that may stand there. */
  | {
      readonly is: 'word'
      readonly param: string
      readonly text: string
      readonly nearest: string
      readonly known: string
    }
  /** Something that cannot be read, and an example of what can. */
  | { readonly is: 'part'; readonly param: string; readonly text: string; readonly like: string }
  /** The scenario that it names could not be fetched. */
  | {
      readonly is: 'srcAddress' | 'srcNotReached' | 'srcNoCors'
      readonly param: 'src'
      readonly text: string
    }
  | {
      readonly is: 'srcStatus'
      readonly param: 'src'
      readonly text: string
      readonly status: number
    }
  | { readonly is: 'srcTooLarge'; readonly param: 'src'; readonly most: number }
  | { readonly is: 'twice' | 'tooMuch'; readonly param: string; readonly text: string }
  | { readonly is: 'tooManyTimes'; readonly most: number; readonly text: string }
  | { readonly is: 'tooManyActs' | 'longData' | 'tooLong' | 'tooBig'; readonly most: number }
  | { readonly is: 'noVersion' | 'damaged' | 'notJson' | 'notFetched' | 'cancelled' | 'stopped' }
