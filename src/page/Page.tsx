import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import {
  LANG,
  type MessageKey,
  type Values,
  type Words,
  WordsContext,
} from '../ui/context/words.tsx'
import { useSpoken } from '../ui/menus/useSpoken.ts'
import { BadLink } from '../ui/shell/BadLink.tsx'
import { Visualizer } from '../ui/shell/Visualizer.tsx'
import { type Address, linkOf, linksOf, type Refused } from './linkSync.ts'
import type { Opening } from './opening.ts'

export interface PageProps {
  readonly store: VisualizerStore
  /** The words to begin with; what the store prefers follows. */
  readonly words: Words
  readonly address: Address
  readonly opening: Opening
  readonly body: HTMLElement
  readonly copyText: (text: string) => Promise<void>
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
      openAlone: openPage && (async () => openPage(address.href(await linkOf(store)))),
    }),
    [store, address, copyText, openPage],
  )

  if (refused)
    return (
      <div data-vringscope="" data-theme={store.getState().theme} data-idle="true" className="page">
        <WordsContext value={words}>
          <BadLink
            why={wordsOf(words, refused)}
            text={refused.text}
            onDefault={opening.startOver}
          />
        </WordsContext>
      </div>
    )
  return <Visualizer store={store} words={words} host={host} page={body} />
}

function wordsOf(words: Words, { problem }: Refused): { key: MessageKey; values: Values } {
  if (problem.is === 'field') {
    const why = words.t(`scenario.problem.${problem.why.is}`, problem.why.values)
    return { key: 'link.error.field', values: { path: problem.path, why } }
  }
  const { is, ...values } = problem
  return { key: `link.error.${is}`, values }
}
