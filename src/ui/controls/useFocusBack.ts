import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'

/**
 * When `ref` leaves the page with the focus in it, the focus does not fall to the body: it goes
 * to `wanted` if that is still there, else to the button of what comes next.
 */
export function useFocusBack(ref: RefObject<HTMLElement | null>, wanted: Element | null = null) {
  useLayoutEffect(() => {
    const element = ref.current
    const root = element?.closest<HTMLElement>('[data-vringscope]')
    if (!element || !root) return
    return () => {
      if (!element.contains(focused(element))) return
      // By then the page has what comes in the place of `element`.
      queueMicrotask(() => {
        if (root.contains(focused(root))) return
        const next = root.querySelector<HTMLElement>('[data-next]')
        const back = wanted instanceof HTMLElement && root.contains(wanted) ? wanted : next
        const target = back ?? root
        target.focus({ preventScroll: true })
      })
    }
  }, [ref, wanted])
}

/** The first button in `ref` has the focus as long as that is there; then it goes back. */
export function useFocusWithin(ref: RefObject<HTMLElement | null>) {
  // Asked for while rendering: what has the focus may leave with this paint.
  const [before] = useState(() => document.activeElement)
  useFocusBack(ref, before)
  useEffect(() => ref.current?.querySelector('button')?.focus(), [ref])
}

/** What has the focus in the tree around an element. */
export function focused(element: Element): Element | null {
  const home = element.getRootNode()
  return home instanceof Document || home instanceof ShadowRoot ? home.activeElement : null
}
