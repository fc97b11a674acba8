/** Marks the words of the listings with shiki. At build time only: the page gets the tokens. */
import { createHighlighter, type ThemedToken } from 'shiki'
import { FN_NAMES, type FnName } from '../core/machine/functions.ts'
import { KERNELS, type KernelId } from '../core/machine/scenario.ts'
import type { Line, Listing, Token, TokenClass } from './listing.ts'
import { parseListing } from './parse.ts'
import { LISTING_TEXTS } from './texts/index.ts'

export type ListingTable = Readonly<Record<FnName, Readonly<Record<KernelId, Listing>>>>

/** From scopes of the grammar to classes; the first that fits counts. */
const SCOPES: readonly (readonly [RegExp, TokenClass])[] = [
  [/^comment/, 'comment'],
  [/^string/, 'string'],
  [/^constant\.(numeric|language)|^keyword\.other\.unit/, 'constant'],
  [/^storage|^keyword\.(control|operator\.sizeof)/, 'keyword'],
  [/^entity\.name\.function/, 'function'],
]

/** Every listing of both kernels. */
export async function highlightListings(): Promise<ListingTable> {
  // The colours of a theme are not used, but shiki wants one; this has the fewest.
  const theme = { name: 'plain', settings: [] }
  const highlighter = await createHighlighter({ langs: ['c'], themes: [theme] })
  const highlighted = (fn: FnName, kernel: KernelId): Listing => {
    const plain = parseListing(fn, kernel, LISTING_TEXTS[fn])
    const rows = highlighter.codeToTokensBase(plain.lines.map((line) => line.text).join('\n'), {
      lang: 'c',
      theme,
      includeExplanation: 'scopeName',
      // A busy machine must not cut a line short; the listings are all our own.
      tokenizeTimeLimit: 0,
    })
    const lines = plain.lines.map(
      ({ text: _, ...marks }, i): Line => ({ tokens: tokensOf(rows[i]), ...marks }),
    )
    return { ...plain, lines }
  }
  const both = (fn: FnName) =>
    Object.fromEntries(KERNELS.map((kernel) => [kernel, highlighted(fn, kernel)]))
  const table = Object.fromEntries(FN_NAMES.map((fn) => [fn, both(fn)])) as ListingTable
  highlighter.dispose()
  return table
}

/** Neighbours of one class become one token; so do spaces behind one. */
function tokensOf(row: readonly ThemedToken[]): Token[] {
  const out: [string, TokenClass][] = []
  for (const { content, scopes } of row.flatMap((token) => token.explanation ?? [])) {
    const cls = classOf(scopes.map((scope) => scope.scopeName))
    const last = out.at(-1)
    if (last && (last[1] === cls || content.trim() === '')) last[0] += content
    else out.push([content, content.trim() === '' ? '' : cls])
  }
  return out
}

const classOf = (scopes: readonly string[]): TokenClass =>
  SCOPES.find(([pattern]) => scopes.some((scope) => pattern.test(scope)))?.[1] ?? ''
