/** Keeps the address and the visualizer in step with each other, in both directions. */

import { choicesBytes, decodeLink, packLink, TooLongForLink } from '../link/link.ts'
import { Cancelled, WorkerStopped } from '../session/wire/client.ts'
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import type { Frame } from '../store/types.ts'
import type { Links } from '../ui/context/host.ts'
import { isAsked, openAsked } from './asking.ts'
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
    return { is: 'open' }
  }
  if (isAsked(text)) {
    const asked = await openAsked(store, text, wanted)
    if (asked) return asked
  }
  const decoded = await decodeLink(text)
  if (!wanted()) return { is: 'overtaken' }
  if ('problem' in decoded) return { is: 'refused', problem: decoded.problem, text }
  try {
    await store.actions.open({ do: 'open', ...decoded.state })
    return { is: 'open' }
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

/** Fragment of the present step. */
export async function linkOf(store: VisualizerStore): Promise<string> {
  const choices = await choicesOf(store)
  const frame = store.getState().frame
  if (!frame) return ''
  const { scenario, settings, cursor } = frame
  return packLink({ scenario, settings, cursor }, choices)
}

/**
 * Fragments of the history as it is: `here` opens the present step, `empty` the ring before the
 * first one. The steps lie ahead of whoever starts there: a person who shares a walk wants it to
 * be walked. A ring without them would be one in which the step that was meant never comes.
 */
export async function linksOf(store: VisualizerStore): Promise<Links> {
  const choices = await choicesOf(store)
  const { frame } = store.getState()
  if (!frame) return { step: 0, length: 0, here: '', empty: '' }
  const { scenario, settings, cursor, length } = frame
  const [here, empty] = await Promise.all(
    [cursor, 0].map((cursor) => packLink({ scenario, settings, cursor }, choices)),
  )
  return { step: cursor, length, here, empty }
}

interface Kept {
  /** Revision and length of the history whose choices they are. */
  readonly revision: string
  readonly choices: Uint8Array<ArrayBuffer>
}
const kept = new WeakMap<VisualizerStore, Kept>()

/** The choices of the present history. Going about in it does not ask for them again. */
async function choicesOf(store: VisualizerStore): Promise<Uint8Array<ArrayBuffer>> {
  const here = () => {
    const { frame } = store.getState()
    return frame ? `${frame.revision} ${frame.length}` : null
  }
  const revision = here()
  const last = kept.get(store)
  if (last && last.revision === revision) return last.choices
  const choices = choicesBytes(await store.actions.choices())
  if (revision !== null && revision === here()) kept.set(store, { revision, choices })
  return choices
}

/** The address follows at this distance: cheap while many steps come in a row. */
const BEHIND_MS = 400
/** Of a long history it takes its time; so much longer nothing is written again. */
const REST = 10
/** While it plays, nobody takes the address away. */
const BEHIND_PLAYING_MS = 5_000

/**
 * Writes the present step into the address after each change, at most one at a time.
 *
 * @param session where the browser remembers the same, for a visit without an address
 * @returns how to stop
 */
export function keepAddress(
  store: VisualizerStore,
  address: Address,
  session?: Memo | null,
): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null
  let stopped = false
  let last = markOf(store.getState().frame)
  let took = 0
  const told = new Set<string>()
  const tell = (about: 'tooLongForLink' | 'storageFull') => {
    if (!told.has(about) && !stopped) store.setState({ notice: { about } })
    told.add(about)
  }
  const behind = () => Math.max(BEHIND_MS, REST * took)

  async function write() {
    timer = null
    const mark = markOf(store.getState().frame)
    if (mark === last) return
    last = mark
    const from = performance.now()
    try {
      const link = await linkOf(store)
      // Meanwhile somebody may have put another one there.
      if (stopped) return
      address.write(link)
      if (session?.remember(link) === 'full') {
        // An old one would come back in place of this one.
        session.forget()
        tell('storageFull')
      }
      took = performance.now() - from
    } catch (error) {
      if (error instanceof TooLongForLink) {
        tell('tooLongForLink')
        return
      }
      // The session is gone or being restarted; the next frame brings us back here.
      last = ''
    }
  }
  const stop = store.subscribe((now, before) => {
    if (timer !== null && before.playing && !now.playing) {
      clearTimeout(timer)
      timer = setTimeout(write, behind())
    }
    if (now.frame !== before.frame)
      timer ??= setTimeout(write, now.playing ? BEHIND_PLAYING_MS : behind())
  })
  return () => {
    stopped = true
    stop()
    if (timer !== null) clearTimeout(timer)
  }
}

/** Equal for frames that have the same link. */
const markOf = (frame: Frame | null): string =>
  frame ? JSON.stringify([frame.revision, frame.cursor, frame.settings, frame.scenario]) : ''
