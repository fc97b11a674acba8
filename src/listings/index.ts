/** The listings of the page, and the way from a step to its line. */
import { LISTINGS } from 'virtual:listings'
import { type FnName, FUNCTIONS } from '../core/machine/functions.ts'
import type { KernelId } from '../core/machine/scenario.ts'
import type { SiteName } from '../core/machine/sites.ts'
import type { Listing } from './listing.ts'

export type { Line, Listing, Token, TokenClass, Watch } from './listing.ts'

export const listingOf = (kernel: KernelId, fn: FnName): Listing => LISTINGS[fn][kernel]

/** Who runs this? The listings of the remote and the world are the same beside every kernel. */
export function runBy({ fn }: Listing): 'linux' | 'remote' | 'world' {
  // Time and signals are Linux's own.
  if (fn === 'tick' || fn === 'signal') return 'linux'
  const { side } = FUNCTIONS[fn]
  return side === 'driver' ? 'linux' : side
}

/** Index of the line of a listing that has a site, or -1. A site is on one line at most. */
export const lineOf = (listing: Listing, site: SiteName): number =>
  listing.lines.findIndex((line) => line.sites?.some((s) => s === site))

/** First and last line of the statement that line `i` belongs to. */
export function statementAt(listing: Listing, i: number): readonly [from: number, to: number] {
  let from = i
  let to = i
  while (listing.lines[from].joined) from--
  while (listing.lines[to + 1]?.joined) to++
  return [from, to]
}

/**
 * Site to run to when line `i` is chosen: its own first one, or the first of the function that
 * it calls; null where no step ever happens.
 */
export function siteToRunTo(kernel: KernelId, listing: Listing, i: number): SiteName | null {
  const [from, to] = statementAt(listing, i)
  const statement = listing.lines.slice(from, to + 1)
  const sites = statement.flatMap((line) => line.sites ?? [])
  if (sites.length > 0) return sites[0]
  const calls = statement.find((line) => line.calls)?.calls
  return calls ? firstSite(kernel, listingOf(kernel, calls)) : null
}

/** Sites at which a run stops that shall stop at line `i`: its own, or the first of what it calls. */
export function sitesToStopAt(kernel: KernelId, listing: Listing, i: number): readonly SiteName[] {
  const [from, to] = statementAt(listing, i)
  const own = listing.lines.slice(from, to + 1).flatMap((line) => line.sites ?? [])
  const first = own.length > 0 ? null : siteToRunTo(kernel, listing, i)
  return first ? [first] : own
}

function firstSite(kernel: KernelId, { lines }: Listing): SiteName | null {
  const first = lines.find((line) => line.entry) ?? lines.find((line) => line.sites || line.calls)
  if (!first) return null
  return (
    first.sites?.[0] ?? (first.calls ? firstSite(kernel, listingOf(kernel, first.calls)) : null)
  )
}
