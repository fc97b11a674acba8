import { useEffect, useState, useSyncExternalStore } from 'react'
import type { VisualizerStore } from '../../store/createVisualizerStore.ts'
import { loadWords } from '../../words/index.ts'
import type { Words } from '../context/words.tsx'

/**
 * The words that a person prefers; the ones before stay until they are loaded. A language that
 * cannot be loaded is given up, with a line that says so.
 */
export function useSpoken(store: VisualizerStore, first: Words): Words {
  const [words, setWords] = useState(first)
  const language = useSyncExternalStore(store.subscribe, () => store.getState().language)
  const vocabulary = useSyncExternalStore(store.subscribe, () => store.getState().vocabulary)
  const said = words.locale === language && words.vocabulary === vocabulary

  useEffect(() => {
    if (said) return
    let wanted = true
    loadWords(language, vocabulary).then(
      (loaded) => wanted && setWords(loaded),
      () => {
        if (!wanted) return
        store.actions.show({ language: 'en' })
        store.setState({ notice: { about: 'noLanguage' } })
      },
    )
    return () => {
      wanted = false
    }
  }, [store, said, language, vocabulary])

  return words
}
