/** The address of a page, and what a browser remembers in its place. */
import type { Opened, Refused } from '../link/opened.ts'
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import type { Memo } from './remember.ts'

/** The part of the page's address that belongs to us. */
export interface Address {
  /** The fragment, without `#`. */
  read(): string
  /** Replaces the fragment without a new entry in the history of the browser. */
  write(fragment: string): void
  /** The whole address with another fragment. */
  href(fragment: string): string
  /** Hears when a person changes the fragment; answers how to stop. */
  onChange(listener: () => void): () => void
}

/**
 * Opens what a fragment says; the empty one is an empty ring. The schemas of links are large, and a
 * page without one has no use for them.
 *
 * @param wanted asked once the link is read: a short one is read before a long one that came first
 */
export async function openText(
  store: VisualizerStore,
  text: string,
  wanted = () => true,
): Promise<Opened> {
  if (text === '') {
    await store.actions.openEmpty()
    return { is: 'open', view: {}, breakpoints: null }
  }
  const file = await import('../host/openLink.ts').catch(() => null)
  if (!wanted()) return { is: 'overtaken' }
  if (!file) return { is: 'refused', problem: { is: 'notFetched' }, text }
  return file.openLink(store, text, wanted)
}

/**
 * Opens what a browser remembers as its last session, if there is any.
 *
 * @returns what became of it; `damaged`: it cannot be read, and is set aside
 */
export async function openLast(
  store: VisualizerStore,
  session: Memo,
  wanted = () => true,
): Promise<Opened | { readonly is: 'none' } | { readonly is: 'damaged' }> {
  const text = session.recall()
  if (!text) return { is: 'none' }
  const opened = await openText(store, text, wanted)
  // Nothing is wrong with what could be opened another time.
  if (opened.is !== 'refused' || isWhole(opened)) return opened
  session.setAside()
  return { is: 'damaged' }
}

/** Is it this visit, not the link, for which it was not opened? */
export const isWhole = ({ problem: { is } }: Refused): boolean =>
  is === 'cancelled' || is === 'stopped' || is === 'notFetched'
