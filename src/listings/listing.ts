/**
 * What a listing is: C-like code in this project's own words, one per modelled function and
 * kernel, whose lines say which sites lie on them.
 */
import type { FnName } from '../core/machine/functions.ts'
import type { SiteName } from '../core/machine/sites.ts'

/** What can be printed beside a line that has no site of its own; `view/panes/listingValues.ts` knows how. */
export const WATCHES = [
  'msg',
  'buf',
  'wait',
  'len',
  'lastSbuf',
  'sleepers',
  'head',
  'slot',
  'usedSlot',
  'idInRange',
  'token',
  'takeSlot',
] as const
export type Watch = (typeof WATCHES)[number]

/** Class of a token; '' for plain text. */
export type TokenClass = '' | 'keyword' | 'function' | 'constant' | 'string' | 'comment'
export type Token = readonly [text: string, cls: TokenClass]

/** Marks of a line; those that it does not have are left out. */
export interface LineMarks {
  /** Sites on this line, in the order in which they happen. */
  readonly sites?: readonly SiteName[]
  /** Function that is called here, if it is one of those that are modelled. */
  readonly calls?: FnName
  readonly watch?: Watch
  /** The statement of the line before goes on here. */
  readonly joined?: true
  /** The function's first step happens here, though other sites stand in front. */
  readonly entry?: true
}

export interface Line extends LineMarks {
  readonly tokens: readonly Token[]
}

export interface Listing {
  readonly fn: FnName
  /** Name in C. */
  readonly name: string
  /** File in which the real function is. */
  readonly file: string
  readonly lines: readonly Line[]
}

/** Listing as it is written down: `text` in the notation that `parse.ts` reads. */
export interface ListingText {
  readonly file: string
  readonly text: string
}
