import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react'
import { refusedWords } from '../host/refusedWords.ts'
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import { LANG, type Words, WordsContext } from '../ui/context/words.tsx'
import { Boundary } from '../ui/controls/later/Boundary.tsx'
import { useSpoken } from '../ui/menus/useSpoken.ts'
import { BadLink } from '../ui/shell/BadLink.tsx'
import { Stopped } from '../ui/shell/Stopped.tsx'
import { Visualizer } from '../ui/shell/Visualizer.tsx'
import { type Address, isWhole } from './linkSync.ts'
import { linkOf, linksOf } from './links.ts'
import type { Opening } from './opening.ts'

export interface PageProps {
  readonly store: VisualizerStore
  /** The words to begin with; what the store prefers follows. */
  readonly words: Words
  readonly address: Address
  readonly opening: Opening
  readonly body: HTMLElement
  readonly copyText: (text: string) => Promise<void>
  /** Loads the page anew. */
  readonly reload: () => void
  /** Opens an address in a page of its own; null: this is one, and no frame in another. */
  readonly openPage: ((href: string) => void) | null
}

/** The full page: the visualizer, or in its place what is wrong with the link. */
export function Page({
  store,
  words: first,
  address,
  opening,
  body,
  copyText,
  openPage,
  reload,
}: PageProps) {
  const refused = useSyncExternalStore(opening.onRefused, opening.refused)
  const words = useSpoken(store, first)

  useEffect(() => {
    body.ownerDocument.documentElement.lang = LANG[words.locale]
  }, [body, words])

  const host = useMemo(
    () => ({
      makeLinks: async () => {
        const links = await linksOf(store)
        return { ...links, here: address.href(links.here), empty: address.href(links.empty) }
      },
      copyText,
      reload: async () => {
        // Without it, the address is the one of a moment ago.
        const link = await linkOf(store).catch(() => '')
        if (link) address.write(link)
        reload()
      },
      openAlone: openPage && (async () => openPage(address.href(await linkOf(store)))),
    }),
    [store, address, copyText, openPage, reload],
  )

  const alone = (shown: ReactNode) => (
    <div data-vringscope="" data-theme={store.getState().theme} data-idle="true" className="page">
      <WordsContext value={words}>{shown}</WordsContext>
    </div>
  )
  if (refused)
    return alone(
      <BadLink
        why={refusedWords(words, refused)}
        text={refused.text}
        onDefault={opening.startOver}
        onAgain={isWhole(refused) ? opening.tryAgain : null}
      />,
    )
  const stopped = (error: unknown, again: () => void) =>
    alone(
      <Stopped error={error} address={address.href(address.read())} host={host} onAgain={again} />,
    )
  return (
    <Boundary instead={stopped}>
      <Visualizer store={store} words={words} host={host} page={body} />
    </Boundary>
  )
}
