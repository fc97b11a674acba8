import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'

const STOPS = 'button, select, summary, [role="slider"]'
/** What a menu of the bar lets down is no part of the bar. */
const LET_DOWN = '[popover], details > :not(summary), [role="menu"]'

interface Roving<E extends HTMLElement> {
  readonly 'data-roving': ''
  readonly ref: RefObject<E | null>
  onFocus(event: FocusEvent): void
  onKeyDown(event: KeyboardEvent): void
}

/**
 * One stop for Tab in a toolbar, which remembers where one was; a group within it may have its own. Up and down go from control to
 * control: left and right step through the history wherever the focus is, and Home and End go to
 * its ends. A closed select is left by them, too; Space or Alt with an arrow opens it.
 *
 * @param stops what of it can be reached so
 */
export function useRoving<E extends HTMLElement = HTMLDivElement>(stops = STOPS): Roving<E> {
  const ref = useRef<E>(null)
  const stop = useRef<HTMLElement | null>(null)

  const controls = (): HTMLElement[] =>
    [...(ref.current?.querySelectorAll<HTMLElement>(stops) ?? [])].filter(
      (node) =>
        node.closest('[data-roving]') === ref.current &&
        !node.closest(LET_DOWN) &&
        node.getClientRects().length > 0,
    )

  function settle(): void {
    const all = controls()
    if (!stop.current || !all.includes(stop.current))
      stop.current = all.find((node) => node.closest('[aria-current]')) ?? all[0] ?? null
    for (const node of all) {
      const tabIndex = node === stop.current ? 0 : -1
      if (node.tabIndex !== tabIndex) node.tabIndex = tabIndex
    }
  }

  // Controls come and go with what there is to do.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks at the page itself
  useLayoutEffect(() => {
    if (!ref.current) return
    settle()
    const observer = new MutationObserver(settle)
    observer.observe(ref.current, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [])

  return {
    'data-roving': '',
    ref,
    onFocus({ target }) {
      if (!(target instanceof HTMLElement) || !controls().includes(target)) return
      stop.current = target
      settle()
    },
    onKeyDown(event) {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
      const all = controls()
      const at = all.indexOf(event.target as HTMLElement)
      if (!by || at < 0 || event.altKey || event.defaultPrevented) return
      event.preventDefault()
      event.stopPropagation()
      all[(at + by + all.length) % all.length].focus()
    },
  }
}
