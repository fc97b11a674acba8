import { useEffect, useMemo, useState } from 'react'
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import { BadLink } from '../ui/link/BadLink.tsx'
import { Visualizer } from '../ui/Visualizer.tsx'
import { type MessageKey, type Values, type Words, WordsContext } from '../ui/words.tsx'
import {
  type Address,
  keepAddress,
  linkOf,
  openDefault,
  openLink,
  type Refused,
} from './linkSync.ts'

interface Props {
  readonly store: VisualizerStore
  readonly words: Words
  readonly address: Address
  readonly body: HTMLElement
  readonly copyText: (text: string) => Promise<void>
}

/** The full page: the visualizer, or in its place what is wrong with the link. */
export function Page({ store, words, address, body, copyText }: Props) {
  const [refused, setRefused] = useState<Refused | null>(null)

  useEffect(() => {
    let stopWriting = () => {}
    let here = true
    async function open() {
      stopWriting()
      const opened = await openLink(store, address.read())
      if (!here) return
      setRefused(opened.is === 'refused' ? opened : null)
      if (opened.is === 'open') stopWriting = keepAddress(store, address)
    }
    void open()
    const stopListening = address.onChange(open)
    return () => {
      here = false
      stopListening()
      stopWriting()
    }
  }, [store, address])

  const host = useMemo(
    () => ({ makeLink: async () => address.href(await linkOf(store)), copyText }),
    [store, address, copyText],
  )
  async function startOver() {
    address.write('')
    await openDefault(store)
    setRefused(null)
    keepAddress(store, address)
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
