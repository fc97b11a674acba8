import { useEffect, useMemo, useRef, useState } from 'react'
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
import { keepBreakpoints, recallBreakpoints } from './breakpoints.ts'
import {
  type Address,
  keepAddress,
  linkOf,
  linksOf,
  type Opened,
  openLast,
  openLink,
  type Refused,
} from './linkSync.ts'
import type { Memo } from './remember.ts'

interface Props {
  readonly store: VisualizerStore
  /** The words to begin with; what the store prefers follows. */
  readonly words: Words
  readonly address: Address
  readonly body: HTMLElement
  /** Where the last session is kept; null: nowhere. */
  readonly session: Memo | null
  /** Where its breakpoints are. */
  readonly breakpoints: Memo | null
  readonly copyText: (text: string) => Promise<void>
  /** Opens an address in a page of its own; null: this is one, and no frame in another. */
  readonly openPage: ((href: string) => void) | null
  /** There is something to see: a ring, or what is wrong with the link. */
  readonly onShown: () => void
}

/** The full page: the visualizer, or in its place what is wrong with the link. */
export function Page({
  store,
  words: first,
  address,
  body,
  session,
  breakpoints,
  copyText,
  openPage,
  onShown,
}: Props) {
  const [refused, setRefused] = useState<Refused | null>(null)
  const { whole } = first
  const words = useSpoken(store, first)
  const openAgain = useRef(() => {})

  useEffect(() => {
    let stopWriting = () => {}
    /** Of addresses that come faster than they can be opened, the last one counts. */
    let newest = 0
    async function open(again: boolean) {
      newest++
      const mine = newest
      const wanted = () => mine === newest
      stopWriting()
      const text = address.read()
      const last = text || again || !session ? 'none' : await openLast(store, session, wanted)
      const opened: Opened = last === 'open' ? { is: 'open' } : await openLink(store, text, wanted)
      // What is wrong with a link is among the words that come later.
      if (opened.is === 'refused') await whole()
      if (!wanted()) return
      setRefused(opened.is === 'refused' ? opened : null)
      if (opened.is !== 'open') return
      if (last === 'damaged') store.setState({ notice: { about: 'sessionDamaged' } })
      // A ring to which nothing has happened is as fresh as any.
      if (last === 'open') {
        const kept = breakpoints ? await recallBreakpoints(breakpoints) : []
        if (kept.length > 0) await store.actions.setBreakpoints(kept)
        store.setState((s) => ({ restored: (s.frame?.length ?? 0) > 0 }))
      }
      if (!wanted()) return
      const stopKeeping = breakpoints ? keepBreakpoints(store, breakpoints) : null
      const stopFollowing = keepAddress(store, address, session)
      stopWriting = () => {
        stopKeeping?.()
        stopFollowing()
      }
    }
    void open(false)
    openAgain.current = () => void open(true)
    const stopListening = address.onChange(openAgain.current)
    return () => {
      newest++
      stopListening()
      stopWriting()
    }
  }, [store, address, session, breakpoints, whole])

  useEffect(() => {
    if (refused || store.getState().frame) return onShown()
    return store.subscribe(({ frame }) => frame && onShown())
  }, [refused, store, onShown])

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
  function startOver() {
    address.write('')
    openAgain.current()
  }

  if (refused)
    return (
      <div data-vringscope="" data-theme={store.getState().theme} data-idle="true" className="page">
        <WordsContext value={words}>
          <BadLink why={wordsOf(words, refused)} text={refused.text} onDefault={startOver} />
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
