/**
 * How a part of the page that is imported later is fetched. A browser remembers an import that
 * failed and never asks for it again, so the files come first, by links, which can be asked for
 * any number of times; the import then finds them here. The build puts this in the place of
 * Vite's own (page/first/partsPlugin.ts).
 */

/** A file of the page could not be fetched. */
export class NotFetched extends Error {
  constructor(
    address: string,
    /** The site says that it has no such file: it has been built anew since this page came. */
    readonly gone: boolean,
  ) {
    super(`${address} could not be fetched`)
  }
}

/** The files that are here, or on their way. */
const files = new Map<string, Promise<unknown>>()
/** How often a file could not be fetched. */
const failures = new Map<string, number>()

/**
 * @param load imports the part
 * @param needed all its files, relative to `from`
 */
export const fetchPart = <T>(
  load: () => Promise<T>,
  needed: readonly string[],
  from: string,
): Promise<T> => Promise.all(needed.map((file) => fetched(new URL(file, from).href))).then(load)

function fetched(address: string): Promise<unknown> {
  const coming = files.get(address) ?? ask(address)
  files.set(address, coming)
  return coming
}

function ask(address: string): Promise<unknown> {
  // What the page began with.
  const known = document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>('link, script')
  for (const node of known)
    if (('href' in node ? node.href : node.src) === address) return Promise.resolve()
  const link = document.createElement('link')
  const isStyle = address.endsWith('.css')
  link.rel = isStyle ? 'stylesheet' : 'preload'
  // A script that failed to be preloaded as one could not be imported any more. As a font it only
  // comes into the browser's cache: of all that a strict policy allows, no other kind is looked into.
  if (!isStyle) link.as = 'font'
  link.crossOrigin = ''
  const before = failures.get(address) ?? 0
  // What failed to be preloaded is remembered by its address, too. If the file comes under another
  // one, it can be imported under its own.
  link.href = before > 0 && !isStyle ? `${address}?again=${before}` : address
  return new Promise((resolve, reject) => {
    link.onload = resolve
    link.onerror = () => {
      link.remove()
      files.delete(address)
      failures.set(address, before + 1)
      reject(new NotFetched(address, isGone(link.href)))
    }
    document.head.append(link)
  })
}

function isGone(address: string): boolean {
  const last = performance.getEntriesByName(address, 'resource').at(-1)
  return last instanceof PerformanceResourceTiming && last.responseStatus === 404
}
