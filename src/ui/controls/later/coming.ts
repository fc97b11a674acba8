/** Which parts of the page are to be shown and have not come yet: until then it does not rest. */
import { type ReactNode, useLayoutEffect, useSyncExternalStore } from 'react'

let parts = 0
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function count(by: 1 | -1): void {
  parts += by
  for (const listener of listeners) listener()
}

/** Is any part awaited? */
export const useAwaitsParts = (): boolean => useSyncExternalStore(subscribe, () => parts > 0)

/** Counts a part while it is awaited. */
export function useComing(awaited: boolean): void {
  useLayoutEffect(() => {
    if (!awaited) return
    count(1)
    return () => count(-1)
  }, [awaited])
}

/** Stands in the place of a part until it comes. */
export function Meanwhile({ children }: { readonly children: ReactNode }) {
  useComing(true)
  return children
}
