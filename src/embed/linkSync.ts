/** Keeps the address and the visualizer in step with each other, in both directions. */
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import { DEFAULT_SCENARIO, DEFAULT_SETTINGS, type Frame } from '../store/types.ts'
import { decodeLink, encodeLink, type LinkProblem } from './link.ts'
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

export type Opened = { readonly is: 'open' } | Refused
export interface Refused {
  readonly is: 'refused'
  readonly problem: LinkProblem | { readonly is: 'replay'; readonly why: string }
  /** The link's text as it came. */
  readonly text: string
}

/** Opens what a fragment says; the empty one is an empty ring. */
export async function openLink(store: VisualizerStore, text: string): Promise<Opened> {
  if (text === '') {
    await openDefault(store)
    return { is: 'open' }
  }
  const decoded = await decodeLink(text)
  if ('problem' in decoded) return { is: 'refused', problem: decoded.problem, text }
  try {
    await store.actions.open({ do: 'open', ...decoded.state })
    return { is: 'open' }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { is: 'refused', problem: { is: 'replay', why }, text }
  }
}

export const openDefault = (store: VisualizerStore): Promise<void> =>
  store.actions.open({
    do: 'open',
    scenario: DEFAULT_SCENARIO,
    settings: DEFAULT_SETTINGS,
    choices: [],
    cursor: null,
  })

/**
 * Opens what a browser remembers as its last session, if there is any.
 *
 * @returns whether there was one, or one that cannot be read and is now set aside
 */
export async function openLast(
  store: VisualizerStore,
  session: Memo,
): Promise<'none' | 'open' | 'damaged'> {
  const text = session.recall()
  if (!text) return 'none'
  if ((await openLink(store, text)).is === 'open') return 'open'
  session.setAside()
  return 'damaged'
}

/** Fragment of the present step. */
export async function linkOf(store: VisualizerStore): Promise<string> {
  const choices = await store.actions.choices()
  const frame = store.getState().frame
  if (!frame) return ''
  const { scenario, settings, cursor } = frame
  return encodeLink({ scenario, settings, choices, cursor })
}

/** The address follows at this distance: cheap while many steps come in a row. */
const BEHIND_MS = 400
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
  let last = markOf(store.getState().frame)

  async function write() {
    timer = null
    const mark = markOf(store.getState().frame)
    if (mark === last) return
    last = mark
    try {
      const link = await linkOf(store)
      address.write(link)
      session?.remember(link)
    } catch {
      // The session is gone or being restarted; the next frame brings us back here.
      last = ''
    }
  }
  const stop = store.subscribe((now, before) => {
    if (timer !== null && before.playing && !now.playing) {
      clearTimeout(timer)
      timer = setTimeout(write, BEHIND_MS)
    }
    if (now.frame !== before.frame)
      timer ??= setTimeout(write, now.playing ? BEHIND_PLAYING_MS : BEHIND_MS)
  })
  return () => {
    stop()
    if (timer !== null) clearTimeout(timer)
  }
}

/** Equal for frames that have the same link. */
const markOf = (frame: Frame | null): string =>
  frame ? JSON.stringify([frame.history, frame.cursor, frame.settings, frame.scenario]) : ''
