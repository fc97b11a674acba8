/**
 * Reads listings as they are written down. A line is `gutter | code annotations`:
 *
 *     3 |   avail->idx++;      //@ add.idxLoad add.idx
 *
 * The gutter names the one kernel that has the line (3 or 6), or is empty for both.
 * Annotations: `//@` its sites, `//>` the modelled function it calls, `//=` what can be printed
 * beside it, `//+` a statement that began on the line before, `//!` the line at which the
 * function's first step happens, where that is not its first line with a site.
 */

import { cName, FN_NAMES, type FnName } from '../core/machine/functions.ts'
import type { KernelId } from '../core/machine/scenario.ts'
import { SITE_NAMES, type SiteName } from '../core/machine/sites.ts'
import { type LineMarks, type Listing, type ListingText, WATCHES, type Watch } from './listing.ts'

/** A listing whose lines are text, not tokens. */
export interface PlainListing extends Omit<Listing, 'lines'> {
  readonly lines: readonly PlainLine[]
}
export interface PlainLine extends LineMarks {
  readonly text: string
}

const LINE = /^\s*([36]?)\s*\|(?: (.*))?$/
const MARK = /\s*\/\/(?=[@>=+!])/

/** @throws if a line is not in the notation, or names a site, function or watch that is none */
export function parseListing(fn: FnName, kernel: KernelId, source: ListingText): PlainListing {
  const digit = kernel === 'linux-3.x' ? '3' : '6'
  const lines: PlainLine[] = []
  for (const row of source.text.split('\n')) {
    if (row.trim() === '') continue
    const match = LINE.exec(row)
    if (!match) throw new Error(`listing ${fn}: cannot read "${row}"`)
    if (match[1] === '' || match[1] === digit) lines.push(parseLine(fn, match[2] ?? ''))
  }
  return { fn, name: cName(fn, kernel), file: source.file, lines }
}

function parseLine(fn: FnName, code: string): PlainLine {
  const [text, ...marks] = code.split(MARK)
  const said = (sign: string) => {
    const mark = marks.find((m) => m.startsWith(sign))
    return mark === undefined ? null : mark.slice(1).trim()
  }
  const known = <T extends string>(name: string, names: readonly T[]): T => {
    const found = names.find((n) => n === name)
    if (found === undefined) throw new Error(`listing ${fn}: there is no "${name}"`)
    return found
  }
  const sites = said('@')
  const calls = said('>')
  const watch = said('=')
  return {
    text: text.trimEnd(),
    ...(sites !== null && {
      sites: sites.split(' ').map((site) => known<SiteName>(site, SITE_NAMES)),
    }),
    ...(calls !== null && { calls: known<FnName>(calls, FN_NAMES) }),
    ...(watch !== null && { watch: known<Watch>(watch, WATCHES) }),
    ...(said('+') !== null && { joined: true as const }),
    ...(said('!') !== null && { entry: true as const }),
  }
}
