/** Tells what the pointer or the focus is on, and marks what belongs to it. */

import type { Group } from '../view/stage/marks/mark.ts'

/** What is lit up: names of things (see view/subject/subject.ts). */
export interface Lit {
  /** Name of the thing itself. */
  readonly origin: string
  readonly names: ReadonlySet<string>
  /** The step at hand is in it: its marks stay as they are. */
  readonly now: boolean
  /** The rest fades: it is a chain, and not a name alone. */
  readonly chain: boolean
  /** Links of the chain that the picture leaves out. */
  readonly links: readonly Group[]
}

export interface HoverOptions {
  /** The pointer, or `at` once the focus, is on a thing by this name, or on none. */
  onPoint(thing: string | null, at?: 'once'): void
  /** A click on a thing, or beside all of them. */
  onPin(thing: string | null): void
}

const NAMED = '[data-subject]'
const nameAt = (node: Element): string | null => node.getAttribute('data-subject')

export function createHover(root: HTMLElement, { onPoint, onPin }: HoverOptions) {
  /** The node that was pointed at last: of several that show one thing, the one that is meant. */
  let meant: Element | null = null
  const find = (target: EventTarget | null): string | null => {
    meant = target instanceof Element ? target.closest(NAMED) : null
    return meant && nameAt(meant)
  }
  const point = (event: Event) => onPoint(find(event.target))
  const leave = () => onPoint(null)
  const focus = (event: FocusEvent) => {
    // A press with the pointer focuses too; that is told by the pointer.
    const { target } = event
    if (target instanceof Element && target.matches(':focus-visible')) onPoint(find(target), 'once')
  }
  const click = ({ target }: MouseEvent) => {
    if (target instanceof Element && !target.closest('button')) onPin(find(target))
  }
  const listen = [
    ['pointerover', point],
    ['pointerleave', leave],
    ['focusin', focus],
    ['focusout', leave],
    ['click', click],
  ] as const
  for (const [name, does] of listen) root.addEventListener(name, does as EventListener)

  return {
    /** Marks what is lit up, after each drawing anew; null: nothing is. */
    mark(lit: Lit | null) {
      root.toggleAttribute('data-linking', lit?.chain ?? false)
      root.toggleAttribute('data-linked-step', lit?.now ?? false)
      if (!lit) {
        for (const node of root.querySelectorAll('[data-linked]')) unmark(node)
        return
      }
      for (const node of root.querySelectorAll(NAMED)) {
        const name = nameAt(node)
        const linked = name !== null && lit.names.has(name)
        if (linked) node.setAttribute('data-linked', '')
        else unmark(node)
        node.toggleAttribute('data-origin', linked && name === lit.origin)
      }
      if (meant?.isConnected && meant.hasAttribute('data-origin'))
        for (const node of root.querySelectorAll('[data-origin]'))
          node.toggleAttribute('data-origin', node === meant)
      const open = root.querySelector('.buffer.big[data-linked]')
      root.querySelector('[data-key="link.buffer"]')?.toggleAttribute('data-linked', open !== null)
    },
    destroy() {
      for (const [name, does] of listen) root.removeEventListener(name, does as EventListener)
    },
  }
}

function unmark(node: Element): void {
  node.removeAttribute('data-linked')
  node.removeAttribute('data-origin')
}
