/** Opens what an address says, or what the browser remembers. */
import { decodeLink } from '../link/link.ts'
import { Cancelled, WorkerStopped } from '../session/wire/client.ts'
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import type { Opened, Refused } from './opened.ts'
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

/** A page of questions, or one of them: see asking.ts. */
const ASKED = /^ask(?:\.|$)/

/**
 * Opens what a fragment says; the empty one is an empty ring.
 *
 * @param wanted asked once the link is read: a short one is read before a long one that came first
 */
export async function openLink(
  store: VisualizerStore,
  text: string,
  wanted = () => true,
): Promise<Opened> {
  if (text === '') {
    await store.actions.openEmpty()
    return { is: 'open', view: {}, breakpoints: null }
  }
  if (ASKED.test(text)) {
    const asking = await import('./asking.ts').catch(() => null)
    if (!wanted()) return { is: 'overtaken' }
    if (!asking) return { is: 'refused', problem: { is: 'notFetched' }, text }
    const asked = await asking.openAsked(store, text)
    if (asked) return asked
  }
  const decoded = await decodeLink(text)
  if (!wanted()) return { is: 'overtaken' }
  if ('problem' in decoded) return { is: 'refused', problem: decoded.problem, text }
  const { state } = decoded
  const { actions, setState } = store
  try {
    const problem = await actions.perform(state, wanted)
    if (problem) return { is: 'refused', problem: { is: 'script', problem }, text }
    if (!wanted()) return { is: 'overtaken' }
    // A model that has changed since may end elsewhere.
    if (state.digest && (await actions.digest()) !== state.digest)
      setState({ notice: { about: 'digestDiffers' } })
    return { is: 'open', view: state.view, breakpoints: state.breakpoints }
  } catch (error) {
    if (error instanceof Cancelled) return { is: 'refused', problem: { is: 'cancelled' }, text }
    if (error instanceof WorkerStopped) return { is: 'refused', problem: { is: 'stopped' }, text }
    const why = error instanceof Error ? error.message : String(error)
    return { is: 'refused', problem: { is: 'replay', why }, text }
  }
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
  const opened = await openLink(store, text, wanted)
  // Nothing is wrong with what could be opened another time.
  if (opened.is !== 'refused' || isWhole(opened)) return opened
  session.setAside()
  return { is: 'damaged' }
}

/** Is it this visit, not the link, for which it was not opened? */
export const isWhole = ({ problem: { is } }: Refused): boolean =>
  is === 'cancelled' || is === 'stopped' || is === 'notFetched'
