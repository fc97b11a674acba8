import { type RefObject, useEffect } from 'react'
import { useActions } from '../../store/hooks.ts'
import { subjectName, term } from '../../view/subject/subject.ts'
import type { TermName } from '../../view/subject/terms.ts'

const NAMED = '[data-term]'
const CONTROL = 'button, select, summary, label, a'

/**
 * Shows the cards of names around the stage. The pointer or the focus on one shows it, a press on
 * one that is no control keeps it; a control that has opened something has no card meanwhile.
 */
export function useNames(root: RefObject<HTMLElement | null>): void {
  const { link, pin } = useActions()
  useEffect(() => {
    const page = root.current
    let at: HTMLElement | null = null
    const find = ({ target }: Event) =>
      target instanceof Element ? target.closest<HTMLElement>(NAMED) : null
    const thing = ({ dataset }: HTMLElement) => subjectName(term(dataset.term as TermName))
    const isOpen = (node: HTMLElement) =>
      node.matches('[aria-expanded="true"]') ||
      node.querySelector('[aria-expanded="true"]') !== null

    function go(to: HTMLElement | null, by?: 'once') {
      if (to === at) return
      at?.removeAttribute('data-origin')
      const left = at
      at = to
      to?.setAttribute('data-origin', '')
      if (to) link(thing(to), 'page', by)
      else if (left) link(null, 'page')
    }
    function over(event: Event) {
      const to = find(event)
      const touch = event instanceof PointerEvent && event.pointerType === 'touch'
      go(to && !touch && !isOpen(to) ? to : null)
    }
    function focus(event: Event) {
      const seen = event.target instanceof Element && event.target.matches(':focus-visible')
      if (seen) go(find(event), 'once')
    }
    function press(event: Event) {
      const to = find(event)
      if (!to) return
      if (event.target instanceof Element && event.target.closest(CONTROL)) return go(null)
      go(to)
      pin(thing(to), 'page')
    }
    const leave = () => go(null)
    const events = [
      ['pointerover', over],
      ['pointerleave', leave],
      ['focusin', focus],
      ['focusout', leave],
      ['click', press],
    ] as const
    for (const [name, does] of events) page?.addEventListener(name, does)
    return () => {
      for (const [name, does] of events) page?.removeEventListener(name, does)
    }
  }, [root, link, pin])
}
