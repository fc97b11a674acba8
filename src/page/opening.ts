/** What a page opens: the link in its address, the last session, or an empty ring. */

import type { LinkView } from '../link/grammar/view.ts'
import type { Opened, Refused } from '../link/opened.ts'
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import type { Words } from '../words/index.ts'
import { recallBreakpoints } from './breakpoints.ts'
import type { Keeping } from './keeping.ts'
import { type Address, openLast, openText } from './linkSync.ts'
import type { Memo } from './remember.ts'

interface Options {
  readonly store: VisualizerStore
  readonly words: Words | Promise<Words>
  readonly address: Address
  /** What a person sees of the page; it plays by itself only where there is something to see. */
  readonly seen?: Element
  /** Where the last session is kept; null: nowhere. */
  readonly session: Memo | null
  /** Keeps what is pressed from now on; what it answers presses it again. */
  readonly holdPresses?: () => () => Promise<void>
  /** Where its breakpoints are. */
  readonly breakpoints: Memo | null
}

export interface Opening {
  /** The first of all has been opened, or refused. */
  readonly begun: Promise<void>
  /** What is wrong with the link that was opened last; null: nothing. */
  refused(): Refused | null
  onRefused(listener: () => void): () => void
  /** Leaves a refused link, and begins with an empty ring. */
  startOver(): void
  /** Opens what was refused once more. */
  tryAgain(): void
  /** Opens what a host says; what cannot be opened is answered, and what stands here stays. */
  openText(text: string): Promise<Refused | 'overtaken' | null>
}

const NONE = { is: 'none' } as const

/** Opens what the page's address says, now and whenever it changes. */
export function openPage(options: Options): Opening {
  const { store, address, session, breakpoints } = options
  const listeners = new Set<() => void>()
  let refused: Refused | null = null
  let stopWriting = () => {}
  /** Of addresses that come faster than they can be opened, the last one counts. */
  let newest = 0

  function setRefused(now: Refused | null): void {
    refused = now
    for (const listener of listeners) listener()
  }

  async function openSaid(text: string): Promise<Refused | 'overtaken' | null> {
    newest++
    const mine = newest
    const wanted = () => mine === newest
    const opened = await openText(store, text, wanted)
    if (!wanted() || opened.is === 'overtaken') return 'overtaken'
    if (opened.is === 'refused') return opened
    setRefused(null)
    await shown(store, opened.view, options.seen)
    return null
  }

  /** @param isLeft the last session is not asked for */
  async function open(isLeft: boolean): Promise<void> {
    newest++
    const mine = newest
    const wanted = () => mine === newest
    stopWriting()
    const text = address.read()
    const last = text || isLeft || !session ? NONE : await openLast(store, session, wanted)
    const opened: Opened =
      last.is === 'none' || last.is === 'damaged' ? await openText(store, text, wanted) : last
    // What is wrong with a link is among the words that come later.
    if (opened.is === 'refused') await (await options.words).ready()
    if (!wanted()) return
    setRefused(opened.is === 'refused' ? opened : null)
    if (opened.is !== 'open') return
    await shown(store, opened.view, options.seen)
    if (last.is === 'damaged') store.setState({ notice: { about: 'sessionDamaged' } })
    // A ring to which nothing has happened is as fresh as any.
    if (last.is === 'open') {
      const kept = breakpoints ? await recallBreakpoints(breakpoints) : []
      if (kept.length > 0) await store.actions.setBreakpoints(kept)
      store.setState((s) => ({ restored: (s.frame?.length ?? 0) > 0 }))
    }
    if (!wanted()) return
    stopWriting = keptFrom(store, {
      ...{ address, session, breakpoints },
      // Those of the last session are remembered beside its link.
      said: last.is === 'open' ? { ...opened, breakpoints: [] } : opened,
    })
  }

  const openAgain = async (isLeft = true) => {
    // What is pressed now is meant for what was asked for.
    const held = options.holdPresses?.()
    await store.actions.leave(() => open(isLeft))
    await held?.()
  }
  address.onChange(() => void openAgain())
  return {
    begun: open(false),
    openText: (text) => store.actions.leave(() => openSaid(text)),
    refused: () => refused,
    onRefused: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    startOver: () => {
      // What was not opened this time is not lost either.
      if (refused && refused.text === session?.recall()) session.setAside()
      address.write('')
      void openAgain()
    },
    tryAgain: () => void openAgain(false),
  }
}

/** Few links say how they want to be shown: for the others nothing of it is fetched. */
async function shown(store: VisualizerStore, view: LinkView, seen?: Element): Promise<void> {
  if (Object.keys(view).length === 0) return
  const file = await import('../host/showing.ts').catch(() => null)
  if (!file) store.setState({ notice: { about: 'notShownAsSaid' } })
  file?.showAs(store, view)
  if (file && view.play && seen) file.playWhileSeen(store, seen)
}

/** From now on address and browser know where a person is. Nothing waits for what does that. */
function keptFrom(store: VisualizerStore, where: Omit<Keeping, 'from'>): () => void {
  const { frame } = store.getState()
  let stopped = false
  let stop = () => {}
  import('./keeping.ts').then(
    ({ keep }) => {
      if (!stopped) stop = keep(store, { ...where, from: frame })
    },
    () => store.setState({ notice: { about: 'addressStays' } }),
  )
  return () => {
    stopped = true
    stop()
  }
}
