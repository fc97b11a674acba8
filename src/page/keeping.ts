/**
 * Keeps in the address, and in what the browser remembers, where a person is. It is fetched when
 * something is open: nothing waits for it.
 */
import { LESSON } from '../lessons/names.ts'
import type { LinkView } from '../link/grammar/view.ts'
import type { Beside } from '../link/opened.ts'
import { TooLongForLink } from '../link/tooLong.ts'
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import type { Frame } from '../store/types.ts'
import type { Address } from './linkSync.ts'
import { linkOf } from './links.ts'
import type { Memo } from './remember.ts'

export interface Keeping {
  readonly address: Address
  /** Where the session is remembered; null: nowhere. */
  readonly session: Memo | null
  readonly breakpoints: Memo | null
  /** What the link that was opened says: the address goes on saying how it wanted to be shown. */
  readonly said: Beside
  /** The frame that all of these have already: a person may have gone on since. */
  readonly from: Frame | null
}

/**
 * Keeps them all from now on.
 *
 * @returns how to stop
 */
export function keep(store: VisualizerStore, where: Keeping): () => void {
  const { address, session, breakpoints, said, from } = where
  // Breakpoints stay from one history to the next: a link that says nothing of them is not all there is.
  const isWhole = said.breakpoints !== null || !from?.breakpoints.length
  const stopKeeping = breakpoints ? keepBreakpoints(store, breakpoints, from) : null
  const stopFollowing = keepAddress(store, address, session, said.view, isWhole ? from : null)
  return () => {
    stopKeeping?.()
    stopFollowing()
  }
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
 * @param view how the link that was opened wanted to be shown: the address goes on saying it
 * @param from the frame that the address has already: a person may have gone on since
 * @returns how to stop
 */
export function keepAddress(
  store: VisualizerStore,
  address: Address,
  session?: Memo | null,
  view?: LinkView,
  from = store.getState().frame,
): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null
  let stopped = false
  let last = markOf(from)
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
      const { lesson } = store.getState()
      const link = lesson?.id && !lesson.left ? `${LESSON}${lesson.id}` : await linkOf(store, view)
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
  if (store.getState().frame !== from) timer = setTimeout(write, behind())
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
  frame
    ? JSON.stringify([
        frame.revision,
        frame.cursor,
        frame.settings,
        frame.scenario,
        frame.breakpoints,
        frame.stops,
      ])
    : ''

/**
 * Remembers each change from now on.
 *
 * @returns how to stop
 */
export function keepBreakpoints(
  store: VisualizerStore,
  memo: Memo,
  from = store.getState().frame,
): () => void {
  const textOf = (frame: Frame | null) =>
    JSON.stringify((frame?.breakpoints ?? []).map(({ id, on, spot }) => ({ id, on, spot })))
  let last = textOf(from)
  const look = ({ frame }: { readonly frame: Frame | null }) => {
    const next = textOf(frame)
    if (next !== last) memo.remember(next)
    last = next
  }
  look(store.getState())
  return store.subscribe((state, before) => {
    if (state.frame?.breakpoints !== before.frame?.breakpoints) look(state)
  })
}
