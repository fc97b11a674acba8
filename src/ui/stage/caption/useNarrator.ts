import { useEffect, useSyncExternalStore } from 'react'
import { askForWordsAgain, useWords } from '../../context/words.tsx'
import type { Narrator } from './told.ts'

let narrator: Narrator | null = null
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What is said of it when it could not be fetched. */
interface Untold {
  readonly error: unknown
  readonly onAgain: () => void
}

let untold: Untold | null = null

/** Fetches it with its words; at once if it is here. */
export async function loadNarrator(words: Pick<ReturnType<typeof useWords>, 'ready'>) {
  try {
    const [loaded] = await Promise.all([import('../../../view/narrate/narrate.ts'), words.ready()])
    narrator = loaded
    untold = null
  } catch (error) {
    untold = {
      error,
      onAgain: () => {
        askForWordsAgain()
        void loadNarrator(words)
      },
    }
  }
  for (const listener of listeners) listener()
}

/**
 * Null until it is here. The page begins without: before the first step there is nothing for it
 * to tell.
 */
export function useNarrator(): Narrator | null {
  const words = useWords()
  const here = useSyncExternalStore(subscribe, () => narrator)
  useEffect(() => {
    if (!narrator) void loadNarrator(words)
  }, [words])
  return here
}

/** Null while it is here, or may yet come. */
export const useUntold = (): Untold | null => useSyncExternalStore(subscribe, () => untold)
