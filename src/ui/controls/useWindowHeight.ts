import { useSyncExternalStore } from 'react'

function subscribe(onChange: () => void): () => void {
  addEventListener('resize', onChange)
  return () => removeEventListener('resize', onChange)
}

/** Height of the window in CSS pixels: what a page has before it must be scrolled. */
export const useWindowHeight = (): number => useSyncExternalStore(subscribe, () => innerHeight)
